import type { EntityManager } from 'typeorm';
import { inFen, percentOf, roundCeilingDown, sumOf, differenceOf } from '../../src/kernel/money';
import type { View } from '../../src/kernel/view';
import { EvaluationCycleEntity } from '../../src/modules/pricing/store/evaluation-cycle.entity';
import { MaximumRevenueCostEntity } from '../../src/modules/pricing/store/maximum-revenue-cost.entity';
import { MaximumRevenueEntity } from '../../src/modules/pricing/store/maximum-revenue.entity';
import { PriceProposalLineEntity } from '../../src/modules/pricing/store/price-proposal-line.entity';
import { PriceProposalEntity } from '../../src/modules/pricing/store/price-proposal.entity';
import { AnnualProductResultEntity } from '../../src/modules/revenue/store/annual-product-result.entity';
import { AnnualResultEntity } from '../../src/modules/revenue/store/annual-result.entity';
import { RevenueWarningEntity } from '../../src/modules/revenue/store/revenue-warning.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDecision, BUILT_AT, type MarketCast } from './market';

/** Builders of maxima and of what is built on them, straight into the tables. */

type Office = Pick<MarketCast, 'pricingOfficeId' | 'pricingPersonId'>;

/** Three years from the first day of built agreements. */
export async function aCycle(
  manager: EntityManager,
  office: Office,
  more: Pick<EvaluationCycleEntity, 'agreementId'> & Partial<EvaluationCycleEntity>,
): Promise<View<EvaluationCycleEntity>> {
  const row = {
    id: newId('evaluationCycle'),
    startsOn: '2026-01-01',
    endsOn: '2028-12-31',
    lengthReason: null,
    documentNumber: '测试价周〔2026〕1号',
    state: 'OPEN',
    openedBy: office.pricingPersonId,
    openedByOrganisationId: office.pricingOfficeId,
    openedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'openEvaluationCycle'),
    ...more,
  } as const;
  await manager.insert(EvaluationCycleEntity, row);
  return manager.findOneByOrFail(EvaluationCycleEntity, { id: row.id });
}

/** Closed, with what came in beyond its maximum. */
export async function aClosedCycle(
  manager: EntityManager,
  office: Office,
  more: Parameters<typeof aCycle>[2] & { readonly revenue: string; readonly maximum: string },
): Promise<View<EvaluationCycleEntity>> {
  const { revenue, maximum, instalments = 1, smoothingRequest = null, ...terms } = more;
  const { id } = await aCycle(manager, office, terms);
  const excess = differenceOf(revenue, maximum);
  await manager.update(
    EvaluationCycleEntity,
    { id },
    {
      state: 'CLOSED',
      closedBy: office.pricingPersonId,
      closedAt: BUILT_AT,
      closingDecisionId: await aDecision(manager, 'closeEvaluationCycle'),
      closingDocumentNumber: '测试价结〔2026〕1号',
      revenue,
      maximum,
      excess: excess.startsWith('-') ? '0.00' : inFen(excess),
      instalments,
      smoothingRequest,
      version: 2,
    },
  );
  return manager.findOneByOrFail(EvaluationCycleEntity, { id });
}

/** The maximum of 2026 in a cycle of its own, unless the test says otherwise. Its amount follows from its cost. */
export async function aMaximum(
  manager: EntityManager,
  office: Office,
  more: Pick<MaximumRevenueEntity, 'agreementId'> & Partial<MaximumRevenueEntity>,
): Promise<View<MaximumRevenueEntity>> {
  const { agreementId, bookedCost = '15022500.00', taxes = '408006.25', deduction = '0.00' } = more;
  const profitRatePercent = '6.7500';
  const permittedProfit = inFen(roundCeilingDown(percentOf(bookedCost, profitRatePercent), 2));
  const number = (await manager.maximum(MaximumRevenueEntity, 'number', { agreementId })) ?? 0;
  const row = {
    id: newId('maximumRevenue'),
    cycleId: more.cycleId ?? (await aCycle(manager, office, { agreementId })).id,
    number: number + 1,
    effectiveFrom: '2026-01-01',
    effectiveTo: '2026-12-31',
    replacesId: null,
    surveyYear: 2026,
    bondYear: 2025,
    bondAveragePercent: '1.7500',
    addOnPoints: '5.0000',
    profitRatePercent,
    bookedCost,
    unreasonableCost: '0.00',
    outsideCost: '0.00',
    freeCost: '0.00',
    subsidy: '0.00',
    operatingCost: bookedCost,
    permittedProfit,
    taxes,
    taxNote: '测试口径',
    deduction,
    amount: inFen(differenceOf(sumOf([bookedCost, permittedProfit, taxes]), deduction)),
    taxBasis: 'TAX_INCLUSIVE',
    documentNumber: '测试价核〔2026〕1号',
    fixedBy: office.pricingPersonId,
    fixedByOrganisationId: office.pricingOfficeId,
    fixedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'fixMaximumRevenue'),
    ...more,
  } as const;
  await manager.insert(MaximumRevenueEntity, row);
  await manager.insert(MaximumRevenueCostEntity, {
    maximumRevenueId: row.id,
    position: 1,
    kind: 'BOOKED',
    head: 'PLATFORM',
    planHead: null,
    amount: row.bookedCost,
    note: null,
  });
  return manager.findOneByOrFail(MaximumRevenueEntity, { id: row.id });
}

