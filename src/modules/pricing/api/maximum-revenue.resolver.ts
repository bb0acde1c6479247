import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { thrownError } from '../../../platform/graphql/errors';
import { formatMessage } from '../../../platform/graphql/locale';
import { writerOf } from '../../../platform/graphql/member';
import { Money, payableMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import { PLAN_COST_HEAD_FACTS } from '../../../policy/pricing/cost-heads';
import { PLAN_COST_HEADS } from '../../../policy/vocabulary';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { fixMaximumRevenue } from '../service/fix-maximum-revenue.service';
import { openEvaluationCycle } from '../service/open-evaluation-cycle.service';
import type { EvaluationCycleEntity } from '../store/evaluation-cycle.entity';
import type { MaximumRevenueCostEntity } from '../store/maximum-revenue-cost.entity';
import type { MaximumRevenueEntity } from '../store/maximum-revenue.entity';
import {
  agreementNumberById,
  costsByMaximumId,
  evaluationCycleById,
  instalmentsByCycleId,
  maximumsByCycleId,
  replacementOf,
} from '../store/maximum-revenue.loader';
import { CYCLES_NEWEST, MAXIMUMS_NEWEST, pageOfCycles, pageOfMaximums } from '../store/maximum-revenue.query';
import {
  EvaluationCyclesArgs,
  FixMaximumRevenueInput,
  MaximumRevenuesArgs,
  OpenEvaluationCycleInput,
} from './maximum-revenue.input';
import { FixMaximumRevenuePayload, OpenEvaluationCyclePayload } from './maximum-revenue.payload';
import {
  ClawbackInstalment,
  CostHeadMapping,
  CostLine,
  EvaluationCycle,
  EvaluationCycleConnection,
  MaximumRevenue,
  MaximumRevenueConnection,
} from './maximum-revenue.type';
import { transitionsOfCycle } from './price-transitions';

@Resolver(() => MaximumRevenue)
export class MaximumRevenueResolver {
  @Query(() => [CostHeadMapping], {
    description:
      'The cost heads of the plan, each with the heads of the national notice that it maps to. Seen by everybody. Law: plan 四(七), N65 三(一).',
  })
  costHeads(@Ctx() { locale }: RequestContext): View<CostHeadMapping>[] {
    return PLAN_COST_HEADS.map((planHead) => {
      const { title, heads } = PLAN_COST_HEAD_FACTS[planHead];
      return { planHead, title: formatMessage(title, locale), heads };
    });
  }

  @Query(() => MaximumRevenueConnection, {
    description:
      'Maximum permitted revenues, latest first, history included: all for pricing offices, auditors and regulators; for an agency and an operator those of their agreements.',
    complexity: listComplexity,
  })
  async maximumRevenues(
    @Ctx() context: RequestContext,
    @Args() args: MaximumRevenuesArgs,
  ): Promise<Connection<View<MaximumRevenue>>> {
    const filter = { agreementId: args.where?.agreementId, isStanding: args.where?.isStanding };
    const window = pageWindow(args, MAXIMUMS_NEWEST, context);
    const { dataSource } = context.deps;
    return toConnection(await pageOfMaximums(dataSource.manager, context.caller, filter, window), context);
  }

  @Mutation(() => FixMaximumRevenuePayload, {
    description:
      'The pricing office fixes the maximum permitted revenue of an authorised operation for a year, from its cost survey. No ceiling is issued without one. Law: N65 二, 三(一).',
  })
  async fixMaximumRevenue(
    @Ctx() context: RequestContext,
    @Arg('input', () => FixMaximumRevenueInput, { description: 'The maximum and its cost survey.' })
    input: FixMaximumRevenueInput,
  ): Promise<View<FixMaximumRevenuePayload>> {
    const outcome = await fixMaximumRevenue(context.deps, writerOf(context), commandOf(input));
    return {
      maximumRevenue: outcome.ok ? outcome.value.row : null,
      ...creationAnswer(outcome, context.locale),
    };
  }

  @FieldResolver(() => String, { description: 'Number of the agreement.' })
  agreementNumber(
    @Root() { agreementId }: MaximumRevenueEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    return loaders.get(agreementNumberById).load(agreementId);
  }

  @FieldResolver(() => EvaluationCycle, { description: 'The cycle with which its year is judged.' })
  async cycle(
    @Root() { cycleId }: MaximumRevenueEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<EvaluationCycle>> {
    const cycle = await loaders.get(evaluationCycleById).load(cycleId);
    assert(cycle !== null, 'A maximum lies within a cycle.');
    return cycle;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The version that took its place; null while it stands.',
  })
  async replacedById(
    @Root() { id }: MaximumRevenueEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | null> {
    return (await loaders.get(replacementOf).load(id))?.id ?? null;
  }

  @FieldResolver(() => [CostLine], { description: 'The cost survey, 100 lines at most.' })
  costs(@Root() { id }: MaximumRevenueEntity, @Ctx() { loaders }: RequestContext): Promise<View<CostLine>[]> {
    return loaders.get(costsByMaximumId).load(id);
  }

  @FieldResolver(() => Money, { description: 'Booked cost in CNY, before anything is taken out.' })
  bookedCost(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.bookedCost);
  }

  @FieldResolver(() => Money, { description: 'Government subsidy in CNY, deducted from the cost.' })
  subsidy(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.subsidy);
  }

  @FieldResolver(() => Money, {
    description: 'Operating cost in CNY: booked cost less exclusions and subsidy. Law: N65 三(一).',
  })
  operatingCost(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.operatingCost);
  }

  @FieldResolver(() => Money, {
    description: 'Permitted profit in CNY: operating cost times rate, rounded down to the fen.',
  })
  permittedProfit(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.permittedProfit);
  }

  @FieldResolver(() => Money, { description: 'Taxes in CNY, as the pricing office has confirmed them.' })
  taxes(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.taxes);
  }

  @FieldResolver(() => Money, {
    description: 'What was taken off for the excess of earlier cycles, in CNY. Law: N65 四.',
  })
  deduction(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.deduction);
  }

  @FieldResolver(() => Money, { description: 'The maximum in CNY for all of its days, whole fen.' })
  amount(@Root() row: MaximumRevenueEntity): View<Money> {
    return payableMoney(row.amount);
  }
}

