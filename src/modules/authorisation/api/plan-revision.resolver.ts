import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { PLAN_CONTENT_GROUPS } from '../../../policy/vocabulary';
import type { PlanRevisionEntity } from '../store/plan-revision.entity';
import { contentsByRevisionKey, revisionKey } from '../store/plan.loader';
import { PlanApproval, PlanContent, PlanFiling, PlanRevision } from './plan.type';
import type { RecordedDecision } from './recorded-decision.type';

@Resolver(() => PlanRevision)
export class PlanRevisionResolver {
  @FieldResolver(() => [PlanContent], {
    description: 'What it says, in the order of N27 9.',
    complexity: ({ childComplexity }) => PLAN_CONTENT_GROUPS.length * (1 + childComplexity),
  })
  async contents(
    @Root() row: PlanRevisionEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<PlanContent>[]> {
    const rows = await loaders.get(contentsByRevisionKey).load(revisionKey(row.planId, row.number));
    return PLAN_CONTENT_GROUPS.flatMap((group) =>
      rows
        .filter(({ contentGroup }) => contentGroup === group)
        .map(({ text, documentSha256 }) => ({ group, text, documentSha256 })),
    );
  }

  @FieldResolver(() => PlanApproval, {
    nullable: true,
    description:
      'Its approval; null while there is none, and for a minor change, which rests on the one before.',
  })
  approval(@Root() row: PlanRevisionEntity): View<PlanApproval> | null {
    const { approvedAt, approvalDecisionId: decisionId } = row;
    const collectiveDecision = recorded(row.collectiveDecisionNumber, row.collectiveDecisionOn);
    const governmentDecision = recorded(row.governmentDecisionNumber, row.governmentDecisionOn);
    return approvedAt && decisionId && collectiveDecision && governmentDecision
      ? { approvedAt, decisionId, collectiveDecision, governmentDecision }
      : null;
  }

  @FieldResolver(() => PlanFiling, { nullable: true, description: 'Its filing; null while there is none.' })
  filing(@Root() row: PlanRevisionEntity): View<PlanFiling> | null {
    const { filingNumber, filedOn, filingRecordedAt: recordedAt, filingDecisionId: decisionId } = row;
    return filingNumber !== null && filedOn !== null && recordedAt !== null && decisionId !== null
      ? { filingNumber, filedOn, recordedAt, decisionId }
      : null;
  }
}

const recorded = (number: string | null, decidedOn: string | null): View<RecordedDecision> | null =>
  number !== null && decidedOn !== null ? { number, decidedOn } : null;
