import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { inFen, type DecimalText } from '../../../kernel/money';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { revenueWarningRules } from '../../../policy';
import { dueWarnings } from '../../../policy/pricing/revenue-warning.policy';
import { cancelTimers, notifyEach, type TimerHandler } from '../../agenda';
import { agreementFacts, agreementNumberOf } from '../../authorisation';
import { announceEach, decide } from '../../ledger';
import { standingMaximums, type MaximumRevenueEntity } from '../../pricing';
import { warningsByMaximumId } from '../store/revenue.loader';
import { foundResults, revenueByMaximum } from '../store/revenue.query';
import { RevenueWarningEntity } from '../store/revenue-warning.entity';

/**
 * Looks at what has come in under an agreement, right after a payment was booked or a maximum fixed. Payments set this
 * timer and wait for nothing: of two that cross a line together, the runs come one after the other, because each holds
 * the maxima of the agreement, and the second finds the line told.
 */
export const revenueBookedTimer: TimerHandler = {
  kind: 'REVENUE_BOOKED',
  hold: (manager, agreementId) => standingMaximums(manager, agreementId, 'UPDATE'),
  run: async (manager, deps, { subjectId: agreementId }) => {
    // What else waits to be looked at has committed its payment, and the sum below has it: one look is enough.
    await cancelTimers(manager, [agreementId], ['REVENUE_BOOKED']);
    const today = legalDateOf(deps.clock.now());
    const begun = (await standingMaximums(manager, agreementId)).filter(
      ({ effectiveFrom }) => effectiveFrom <= today,
    );
    const ids = begun.map(({ id }) => id);
    const found = await foundResults(manager, ids);
    const revenues = await revenueByMaximum(manager, ids);
    const warned = await warningsByMaximumId.batch(manager, ids);
    for (const [index, maximum] of begun.entries()) {
      // A year of which the result was found is told by its result.
      if (found.has(maximum.id)) continue;
      const revenue = inFen(revenues.get(maximum.id) ?? '0');
      const warnedPercents = (warned[index] ?? []).map(({ percent }) => percent);
      await warn(manager, deps, { maximum, revenue, warnedPercents });
    }
  },
};

interface Standing {
  readonly maximum: MaximumRevenueEntity;
  readonly revenue: DecimalText;
  readonly warnedPercents: readonly number[];
}

async function warn(
  manager: EntityManager,
  { clock }: Deps,
  { maximum, revenue, warnedPercents }: Standing,
): Promise<void> {
  const { id: maximumRevenueId, agreementId, amount, taxBasis, fixedByOrganisationId } = maximum;
  const warnedAt = clock.now();
  const facts = { on: legalDateOf(warnedAt), revenue, maximum: amount, warnedPercents };
  const warningPercents = dueWarnings(facts);
  if (warningPercents.length === 0) return;
  const outcome = await decide(manager, {
    clock,
    caller: null,
    operation: 'warnOfRevenue',
    subjectId: maximumRevenueId,
    rules: revenueWarningRules,
    facts: { ...facts, warningPercents },
  });
  assert(outcome.ok, 'A warning that is due is permitted.');
  const { value: decisionId } = outcome;
  await insertRows(
    manager,
    RevenueWarningEntity,
    warningPercents.map((percent) => ({
      maximumRevenueId,
      percent,
      agreementId,
      maximum: amount,
      taxBasis,
      revenue,
      warnedAt,
      decisionId,
    })),
  );
  const agreement = await agreementFacts(manager, agreementId, 'NONE');
  assert(agreement !== null, 'A maximum stands under an agreement.');
  const number = await agreementNumberOf(manager, agreementId);
  await notifyEach(
    manager,
    clock,
    warningPercents.map((percent) => ({
      recipientIds: [agreement.operatorId, agreement.agencyId, fixedByOrganisationId],
      kind: 'REVENUE_LINE_REACHED',
      subjectId: maximumRevenueId,
      params: { agreement: number, percent, revenue, maximum: amount },
    })),
  );
  await announceEach(
    manager,
    clock,
    warningPercents.map((percent) => ({
      type: 'REVENUE_LINE_REACHED',
      subjectId: maximumRevenueId,
      decisionId,
      payload: { agreementId, percent, revenue, maximum: amount },
    })),
  );
}