/** A calendar year, or both days; never both, so that nobody has to guess which counts. */
function periodOf({ year, effectiveFrom, effectiveTo }: FixMaximumRevenueInput): {
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
} {
  if (year !== undefined && effectiveFrom === undefined && effectiveTo === undefined) {
    return { effectiveFrom: `${String(year)}-01-01`, effectiveTo: `${String(year)}-12-31` };
  }
  if (year === undefined && effectiveFrom !== undefined && effectiveTo !== undefined) {
    return { effectiveFrom, effectiveTo };
  }
  throw thrownError('BAD_USER_INPUT', {
    params: { reason: 'give the year, or both effectiveFrom and effectiveTo' },
  });
}

function commandOf(input: FixMaximumRevenueInput): Parameters<typeof fixMaximumRevenue>[2] {
  const { surveyYear, bondYear, bondAveragePercent, addOnPoints, subsidy, taxes, taxNote, deduction } = input;
  const { idempotencyKey, agreementId, replacesId, permittedProfit, amount, taxBasis, documentNumber } =
    input;
  return {
    idempotencyKey,
    agreementId,
    ...periodOf(input),
    replacesId: replacesId ?? null,
    survey: {
      surveyYear,
      bondYear,
      bondAveragePercent,
      addOnPoints,
      costs: input.costs.map(({ kind, head, planHead, amount: cost, note }) => ({
        kind,
        head,
        planHead: planHead ?? null,
        amount: cost,
        note: note ?? null,
      })),
      subsidy,
      taxes,
      taxNote,
      deduction,
    },
    permittedProfit,
    amount,
    taxBasis,
    documentNumber,
  };
}

@Resolver(() => CostLine)
export class CostLineResolver {
  @FieldResolver(() => Money, { description: 'Amount in CNY, whole fen.' })
  amount(@Root() row: MaximumRevenueCostEntity): View<Money> {
    return payableMoney(row.amount);
  }
}

@Resolver(() => EvaluationCycle)
export class EvaluationCycleResolver {
  @Query(() => EvaluationCycleConnection, {
    description:
      'Evaluation cycles, latest first: all for pricing offices, auditors and regulators; for an agency and an operator those of their agreements.',
    complexity: listComplexity,
  })
  async evaluationCycles(
    @Ctx() context: RequestContext,
    @Args() args: EvaluationCyclesArgs,
  ): Promise<Connection<View<EvaluationCycle>>> {
    const window = pageWindow(args, CYCLES_NEWEST, context);
    const { dataSource } = context.deps;
    return toConnection(
      await pageOfCycles(dataSource.manager, context.caller, args.agreementId, window),
      context,
    );
  }

  @Mutation(() => OpenEvaluationCyclePayload, {
    description:
      'The pricing office opens the period over which the revenue of an authorised operation is judged as a whole. Law: N65 四.',
  })
  async openEvaluationCycle(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenEvaluationCycleInput, { description: 'The cycle.' })
    input: OpenEvaluationCycleInput,
  ): Promise<View<OpenEvaluationCyclePayload>> {
    const command = { ...input, lengthReason: input.lengthReason ?? null };
    const outcome = await openEvaluationCycle(context.deps, writerOf(context), command);
    return {
      evaluationCycle: outcome.ok ? outcome.value.row : null,
      ...creationAnswer(outcome, context.locale),
    };
  }

  @FieldResolver(() => String, { description: 'Number of the agreement.' })
  agreementNumber(
    @Root() { agreementId }: EvaluationCycleEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    return loaders.get(agreementNumberById).load(agreementId);
  }

  @FieldResolver(() => [MaximumRevenue], {
    description: 'The standing maxima of the cycle, oldest first: a few, because each lasts a year.',
  })
  maximums(
    @Root() { id }: EvaluationCycleEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<MaximumRevenue>[]> {
    return loaders.get(maximumsByCycleId).load(id);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What came in beyond its maximum, in CNY, as it was closed; null while open.',
  })
  excess(@Root() { excess }: EvaluationCycleEntity): View<Money> | null {
    return excess === null ? null : payableMoney(excess);
  }

  @FieldResolver(() => [ClawbackInstalment], {
    description: 'What of its excess is taken off within which later cycle; empty without an excess.',
  })
  async clawback(
    @Root() { id }: EvaluationCycleEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ClawbackInstalment>[]> {
    const instalments = await loaders.get(instalmentsByCycleId).load(id);
    return instalments.map(({ number, amount }) => ({ number, amount: payableMoney(amount) }));
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  availableTransitions(
    @Root() row: EvaluationCycleEntity,
    @Ctx() context: RequestContext,
  ): View<Transition>[] {
    return transitionsOfCycle(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(
    @Root() row: EvaluationCycleEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}
