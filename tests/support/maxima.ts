import type { EntityManager } from 'typeorm';
import { differenceOf, inFen, percentOf, roundCeilingDown, sumOf } from '../../src/kernel/money';
import type { View } from '../../src/kernel/view';
import { EvaluationCycleEntity } from '../../src/modules/pricing/store/evaluation-cycle.entity';
import { MaximumRevenueCostEntity } from '../../src/modules/pricing/store/maximum-revenue-cost.entity';
import { MaximumRevenueEntity } from '../../src/modules/pricing/store/maximum-revenue.entity';
import { cyclesOf, maximumOn } from '../../src/modules/pricing/store/maximum-revenue.query';
import { newId } from '../../src/platform/persistence/new-id';
import type { TaxBasis } from '../../src/policy/vocabulary';
import { aDecision, BUILT_AT } from './built';

/** Builders of maxima and their cycles, straight into the tables. */

/** Who fixes: any active pricing office with a person in it. */
interface Office {
  readonly pricingOfficeId: string;
  readonly pricingPersonId: string;
}

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

/** More than any built price needs. */
const PLENTY = '999999999999999.00';

/**
 * The maximum of an agreement on a date; made for its calendar year, within a cycle of that year, where there is none.
 * For tests that are not about it: no guided price is issued without one.
 */
export async function theMaximum(
  manager: EntityManager,
  office: Office,
  {
    agreementId,
    on,
    taxBasis = 'TAX_INCLUSIVE',
  }: { readonly agreementId: string; readonly on: string; readonly taxBasis?: TaxBasis },
): Promise<View<MaximumRevenueEntity>> {
  const known = await maximumOn(manager, agreementId, on);
  if (known !== null) return known;
  const [startsOn, endsOn] = [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 4)}-12-31`];
  const cycles = await cyclesOf(manager, agreementId);
  const cycle =
    cycles.find((one) => one.startsOn <= on && on <= one.endsOn) ??
    (await aCycle(manager, office, { agreementId, startsOn, endsOn }));
  return aMaximum(manager, office, {
    agreementId,
    cycleId: cycle.id,
    effectiveFrom: startsOn,
    effectiveTo: endsOn,
    bookedCost: '0.00',
    taxes: PLENTY,
    taxBasis,
  });
}
