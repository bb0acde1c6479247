import { In, LessThan } from 'typeorm';
import { DutyEntity } from '../src/modules/agenda/store/duty.entity';
import { fixMaximumRevenue } from '../src/modules/pricing/service/fix-maximum-revenue.service';
import { issueProposedPrices } from '../src/modules/pricing/service/issue-proposed-prices.service';
import { openEvaluationCycle } from '../src/modules/pricing/service/open-evaluation-cycle.service';
import { proposeGuidedPrices } from '../src/modules/pricing/service/propose-guided-prices.service';
import { EvaluationCycleEntity } from '../src/modules/pricing/store/evaluation-cycle.entity';
import { MaximumRevenueEntity } from '../src/modules/pricing/store/maximum-revenue.entity';
import { maximumOn } from '../src/modules/pricing/store/maximum-revenue.query';
import { PriceProposalEntity } from '../src/modules/pricing/store/price-proposal.entity';
import { runClock } from './demo-agenda';
import type { DemoData } from './demo-data';
import { at, callerOf, mustHold } from './demo-ground';
import { idOf } from './demo-id';
import { agreementNow, chargedOfferingIds, type DemoMarket } from './demo-market';
import { take, type Step } from './demo-step';

/** The cycle of each operation and its maxima: without one, no guided price is issued. */
export async function fixMaxima(market: DemoMarket): Promise<number> {
  const { deps, data } = market;
  const { manager } = deps.dataSource;
  let done = 0;
  for (const { agreement, by, cycle, versions } of data.maximumRevenues) {
    const agreementId = agreementNow(market, agreement).id;
    const { at: openedAt, ...terms } = cycle;
    if (!(await manager.existsBy(EvaluationCycleEntity, { agreementId, startsOn: terms.startsOn }))) {
      const opened = await openEvaluationCycle(at(deps, openedAt), callerOf(market, by), {
        idempotencyKey: `demo-cycle-${terms.startsOn}`,
        agreementId,
        lengthReason: null,
        ...terms,
      });
      mustHold(opened, terms.documentNumber);
      done += 1;
    }
    for (const { at: fixedAt, ...version } of versions) {
      const { effectiveFrom, documentNumber } = version;
      if (await manager.existsBy(MaximumRevenueEntity, { agreementId, effectiveFrom })) continue;
      const fixed = await fixMaximumRevenue(at(deps, fixedAt), callerOf(market, by), {
        idempotencyKey: `demo-maximum-${effectiveFrom}`,
        agreementId,
        replacesId: null,
        ...version,
      });
      mustHold(fixed, documentNumber);
      done += 1;
    }
  }
  return done;
}

type Adjustment = DemoData['maximumRevenues'][number]['adjustments'][number] & {
  readonly agreementId: string;
};

/** After a year that deviated from its maximum the agency proposes ceilings anew, and the pricing office issues them. */
export async function adjustCeilings(market: DemoMarket): Promise<number> {
  let done = 0;
  for (const { agreement, adjustments } of market.data.maximumRevenues) {
    const agreementId = agreementNow(market, agreement).id;
    for (const adjustment of adjustments) {
      const { reportReference } = adjustment;
      done += await take(market, ADJUSTMENT, { ...adjustment, agreementId }, reportReference);
    }
  }
  return done;
}

const ADJUSTMENT: readonly Step<Adjustment, DemoMarket>[] = [
  async (market, { agreementId, by, at: instant, reportReference, lines, issued }) => {
    const { deps, data } = market;
    const { manager } = deps.dataSource;
    if (await manager.existsBy(PriceProposalEntity, { agreementId, reportReference })) return null;
    // What came of the year is found on its own day.
    await runClock(market, instant);
    const isOwed = await manager.existsBy(DutyEntity, {
      subjectId: agreementId,
      kind: 'ADJUST_CEILINGS',
      state: In(['OPEN', 'OVERDUE']),
      openedAt: LessThan(instant),
    });
    const maximum = await maximumOn(manager, agreementId, issued.effectiveFrom);
    if (!isOwed || maximum === null) return null;
    const prices = [...(await chargedOfferingIds(deps, data))];
    const offeringIds = new Map(prices.map(([price, offeringId]) => [price.product, offeringId]));
    return proposeGuidedPrices(at(deps, instant), callerOf(market, by), {
      idempotencyKey: `demo-proposal-${issued.effectiveFrom}`,
      maximumRevenueId: maximum.id,
      reportReference,
      lines: lines.map(({ product, ...line }) => ({ offeringId: idOf(offeringIds, product), ...line })),
    });
  },
  async (market, { agreementId, reportReference, issued }) => {
    const { deps } = market;
    const proposal = await deps.dataSource.manager.findOneBy(PriceProposalEntity, {
      agreementId,
      reportReference,
      state: 'PROPOSED',
    });
    if (proposal === null) return null;
    const { at: instant, by, documentNumber, effectiveFrom } = issued;
    return issueProposedPrices(at(deps, instant), callerOf(market, by), {
      proposalId: proposal.id,
      expectedVersion: proposal.version,
      documentNumber,
      effectiveFrom,
    });
  },
];
