import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Transition } from '../../../platform/graphql/transition.type';
import { missingParts } from '../../../policy';
import type { AgreementPart } from '../../../policy/vocabulary';
import { actorFacts, eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { factsOfRow } from '../store/agreement-facts.query';
import { papersByAgreementId, type AgreementPapers } from '../store/agreement-papers.query';
import {
  contentsByAgreementId,
  exclusivityReviewsByAgreementId,
  publicationsByAgreementId,
  signaturesByAgreementId,
} from '../store/agreement-parts.loader';
import type { AgreementEntity } from '../store/agreement.entity';
import {
  earlyTerminationsByAgreementId,
  lateAdmissionsByAgreementId,
  openRenewalByAgreementId,
  unliftedByAgreementId,
} from '../store/life.loader';
import { AgreementPartEnum } from './agreement-enums.type';
import { agreementTransitions } from './agreement-transitions';
import {
  Agreement,
  AgreementContent,
  AgreementPublication,
  AgreementSignature,
  CollectiveDecision,
  ExclusivityReview,
  SecurityLead,
} from './agreement.type';

/** What an agreement shows beside its own columns. */
@Resolver(() => Agreement)
export class AgreementFieldResolver {
  @FieldResolver(() => Organisation, { description: 'The authorised operator.' })
  operator(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<View<Organisation>> {
    return partyOf(row.operatorId, context);
  }

  @FieldResolver(() => Organisation, { description: 'The implementing agency.' })
  agency(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<View<Organisation>> {
    return partyOf(row.agencyId, context);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The competent department that signs beside the agency; null where the agency signs alone.',
  })
  department(
    @Root() { departmentId }: AgreementEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Organisation>> | null {
    return departmentId === null ? null : partyOf(departmentId, context);
  }

  @FieldResolver(() => CollectiveDecision, {
    nullable: true,
    description: 'The collective decision 三重一大 that is attached; null before.',
  })
  collectiveDecision(@Root() row: AgreementEntity): View<CollectiveDecision> | null {
    const {
      collectiveDecisionNumber: number,
      collectiveDecisionOn: decidedOn,
      collectiveDecisionHash: documentHash,
    } = row;
    return number === null || decidedOn === null ? null : { number, decidedOn, documentHash };
  }

  @FieldResolver(() => SecurityLead, {
    nullable: true,
    description: 'The operator’s first responsible person for security; null before one is named.',
  })
  async securityLead(
    @Root() row: AgreementEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<SecurityLead> | null> {
    const { securityLeadName: name, securityLeadPost: post, securityLeadPersonId: personId } = row;
    if (name === null) return null;
    const { securityLead } = (await papersOf(row, context)).content;
    return { name, post, personId, holdsRole: securityLead?.holdsRole ?? null };
  }

  @FieldResolver(() => [AgreementContent], {
    description: 'What it says, at most one text for each of the twelve groups, in the order of N27 14.',
    complexity: ({ childComplexity }) => 2 * (1 + childComplexity),
  })
  contents(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<AgreementContent>[]> {
    return loaders.get(contentsByAgreementId).load(id);
  }

  @FieldResolver(() => [AgreementSignature], {
    description:
      'All signatures, oldest first; those under contentRevision count, the others were left behind by a change.',
    complexity: ({ childComplexity }) => 3 * (1 + childComplexity),
  })
  signatures(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<AgreementSignature>[]> {
    return loaders.get(signaturesByAgreementId).load(id);
  }

  @FieldResolver(() => [ExclusivityReview], {
    description: 'The reviews of its conditions of exclusive sale, oldest first.',
    complexity: ({ childComplexity }) => 2 * (1 + childComplexity),
  })
  exclusivityReviews(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ExclusivityReview>[]> {
    return loaders.get(exclusivityReviewsByAgreementId).load(id);
  }

  @FieldResolver(() => [AgreementPublication], {
    description: 'What was published about it, oldest first.',
    complexity: ({ childComplexity }) => 2 * (1 + childComplexity),
  })
  publications(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<AgreementPublication>[]> {
    return loaders.get(publicationsByAgreementId).load(id);
  }

  @FieldResolver(() => [AgreementPartEnum], {
    description: 'Everything that it lacks for its start, in the order of N27 14; empty once it has started.',
  })
  async missing(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<AgreementPart[]> {
    if (row.state !== 'DRAFT' && row.state !== 'SIGNED') return [];
    return missingParts((await papersOf(row, context)).content, 'ACTIVATE');
  }

  @FieldResolver(() => [Transition], {
    description:
      'Every operation on it, in the order of its life, and what stands in the caller’s way: state, date, missing content, role. `to` is the present state where an operation leaves it as it is.',
    complexity: ({ childComplexity }) => 10 * (1 + childComplexity),
  })
  async availableTransitions(
    @Root() row: AgreementEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    const { caller, deps, loaders, locale } = context;
    if (caller.kind === 'anonymous') return [];
    const [operator, papers, corrections, renewal, admitted, earlyTerminations] = await Promise.all([
      partyOf(row.operatorId, context),
      papersOf(row, context),
      loaders.get(unliftedByAgreementId).load(row.id),
      loaders.get(openRenewalByAgreementId).load(row.id),
      loaders.get(lateAdmissionsByAgreementId).load(row.id),
      loaders.get(earlyTerminationsByAgreementId).load(row.id),
    ]);
    return agreementTransitions(
      {
        caller,
        actor: actorFacts(caller),
        today: legalDateOf(deps.clock.now()),
        row,
        agreement: factsOfRow(row, operator.state),
        papers,
        corrections,
        hasOpenRenewal: renewal !== null,
        isLateAdmitted: row.endsOn !== null && admitted.includes(row.endsOn),
        hasOpenEarlyTermination: earlyTerminations.some(({ state }) => state === 'APPLIED'),
      },
      locale,
    );
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(id);
  }
}

async function papersOf({ id }: AgreementEntity, { loaders }: RequestContext): Promise<AgreementPapers> {
  const papers = await loaders.get(papersByAgreementId).load(id);
  assert(papers !== null, 'An agreement that is shown has its papers.');
  return papers;
}

/** What a foreign key promises. */
async function partyOf(id: string, { loaders }: RequestContext) {
  const organisation = await loaders.get(organisationById).load(id);
  assert(organisation !== null, 'An agreement refers to parties that exist.');
  return organisation;
}
