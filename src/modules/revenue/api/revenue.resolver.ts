import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import { addYears, legalDateOf } from '../../../kernel/legal-date';
import { differenceOf, inFen, isZero, ratioPercent, sumOf } from '../../../kernel/money';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { thrownError } from '../../../platform/graphql/errors';
import { writerOf } from '../../../platform/graphql/member';
import { Money, payableMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { DecimalScalar } from '../../../platform/graphql/scalars';
import { pageOfRows } from '../../../platform/persistence/keyset';
import { deviationOf, dutyOnDeviation } from '../../../policy/pricing/annual-deviation.policy';
import type { AgreementState, DutyKind } from '../../../policy/vocabulary';
import { DutyKindEnum } from '../../agenda/api/agenda-enums.type';
import { AgreementStateEnum } from '../../authorisation/api/agreement.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { offeringById, productById } from '../../listing';
import { DataProduct } from '../../listing/api/data-product.type';
import { Offering } from '../../listing/api/offering.type';
import {
  agreementNumberById,
  EvaluationCycleEntity,
  maximumRevenueById,
  MaximumRevenueEntity,
  maximumsByCycleId,
  pageOfTariffChanges,
  standingMaximums,
  TARIFF_CHANGES,
  TariffEntity,
} from '../../pricing';
import { EvaluationCycle, MaximumRevenue } from '../../pricing/api/maximum-revenue.type';
import { Tariff } from '../../pricing/api/price.type';
import { closeEvaluationCycle } from '../service/close-evaluation-cycle.service';
import { cycleStandingOn } from '../service/cycle-standing';
import type { AnnualResultEntity } from '../store/annual-result.entity';
import { annualResultByMaximumId, revenueOfMaximum, warningsByMaximumId } from '../store/revenue.loader';
import {
  pageOfResultProducts,
  pageOfResults,
  RESULT_PRODUCTS,
  RESULTS_NEWEST,
  revenueByProduct,
  visibleOperation,
  type ProductRevenue as ProductRevenueRow,
} from '../store/revenue.query';
import { AnnualResultsArgs, CloseEvaluationCycleInput, OperatingFiguresArgs } from './revenue.input';
import { CloseEvaluationCyclePayload } from './revenue.payload';
import {
  AnnualResult,
  AnnualResultConnection,
  CycleStanding,
  OperatingFigures,
  ProductRevenue,
  ProductRevenueConnection,
  RevenueStanding,
  RevenueWarning,
  TariffAdjustment,
  TariffAdjustmentConnection,
} from './revenue.type';

const deviationPercent = (difference: string, maximum: string): string | null =>
  isZero(maximum) ? null : ratioPercent(difference, maximum);

@Resolver(() => AnnualResult)
export class AnnualResultResolver {
  @Query(() => AnnualResultConnection, {
    description:
      'Results of years that have passed, latest first: all for pricing offices, auditors and regulators; for an agency and an operator those of their agreements.',
    complexity: listComplexity,
  })
  async annualResults(
    @Ctx() context: RequestContext,
    @Args() args: AnnualResultsArgs,
  ): Promise<Connection<View<AnnualResult>>> {
    const window = pageWindow(args, RESULTS_NEWEST, context);
    const { dataSource } = context.deps;
    return toConnection(
      await pageOfResults(dataSource.manager, context.caller, args.agreementId, window),
      context,
    );
  }

  @FieldResolver(() => String, { description: 'Number of the agreement.' })
  agreementNumber(
    @Root() { agreementId }: AnnualResultEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    return loaders.get(agreementNumberById).load(agreementId);
  }

  @FieldResolver(() => MaximumRevenue, { description: 'The maximum whose year it is.' })
  async maximumRevenue(
    @Root() { maximumRevenueId }: AnnualResultEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<MaximumRevenue>> {
    const maximum = await loaders.get(maximumRevenueById).load(maximumRevenueId);
    assert(maximum !== null, 'A result is that of a maximum.');
    return maximum;
  }

  @FieldResolver(() => Money, { description: 'What came in, in CNY.' })
  revenue(@Root() row: AnnualResultEntity): View<Money> {
    return payableMoney(row.revenue);
  }

  @FieldResolver(() => Money, { description: 'Revenue less maximum in CNY, signed and exact.' })
  difference(@Root() row: AnnualResultEntity): View<Money> {
    return payableMoney(row.difference);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'The same in percent of the maximum, signed, rounded half-up to 4 decimals to be read. Null for a maximum of zero.',
  })
  deviationPercent(@Root() { difference, maximum }: AnnualResultEntity): string | null {
    return deviationPercent(difference, maximum);
  }

  @FieldResolver(() => DutyKindEnum, {
    nullable: true,
    description: 'What was given to do: to the operator or to the agency. Null where nothing has to be.',
  })
  adjustment(@Root() row: AnnualResultEntity): DutyKind | null {
    return dutyOnDeviation(row);
  }

  @FieldResolver(() => ProductRevenueConnection, {
    description: 'What of it came in by which product, in the order of their ids.',
    complexity: listComplexity,
  })
  async products(
    @Root() { id }: AnnualResultEntity,
    @Args() args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<View<ProductRevenue>>> {
    const window = pageWindow(args, RESULT_PRODUCTS, context);
    return toConnection(await pageOfResultProducts(context.deps.dataSource.manager, id, window), context);
  }
}

@Resolver(() => ProductRevenue)
export class ProductRevenueResolver {
  @FieldResolver(() => DataProduct, { description: 'The product, also after it went off sale.' })
  async product(
    @Root() { productId }: ProductRevenueRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataProduct>> {
    const product = await loaders.get(productById).load(productId);
    assert(product !== null, 'Revenue came in by a product that exists.');
    return product;
  }

  @FieldResolver(() => Money, { description: 'What came in, in CNY.' })
  revenue(@Root() { revenue }: ProductRevenueRow): View<Money> {
    return payableMoney(revenue);
  }
}

/** What is known of a maximum once payments are. */
@Resolver(() => MaximumRevenue)
export class MaximumRevenueStandingResolver {
  @FieldResolver(() => RevenueStanding, { description: 'How its year stands by the payments booked by now.' })
  async standing(
    @Root() { id, effectiveTo, amount, operatingCost, taxes }: MaximumRevenueEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<RevenueStanding>> {
    const revenue = inFen(await loaders.get(revenueOfMaximum).load(id));
    const { difference, band } = deviationOf({ on: effectiveTo, revenue, maximum: amount });
    return {
      revenue: payableMoney(revenue),
      difference: payableMoney(inFen(difference)),
      deviationPercent: deviationPercent(difference, amount),
      band,
      profit: payableMoney(inFen(differenceOf(revenue, sumOf([operatingCost, taxes])))),
    };
  }

  @FieldResolver(() => [RevenueWarning], {
    description: 'The shares of it that were reached and told, each once, lowest first.',
  })
  async warnings(
    @Root() { id }: MaximumRevenueEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<RevenueWarning>[]> {
    const warnings = await loaders.get(warningsByMaximumId).load(id);
    return warnings.map(({ percent, revenue, warnedAt }) => ({
      percent,
      revenue: payableMoney(revenue),
      warnedAt,
    }));
  }

  @FieldResolver(() => AnnualResult, {
    nullable: true,
    description: 'The result of its year; null until its last day has passed.',
  })
  annualResult(
    @Root() { id }: MaximumRevenueEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<AnnualResult> | null> {
    return loaders.get(annualResultByMaximumId).load(id);
  }
}

@Resolver(() => EvaluationCycle)
export class EvaluationCycleStandingResolver {
  @Mutation(() => CloseEvaluationCyclePayload, {
    description:
      'The pricing office judges a cycle whose last day has passed: its excess is taken off within the next cycle, or on request within several. A shortfall is not carried over. Law: N65 四.',
  })
  async closeEvaluationCycle(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseEvaluationCycleInput, { description: 'Which cycle, and how.' })
    input: CloseEvaluationCycleInput,
  ): Promise<View<CloseEvaluationCyclePayload>> {
    const command = { ...input, smoothingRequest: input.smoothingRequest ?? null };
    const outcome = await closeEvaluationCycle(context.deps, writerOf(context), command);
    return outcome.ok
      ? { evaluationCycle: outcome.value, userErrors: [] }
      : { evaluationCycle: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => CycleStanding, {
    description: 'How it stands today by the payments booked by now; at any time, also in its middle.',
  })
  async standing(
    @Root() { id }: EvaluationCycleEntity,
    @Ctx() { loaders, deps }: RequestContext,
  ): Promise<View<CycleStanding>> {
    const maximums = await loaders.get(maximumsByCycleId).load(id);
    const revenues = await loaders.get(revenueOfMaximum).loadMany(maximums.map((maximum) => maximum.id));
    const judged = maximums.map((maximum, index) => {
      const revenue = revenues[index];
      if (typeof revenue !== 'string') throw revenue ?? new Error('A revenue was not read');
      return { ...maximum, revenue };
    });
    const standing = cycleStandingOn(judged, legalDateOf(deps.clock.now()));
    return {
      revenue: payableMoney(standing.revenue),
      maximum: payableMoney(standing.maximum),
      maximumToDate: payableMoney(standing.maximumToDate),
      excess: payableMoney(standing.excess),
      excessToDate: payableMoney(standing.excessToDate),
    };
  }
}

/** What the figures of a period are drawn from; read once for all of its fields. */
interface FiguresRow {
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly agreementState: AgreementState;
  readonly from: string;
  readonly to: string;
  readonly sold: readonly ProductRevenueRow[];
}

const LONGEST_PERIOD_YEARS = 10;

@Resolver(() => OperatingFigures)
export class OperatingFiguresResolver {
  @Query(() => OperatingFigures, {
    nullable: true,
    description:
      'What an authorised operation did over some days: revenue, volumes, costs, profit, deviation, tariff adjustments. Null for an agreement that does not exist or that the caller may not see. Law: N65 五.',
  })
  async operatingFigures(
    @Ctx() { caller, deps }: RequestContext,
    @Args() { agreementId, from, to }: OperatingFiguresArgs,
  ): Promise<View<OperatingFigures> | null> {
    if (to < from || to > addYears(from, LONGEST_PERIOD_YEARS)) {
      throw thrownError('BAD_USER_INPUT', {
        params: { reason: 'the last day lies within 10 years of the first' },
      });
    }
    const { manager } = deps.dataSource;
    const operation = await visibleOperation(manager, caller, agreementId);
    if (operation === null) return null;
    const figures: FiguresRow = {
      agreementId,
      agreementNumber: operation.agreementNumber,
      agreementState: operation.state,
      from,
      to,
      sold: await revenueByProduct(manager, { agreementId, from, to }),
    };
    return figures;
  }

  @FieldResolver(() => AgreementStateEnum, { description: 'How the agreement stands.' })
  agreementState(@Root() { agreementState }: FiguresRow): AgreementState {
    return agreementState;
  }

  @FieldResolver(() => Money, {
    description: 'What came in, in CNY: payments booked on charged orders. Free orders never count.',
  })
  revenue(@Root() { sold }: FiguresRow): View<Money> {
    return payableMoney(inFen(sumOf(sold.map(({ revenue }) => revenue))));
  }

  @FieldResolver(() => [MaximumRevenue], {
    description:
      'The standing maxima of which a day lies in the period, oldest first: with costs, profit and deviation. Empty while tariffs are on trial.',
  })
  async maximums(
    @Root() { agreementId, from, to }: FiguresRow,
    @Ctx() { deps }: RequestContext,
  ): Promise<View<MaximumRevenue>[]> {
    const maximums = await standingMaximums(deps.dataSource.manager, agreementId);
    return maximums.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= to && from <= effectiveTo);
  }

  @FieldResolver(() => ProductRevenueConnection, {
    description: 'What of it came in by which product, in the order of their ids.',
    complexity: listComplexity,
  })
  products(
    @Root() { sold }: FiguresRow,
    @Args() args: PageArgs,
    @Ctx() context: RequestContext,
  ): Connection<View<ProductRevenue>> {
    const window = pageWindow(args, RESULT_PRODUCTS, context);
    return toConnection(
      pageOfRows(sold, RESULT_PRODUCTS, ({ productId }) => productId, window),
      context,
    );
  }

  @FieldResolver(() => TariffAdjustmentConnection, {
    description: 'The tariffs that began within the period, oldest first.',
    complexity: listComplexity,
  })
  async tariffAdjustments(
    @Root() { agreementId, from, to }: FiguresRow,
    @Args() args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<View<TariffAdjustment>>> {
    const window = pageWindow(args, TARIFF_CHANGES, context);
    const { dataSource } = context.deps;
    return toConnection(
      await pageOfTariffChanges(dataSource.manager, { agreementId, from, to }, window),
      context,
    );
  }
}

@Resolver(() => TariffAdjustment)
export class TariffAdjustmentResolver {
  @FieldResolver(() => Tariff, { description: 'The tariff.' })
  tariff(@Root() row: TariffEntity): View<Tariff> {
    return row;
  }

  @FieldResolver(() => Offering, { description: 'What is charged by it.' })
  async offering(
    @Root() { offeringId }: TariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Offering>> {
    const offering = await loaders.get(offeringById).load(offeringId);
    assert(offering !== null, 'A tariff is that of an offering.');
    return offering;
  }
}