interface ProposalOptions {
  readonly maximum: View<MaximumRevenueEntity>;
  readonly offeringIds: readonly string[];
  readonly more?: Partial<PriceProposalEntity>;
  /** Ceiling and forecast of every line. */
  readonly ceiling?: string;
  readonly forecastVolume?: number;
}

/** A proposal that waits for the pricing office, with a tenth of the maximum for each offering. */
export async function aProposal(
  manager: EntityManager,
  cast: Pick<MarketCast, 'agencyId' | 'agencyPersonId'>,
  { maximum, offeringIds, more = {}, ceiling = '2.000000', forecastVolume = 1000 }: ProposalOptions,
): Promise<View<PriceProposalEntity>> {
  const id = newId('priceProposal');
  await manager.insert(PriceProposalEntity, {
    id,
    agreementId: maximum.agreementId,
    maximumRevenueId: maximum.id,
    maximum: maximum.amount,
    taxBasis: maximum.taxBasis,
    reportReference: '测试数报〔2026〕1号',
    state: 'PROPOSED',
    proposedBy: cast.agencyPersonId,
    proposedByOrganisationId: cast.agencyId,
    proposedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'proposeGuidedPrices'),
  });
  for (const offeringId of offeringIds) {
    await manager.insert(PriceProposalLineEntity, {
      proposalId: id,
      offeringId,
      purposeClass: 'INDUSTRY',
      maximum: maximum.amount,
      dataWeight: '4.0000',
      computingWeight: '3.0000',
      storageWeight: '2.0000',
      labourWeight: '1.0000',
      weight: '10.0000',
      basisNote: '按资源占用分摊',
      forecastVolume,
      places: 6,
      ceiling,
    });
  }
  if (Object.keys(more).length > 0) await manager.update(PriceProposalEntity, { id }, more);
  return manager.findOneByOrFail(PriceProposalEntity, { id });
}

/** The result of the year of a maximum, all of it by one product. */
export async function anAnnualResult(
  manager: EntityManager,
  maximum: View<MaximumRevenueEntity>,
  {
    id = newId('annualResult'),
    productId,
    revenue,
  }: { readonly id?: string; readonly productId: string; readonly revenue: string },
): Promise<View<AnnualResultEntity>> {
  const difference = inFen(differenceOf(revenue, maximum.amount));
  const limit = Number(percentOf(maximum.amount, '10'));
  await manager.insert(AnnualResultEntity, {
    id,
    maximumRevenueId: maximum.id,
    agreementId: maximum.agreementId,
    revenue,
    maximum: maximum.amount,
    taxBasis: maximum.taxBasis,
    difference,
    limitPercent: 10,
    band: Math.abs(Number(difference)) <= limit ? 'WITHIN' : 'BEYOND',
    foundAt: BUILT_AT,
    decisionId: await aDecision(manager, 'findAnnualResult'),
  });
  await manager.insert(AnnualProductResultEntity, {
    annualResultId: id,
    productId,
    orderCount: 1,
    volume: '100',
    revenue,
  });
  return manager.findOneByOrFail(AnnualResultEntity, { id });
}

export async function aRevenueWarning(
  manager: EntityManager,
  maximum: View<MaximumRevenueEntity>,
  percent = 90,
): Promise<void> {
  await manager.insert(RevenueWarningEntity, {
    maximumRevenueId: maximum.id,
    percent,
    agreementId: maximum.agreementId,
    maximum: maximum.amount,
    taxBasis: maximum.taxBasis,
    revenue: maximum.amount,
    warnedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'warnOfRevenue'),
  });
}
