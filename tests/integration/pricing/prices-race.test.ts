import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { issueGuidedPrice } from '../../../src/modules/pricing/service/issue-guided-price.service';
import { revokeGuidedPrice } from '../../../src/modules/pricing/service/revoke-guided-price.service';
import { setTariff } from '../../../src/modules/pricing/service/set-tariff.service';
import { supersedeGuidedPrice } from '../../../src/modules/pricing/service/supersede-guided-price.service';
import { guidedPriceOn } from '../../../src/modules/pricing/store/price.query';
import type { Deps } from '../../../src/platform/deps';
import { anOrganisation, aPersonIn } from '../../support/builders';
import {
  aGuidedPrice,
  anAgreement,
  aPricingCompetence,
  aProductOnSale,
  offeringOf,
  type BuiltProduct,
} from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { theMaximum } from '../../support/maxima';
import type { Persona } from '../../support/persona';
import { testDatabaseUrl } from '../../support/test-database';

const ROUNDS = 60;
const TODAY = '2026-11-23';

let ground: MarketGround;
let pools: readonly DataSource[];
let otherOfficer: Persona;
let agreement: Awaited<ReturnType<typeof anAgreement>>;

beforeAll(async () => {
  ground = await openMarket();
  pools = await Promise.all([1, 2].map(() => openDataSource({ url: testDatabaseUrl(), poolSize: 1 })));
  const office = await anOrganisation(ground, 'PRICING_OFFICE');
  otherOfficer = await aPersonIn(ground, office, 'PRICING_OFFICER');
  await aPricingCompetence(ground.manager, ground.market);
  await aPricingCompetence(ground.manager, { ...ground.market, pricingOfficeId: office.id });
  agreement = await anAgreement(ground.manager, ground.market);
  await theMaximum(ground.manager, ground.market, { agreementId: agreement.id, on: TODAY });
});
afterAll(() => Promise.all([...pools, ground.dataSource].map((source) => source.destroy())));

let keys = 0;
const key = (): string => `prices-race-${String(process.pid)}-${String((keys += 1))}`;

/** How far the start moves after a round, and when nobody believes any more that the other way to end will be seen. */
const STEP_MS = 3;
const MOST_ROUNDS = 20 * ROUNDS;

/**
 * Plays round after round, each of two on a connection of its own. Whoever was too late begins earlier the next time, so
 * that both ways to end are seen on a machine of any speed, and most rounds are near the point at which they turn.
 */
async function untilBothWaysSeen(play: (against: Against) => Promise<boolean>): Promise<void> {
  const ends = { first: 0, second: 0 };
  let leadMs = 0;
  for (let round = 0; round < ROUNDS || Math.min(ends.first, ends.second) === 0; round += 1) {
    if (round === MOST_ROUNDS) throw new Error(`Only one way to end was seen: ${JSON.stringify(ends)}`);
    const isFirst = await play(againstWith(leadMs + (round % 8) - 4));
    ends[isFirst ? 'first' : 'second'] += 1;
    leadMs += isFirst ? -STEP_MS : STEP_MS;
  }
}

type Against = ReturnType<typeof againstWith>;

/** Runs two acts against each other, the first of them so much earlier. */
const againstWith =
  (leadMs: number) =>
  async <A, B>(first: (deps: Deps) => Promise<A>, second: (deps: Deps) => Promise<B>): Promise<[A, B]> => {
    const [one, other] = pools.map((dataSource): Deps => ({ ...ground.deps, dataSource }));
    if (one === undefined || other === undefined) throw new Error('Two pools were opened');
    return Promise.all([after(-leadMs, () => first(one)), after(leadMs, () => second(other))]);
  };

const after = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
};

const terms = (ceiling: string) => ({
  idempotencyKey: key(),
  ceiling,
  taxBasis: 'TAX_INCLUSIVE' as const,
  forecastVolume: 1000,
  documentNumber: '价格〔2026〕7号',
  effectiveFrom: TODAY,
});
const onSale = (): Promise<BuiltProduct> => aProductOnSale(ground.manager, ground.market, { agreement });
const industry = (built: BuiltProduct): string => offeringOf(built, 'INDUSTRY').id;

