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
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { admitLateRenewal } from '../service/admit-late-renewal.service';
import { applyRenewal } from '../service/apply-renewal.service';
import { decideRenewal } from '../service/decide-renewal.service';
import { evaluationsByRenewalId } from '../store/life.loader';
import { pageOfRenewals, RENEWALS_NEWEST } from '../store/life-parts.query';
import type { RenewalEntity } from '../store/renewal.entity';
import { Agreement } from './agreement.type';
import { agreementOf } from './agreement-of';
import { transitionsOfRenewal } from './life-transitions';
import { ApplyRenewalPayload, ChangeAgreementPayload, DecideRenewalPayload } from './life.payload';
import { AdmitLateRenewalInput, ApplyRenewalInput, DecideRenewalInput, RenewalsArgs } from './renewal.input';
import { AnnualEvaluation, Renewal, RenewalConnection } from './renewal.type';

@Resolver(() => Renewal)
export class RenewalResolver {
  @Query(() => RenewalConnection, {
    description:
      'Applications for a further term, newest first: for the parties of the agreements, auditors and regulators.',
    complexity: listComplexity,
  })
  async renewals(
    @Ctx() context: RequestContext,
    @Args() args: RenewalsArgs,
  ): Promise<Connection<View<Renewal>>> {
    const window = pageWindow(args, RENEWALS_NEWEST, context);
    const { agreementId, states } = args;
    const filter = { ...(agreementId !== undefined && { agreementId }), ...(states && { states }) };
    return toConnection(
      await pageOfRenewals(context.deps.dataSource.manager, context.caller, filter, window),
      context,
    );
  }

  @Mutation(() => ApplyRenewalPayload, {
    description:
      'The operator applies for a further term, at least three months before the present one ends. Law: plan 四(五)1.',
  })
  async applyRenewal(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplyRenewalInput, { description: 'The application.' }) input: ApplyRenewalInput,
  ): Promise<View<ApplyRenewalPayload>> {
    const outcome = await applyRenewal(context.deps, writerOf(context), input);
    return { renewal: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => ChangeAgreementPayload, {
    description:
      'The implementing agency lets the operator apply for the renewal of the present term after the last day for it.',
  })
  async admitLateRenewal(
    @Ctx() context: RequestContext,
    @Arg('input', () => AdmitLateRenewalInput, { description: 'Which agreement and why.' })
    input: AdmitLateRenewalInput,
  ): Promise<View<ChangeAgreementPayload>> {
    const outcome = await admitLateRenewal(context.deps, writerOf(context), input);
    return outcome.ok
      ? { agreement: outcome.value, userErrors: [] }
      : { agreement: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => DecideRenewalPayload, {
    description:
      'The implementing agency decides on a renewal, the results of the annual evaluations before it. A further term begins on the day after the present one ends. Law: plan 四(五)1, 四(十); N27 14(2).',
  })
  async decideRenewal(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideRenewalInput, { description: 'The decision.' }) input: DecideRenewalInput,
  ): Promise<View<DecideRenewalPayload>> {
    const outcome = await decideRenewal(context.deps, writerOf(context), {
      ...input,
      reason: input.reason ?? null,
      years: input.years ?? null,
      evaluations: input.evaluations.map((evaluation) => ({
        ...evaluation,
        score: evaluation.score ?? null,
      })),
    });
    return outcome.ok
      ? { renewal: outcome.value, userErrors: [] }
      : { renewal: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Agreement, { description: 'The agreement that it is to prolong.' })
  agreement(@Root() row: RenewalEntity, @Ctx() context: RequestContext): Promise<View<Agreement>> {
    return agreementOf(row, context);
  }

  @FieldResolver(() => [AnnualEvaluation], {
    description: 'The annual evaluations that it was decided on, by year, at most 30; empty before.',
  })
  evaluations(
    @Root() { id }: RenewalEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<AnnualEvaluation>[]> {
    return loaders.get(evaluationsByRenewalId).load(id);
  }

  @FieldResolver(() => [Transition], {
    description:
      'The decision that it waits for, and what stands in the caller’s way; empty once it was decided.',
  })
  async availableTransitions(
    @Root() row: RenewalEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    return transitionsOfRenewal(await agreementOf(row, context), row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() { id }: RenewalEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(id);
  }
}
