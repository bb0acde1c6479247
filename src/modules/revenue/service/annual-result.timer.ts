import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { inFen, sumOf } from '../../../kernel/money';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { annualResultRules } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import { deviationOf, dutyOnDeviation } from '../../../policy/pricing/annual-deviation.policy';
import type { DutyKind } from '../../../policy/vocabulary';
import { closeDuties, notify, openDuties, type DutyRequest, type TimerHandler } from '../../agenda';
import { agreementFacts, agreementNumberOf } from '../../authorisation';
import { announce, decide } from '../../ledger';
import { isReplaced, MaximumRevenueEntity } from '../../pricing';
import { AnnualProductResultEntity } from '../store/annual-product-result.entity';
import { AnnualResultEntity } from '../store/annual-result.entity';
import { revenueByProduct } from '../store/revenue.query';

/**
 * Once the last day of a maximum has passed, what came in is compared with it, and who has to act is told. The agreement
 * is held alone: a payment takes its instant while it holds the agreement too, so that all of the year are committed.
 */
export const revenueYearEndedTimer: TimerHandler = {
  kind: 'REVENUE_YEAR_ENDED',
  hold: async (manager, maximumRevenueId) => {
    const maximum = await manager.findOneBy(MaximumRevenueEntity, { id: maximumRevenueId });
    return maximum && agreementFacts(manager, maximum.agreementId, 'UPDATE');
  },
  run: async (manager, deps, { subjectId }) => {
    const maximum = await manager.findOneByOrFail(MaximumRevenueEntity, { id: subjectId });
    // The year of a version that was replaced is that of its replacement.
    if (await isReplaced(manager, maximum.id)) return;
    if (await manager.existsBy(AnnualResultEntity, { maximumRevenueId: maximum.id })) return;
    await find(manager, deps, maximum);
  },
};

async function find(manager: EntityManager, deps: Deps, maximum: MaximumRevenueEntity): Promise<void> {
  const { clock } = deps;
  const { agreementId, effectiveFrom: from, effectiveTo: to, amount, taxBasis } = maximum;
  const products = await revenueByProduct(manager, { agreementId, from, to });
  const revenue = inFen(sumOf(products.map((product) => product.revenue)));
  const deviation = deviationOf({ on: to, revenue, maximum: amount });
  const adjustment = dutyOnDeviation(deviation);
  const outcome = await decide(manager, {
    clock,
    caller: null,
    operation: 'findAnnualResult',
    subjectId: maximum.id,
    rules: annualResultRules,
    facts: { on: to, revenue, maximum: amount, duties: adjustment === null ? [] : [adjustment] },
  });
  assert(outcome.ok, 'What is given to do follows from the deviation.');
  const id = newId('annualResult');
  const difference = inFen(deviation.difference);
  await manager.insert(AnnualResultEntity, {
    id,
    maximumRevenueId: maximum.id,
    agreementId,
    revenue,
    maximum: amount,
    taxBasis,
    difference,
    limitPercent: deviation.limitPercent,
    band: deviation.band,
    foundAt: clock.now(),
    decisionId: outcome.value,
  });
  await insertRows(
    manager,
    AnnualProductResultEntity,
    products.map((product) => ({ annualResultId: id, ...product })),
  );
  const agreement = await agreementFacts(manager, agreementId, 'NONE');
  assert(agreement !== null, 'A maximum stands under an agreement.');
  const number = await agreementNumberOf(manager, agreementId);
  await giveDuties(manager, deps, { agreement, maximum, number, adjustment, resultId: id });
  await announce(manager, {
    clock,
    type: 'ANNUAL_RESULT_FOUND',
    subjectId: id,
    decisionId: outcome.value,
    payload: { agreementId, from, to, revenue, maximum: amount, difference, band: deviation.band },
  });
  await notify(manager, clock, {
    recipientIds: [agreement.operatorId, agreement.agencyId, maximum.fixedByOrganisationId],
    kind: 'ANNUAL_RESULT_FOUND',
    subjectId: id,
    params: { agreement: number, from, to, revenue, maximum: amount, difference, next: adjustment ?? 'NONE' },
  });
}

interface Found {
  readonly agreement: AgreementFacts;
  readonly maximum: MaximumRevenueEntity;
  readonly number: string;
  readonly adjustment: DutyKind | null;
  readonly resultId: string;
}

/** The operator adjusts its tariffs, or the agency the ceilings; the agency reports on the year by 31 March (H-12). */
async function giveDuties(
  manager: EntityManager,
  deps: Deps,
  { agreement, maximum, number, adjustment, resultId }: Found,
): Promise<void> {
  const { agreementId, agencyId, operatorId } = agreement;
  const { effectiveFrom, effectiveTo, fixedByOrganisationId } = maximum;
  // What the year before left to be adjusted is overtaken by this result.
  await closeDuties(manager, deps, {
    subjectIds: [agreementId],
    kinds: ['ADJUST_TARIFFS', 'ADJUST_CEILINGS'],
    state: 'CANCELLED',
  });
  const about = `${number} ${effectiveFrom}–${effectiveTo}`;
  const isTariffs = adjustment === 'ADJUST_TARIFFS';
  const adjust: DutyRequest[] =
    adjustment === null
      ? []
      : [
          {
            kind: adjustment,
            subjectId: agreementId,
            about,
            holderId: isTariffs ? operatorId : agencyId,
            escalatesToId: isTariffs ? agencyId : fixedByOrganisationId,
            period: { setting: 'PRICE_ADJUSTMENT_WORKING_DAYS' },
          },
        ];
  await openDuties(manager, deps, [
    ...adjust,
    {
      kind: 'REPORT_OPERATING_SITUATION',
      subjectId: resultId,
      about,
      holderId: agencyId,
      escalatesToId: fixedByOrganisationId,
      period: { dueOn: `${String(Number(effectiveTo.slice(0, 4)) + 1)}-03-31` },
    },
  ]);
}
