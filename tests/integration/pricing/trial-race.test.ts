import { confirmTrialTariff } from '../../../src/modules/pricing/service/confirm-trial-tariff.service';
import { issueGuidedPrice } from '../../../src/modules/pricing/service/issue-guided-price.service';
import { aPricingCompetence, aProductOnSale, offeringOf } from '../../support/market';
import { callerOf } from '../../support/market-ground';
import { theMaximum } from '../../support/maxima';
import { aTrialTariff } from '../../support/trial';
import { openRace, TODAY, type RaceGround } from '../ordering/two-connections';

let ground: RaceGround;
beforeAll(async () => {
  ground = await openRace();
  await aPricingCompetence(ground.manager, ground.market);
});
afterAll(() => ground.close());

const ROUNDS = 30;
/** More rounds than these no machine needs to see both orders. */
const MOST_ROUNDS = 300;
/** How far the start moves after a round, so that whoever was too late begins earlier the next time. */
const STEP_MS = 3;

const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
};

async function round(number: number, confirmLeadMs: number): Promise<'TRIAL_FIRST' | 'PRICE_FIRST'> {
  const { manager, market, cast } = ground;
  const built = await aProductOnSale(manager, market);
  const offeringId = offeringOf(built, 'INDUSTRY').id;
  await theMaximum(manager, market, { agreementId: built.agreement.id, on: TODAY });
  const trial = await aTrialTariff(manager, built, { effectiveFrom: TODAY });
  // Two rounds in three the office asks for the very day of the trial, and in the others for a later one.
  const isSameDay = number % 3 !== 0;
  const [confirmed, issued] = await Promise.all([
    after(-confirmLeadMs, () =>
      confirmTrialTariff(ground.buyerDeps, callerOf(cast.agencyRuling), {
        trialTariffId: trial.id,
        expectedVersion: 1,
        documentNumber: '聊数〔2026〕试7号',
      }),
    ),
    after(confirmLeadMs, () =>
      issueGuidedPrice(ground.officialDeps, callerOf(cast.pricingOfficer), {
        idempotencyKey: `trial-race-${String(process.pid)}-${String(number)}`,
        offeringId,
        ceiling: '1.5',
        taxBasis: 'TAX_INCLUSIVE',
        forecastVolume: 1000,
        documentNumber: '价格〔2026〕77号',
        effectiveFrom: isSameDay ? TODAY : '2026-12-01',
      }),
    ),
  ]);
  const rows: { basis: string; effective_from: string }[] = await manager.query(
    'SELECT basis, effective_from FROM guided_price WHERE offering_id = ? ORDER BY effective_from',
    [offeringId],
  );
  if (!confirmed.ok) {
    expect(confirmed.refusal).toMatchObject({ decision: { code: 'TRIAL_AFTER_GUIDED_PRICE' } });
    expect(issued.ok).toBe(true);
    expect(rows.map(({ basis }) => basis)).toEqual(['GUIDED']);
    return 'PRICE_FIRST';
  }
  if (issued.ok) {
    expect(isSameDay).toBe(false);
    expect(rows).toEqual([
      { basis: 'TRIAL', effective_from: TODAY },
      { basis: 'GUIDED', effective_from: '2026-12-01' },
    ]);
  } else {
    expect(issued.refusal).toMatchObject({ decision: { code: 'PRICE_VERSION_OVERWRITTEN' } });
    expect(rows.map(({ basis }) => basis)).toEqual(['TRIAL']);
  }
  return 'TRIAL_FIRST';
}

describe('a trial that is confirmed while the guided price is issued, on two connections', () => {
  it('[E-19] either the price was first and there is no trial, or the trial was and the price comes after it', async () => {
    const seen = new Set<string>();
    let confirmLeadMs = 0;
    for (let number = 0; number < ROUNDS || (seen.size < 2 && number < MOST_ROUNDS); number += 1) {
      const first = await round(number, confirmLeadMs + (number % 8) - 4);
      seen.add(first);
      confirmLeadMs += first === 'TRIAL_FIRST' ? -STEP_MS : STEP_MS;
    }
    expect([...seen].sort()).toEqual(['PRICE_FIRST', 'TRIAL_FIRST']);
  });
});
