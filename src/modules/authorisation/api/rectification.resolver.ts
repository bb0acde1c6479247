import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import type { AgreementAct } from '../../../policy/vocabulary';
import { dataResourceById, type DataResourceEntity } from '../../catalogue';
import { DataResource } from '../../catalogue/api/data-resource.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { rejectCorrection } from '../service/reject-correction.service';
import { reportCorrection } from '../service/report-correction.service';
import { restoreAgreement } from '../service/restore-agreement.service';
import { suspendAgreement } from '../service/suspend-agreement.service';
import { resourceIdsByRectificationId } from '../store/life.loader';
import { pageOfRectifications, RECTIFICATIONS_NEWEST } from '../store/life-parts.query';
import type { RectificationEntity } from '../store/rectification.entity';
import { Agreement } from './agreement.type';
import { agreementOf } from './agreement-of';
import { AgreementActEnum } from './life-enums.type';
import { transitionsOfRectification } from './life-transitions';
import { CorrectionPayload, SuspendAgreementPayload } from './life.payload';
import {
  RectificationsArgs,
  RejectCorrectionInput,
  ReportCorrectionInput,
  RestoreAgreementInput,
  SuspendAgreementInput,
} from './rectification.input';
import { Rectification, RectificationConnection } from './rectification.type';

type CorrectionOutcome = Awaited<ReturnType<typeof reportCorrection>>;

const correctionPayload = (
  outcome: CorrectionOutcome,
  { locale }: RequestContext,
): View<CorrectionPayload> =>
  outcome.ok
    ? { rectification: outcome.value, userErrors: [] }
    : { rectification: null, userErrors: [toUserError(outcome.refusal, locale)] };

@Resolver(() => Rectification)
export class RectificationResolver {
  @Query(() => RectificationConnection, {
    description:
      'Calls to correct a breach, newest first: for the parties of the agreements, auditors and regulators.',
    complexity: listComplexity,
  })
  async rectifications(
    @Ctx() context: RequestContext,
    @Args() args: RectificationsArgs,
  ): Promise<Connection<View<Rectification>>> {
    const window = pageWindow(args, RECTIFICATIONS_NEWEST, context);
    const { agreementId, states } = args;
    const filter = { ...(agreementId !== undefined && { agreementId }), ...(states && { states }) };
    return toConnection(
      await pageOfRectifications(context.deps.dataSource.manager, context.caller, filter, window),
      context,
    );
  }

  @Mutation(() => SuspendAgreementPayload, {
    description:
      'The implementing agency demands the correction of a breach and suspends the agreement until then. A further breach during a suspension opens a further call to correct. Law: plan 四(五)6(3).',
  })
  async suspendAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuspendAgreementInput, { description: 'The breach, and what stops.' })
    input: SuspendAgreementInput,
  ): Promise<View<SuspendAgreementPayload>> {
    const outcome = await suspendAgreement(context.deps, writerOf(context), {
      ...input,
      correctionWorkingDays: input.correctionWorkingDays ?? null,
      noResourcesReason: input.noResourcesReason ?? null,
    });
    return {
      rectification: outcome.ok ? outcome.value.row : null,
      ...creationAnswer(outcome, context.locale),
    };
  }

  @Mutation(() => CorrectionPayload, {
    description:
      'The operator reports that it has corrected the breach. In time, the report holds the deadline until the agency rules. Law: plan 四(五)6(3).',
  })
  async reportCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportCorrectionInput, { description: 'The report.' }) input: ReportCorrectionInput,
  ): Promise<View<CorrectionPayload>> {
    return correctionPayload(await reportCorrection(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => CorrectionPayload, {
    description:
      'The implementing agency lifts a call to correct: because the breach was corrected in time, or, after a lapse, so that the agreement goes on without the named resources. The agreement is active again once no other call is open. Law: plan 四(五)6(3).',
  })
  async restoreAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => RestoreAgreementInput, { description: 'Which call.' }) input: RestoreAgreementInput,
  ): Promise<View<CorrectionPayload>> {
    const command = { ...input, reason: input.reason ?? null };
    return correctionPayload(await restoreAgreement(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => CorrectionPayload, {
    description:
      'The implementing agency does not accept the report of a correction. The deadline stays: before it the operator may report anew, after it the named resources leave the scope at once. Law: plan 四(五)6(3).',
  })
  async rejectCorrection(
    @Ctx() context: RequestContext,
    @Arg('input', () => RejectCorrectionInput, { description: 'Which call and why.' })
    input: RejectCorrectionInput,
  ): Promise<View<CorrectionPayload>> {
    return correctionPayload(await rejectCorrection(context.deps, writerOf(context), input), context);
  }

  @FieldResolver(() => Agreement, { description: 'The agreement that it suspends.' })
  agreement(@Root() row: RectificationEntity, @Ctx() context: RequestContext): Promise<View<Agreement>> {
    return agreementOf(row, context);
  }

  @FieldResolver(() => [DataResource], {
    description: 'The resources that the breach concerns, at most 200.',
    complexity: ({ childComplexity }) => 10 * (1 + childComplexity),
  })
  async resources(
    @Root() { id }: RectificationEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>[]> {
    const ids = await loaders.get(resourceIdsByRectificationId).load(id);
    const found = await Promise.all(ids.map((resourceId) => loaders.get(dataResourceById).load(resourceId)));
    return found.filter((resource): resource is DataResourceEntity => resource !== null);
  }

  @FieldResolver(() => [AgreementActEnum], { description: 'What it stops while it is not lifted.' })
  stops(@Root() { stopsOrders, stopsDeliveries }: RectificationEntity): AgreementAct[] {
    return [
      'OPERATOR_WRITE',
      ...(stopsOrders ? (['NEW_ORDER'] as const) : []),
      ...(stopsDeliveries ? (['DELIVERY'] as const) : []),
    ];
  }

  @FieldResolver(() => [Transition], {
    description:
      'The moves that lead on from here, and what stands in the caller’s way; empty once it is lifted.',
  })
  async availableTransitions(
    @Root() row: RectificationEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    return transitionsOfRectification(await agreementOf(row, context), row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(
    @Root() { id }: RectificationEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(id);
  }
}