type Answer = {
  readonly ok: boolean;
  readonly refusal?: { readonly decision?: { readonly code: string }; readonly code?: string };
};
const codeOf = ({ refusal }: Answer): string | undefined => refusal?.decision?.code ?? refusal?.code;

describe('two offices at once, each on a connection of its own', () => {
  it('[E-33] one issues, whichever came first, and the other is told', () =>
    untilBothWaysSeen(async (against) => {
      const offeringId = industry(await onSale());
      const answers = await against(
        (deps) => issueGuidedPrice(deps, callerOf(ground.cast.pricingOfficer), { offeringId, ...terms('2') }),
        (deps) => issueGuidedPrice(deps, callerOf(otherOfficer), { offeringId, ...terms('3') }),
      );
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(answers.map(codeOf).filter((code) => code !== undefined)).toEqual([
        'GUIDED_PRICE_NOT_SUPERSEDED',
      ]);
      const rows: unknown[] = await ground.manager.query(
        'SELECT id FROM guided_price WHERE offering_id = ?',
        [offeringId],
      );
      expect(rows).toHaveLength(1);
      return answers[0].ok;
    }));

  it('[E-33] one supersedes while the other revokes: never two in force, never one by halves', () =>
    untilBothWaysSeen(async (against) => {
      const built = await onSale();
      const { id: guidedPriceId } = await aGuidedPrice(ground.manager, built);
      const [superseded, revoked] = await against(
        (deps) =>
          supersedeGuidedPrice(deps, callerOf(ground.cast.pricingOfficer), {
            guidedPriceId,
            reason: '下调',
            ...terms('1'),
          }),
        (deps) =>
          revokeGuidedPrice(deps, callerOf(otherOfficer), {
            idempotencyKey: key(),
            guidedPriceId,
            effectiveFrom: TODAY,
            documentNumber: '价格〔2026〕8号',
            reason: '停止收费',
          }),
      );
      expect([superseded.ok, revoked.ok].sort()).toEqual([false, true]);
      expect(codeOf(superseded.ok ? revoked : superseded)).toBe(
        superseded.ok ? 'REVOCATION_OUTSIDE_FORCE' : 'GUIDED_PRICE_REVOKED',
      );
      const inForce = await guidedPriceOn(ground.manager, industry(built), TODAY);
      expect(inForce?.ceiling ?? null).toBe(superseded.ok ? '1.000000' : null);
      return superseded.ok;
    }));
});

describe('a tariff saved in the instant a lower ceiling takes effect', () => {
  it('[E-06] is refused, or is overtaken and charged to nobody', () =>
    untilBothWaysSeen(async (against) => {
      const built = await onSale();
      const { id: guidedPriceId } = await aGuidedPrice(ground.manager, built);
      const [lowered, tariff] = await against(
        (deps) =>
          supersedeGuidedPrice(deps, callerOf(ground.cast.pricingOfficer), {
            guidedPriceId,
            reason: '下调',
            ...terms('1.5'),
          }),
        (deps) =>
          setTariff(deps, callerOf(ground.cast.operatorProduct), {
            idempotencyKey: key(),
            offeringId: industry(built),
            unitPrice: '1.9',
            taxBasis: 'TAX_INCLUSIVE',
            effectiveFrom: TODAY,
          }),
      );
      expect(lowered.ok).toBe(true);
      if (!tariff.ok) expect(codeOf(tariff)).toBe('TARIFF_ABOVE_GUIDED_PRICE');
      // Whatever was saved is under the ceiling of the moment in which it was.
      const above: unknown = await ground.manager.query(
        'SELECT tariff_id FROM tariff_band WHERE unit_price > ceiling',
      );
      expect(above).toEqual([]);
      return !tariff.ok;
    }));
});
