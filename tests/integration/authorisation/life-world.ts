import { addDays, legalDateOf } from '../../../src/kernel/legal-date';
import type { Outcome } from '../../../src/kernel/outcome';
import type { View } from '../../../src/kernel/view';
import { runDueTimers } from '../../../src/modules/agenda';
import { setTermTimers } from '../../../src/modules/authorisation';
import { suspendAgreement } from '../../../src/modules/authorisation/service/suspend-agreement.service';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { RectificationEntity } from '../../../src/modules/authorisation/store/rectification.entity';
import type { DataResourceEntity } from '../../../src/modules/catalogue';
import { deliverOrder } from '../../../src/modules/delivery/service/deliver-order.service';
import type { PolicyRefusal } from '../../../src/modules/ledger';
import { placeOrder } from '../../../src/modules/ordering/service/place-order.service';
import { quote } from '../../../src/modules/ordering/service/quote.service';
import { setTariff } from '../../../src/modules/pricing/service/set-tariff.service';
import type { PlainRefusal, VersionConflict } from '../../../src/platform/refusal';
import type { AgreementAct } from '../../../src/policy/vocabulary';
import { TIMER_HANDLERS } from '../../../src/timers';
import {
  anAgreement,
  anOrder,
  aPricedProduct,
  aResource,
  BUILT_AT,
  offeringOf,
  type PricedProduct,
} from '../../support/market';
import { callerOf, type MarketGround } from '../../support/market-ground';

/** Signed for three years on 2026-03-02, so that its last day is the corresponding one. */
const SIGNED_ON = '2026-03-02';
export const LAST_DAY = '2029-03-02';
/** The first millisecond after the last day. */
export const END_OF_TERM = new Date('2029-03-02T16:00:00.000Z');
/** The first millisecond after the last day to apply for renewal, 2028-12-02. */
export const TOO_LATE_TO_RENEW = new Date('2028-12-02T16:00:00.000Z');

/** An agreement in force with two resources in its scope. */
export interface AgreementWorld {
  readonly agreement: View<AgreementEntity>;
  readonly resources: readonly [View<DataResourceEntity>, View<DataResourceEntity>];
}

/** And with one product made of each. */
export interface LifeWorld extends AgreementWorld {
  readonly products: readonly [PricedProduct, PricedProduct];
}

/** Begins on the morning of the signing. */
export async function beginAgreement(ground: MarketGround): Promise<AgreementWorld> {
  const { manager, market, cast, clock } = ground;
  clock.set(BUILT_AT);
  const agreement = await anAgreement(manager, market, {
    signedOn: SIGNED_ON,
    startsOn: SIGNED_ON,
    endsOn: LAST_DAY,
  });
  await setTermTimers(manager, ground.deps, { id: agreement.id, endsOn: LAST_DAY });
  const within = { holderId: cast.department.id, agreementId: agreement.id };
  return { agreement, resources: [await aResource(manager, within), await aResource(manager, within)] };
}

/** As above, with what is made of the resources on sale. */
export async function beginLife(ground: MarketGround): Promise<LifeWorld> {
  const { manager, market } = ground;
  const { agreement, resources } = await beginAgreement(ground);
  const productOf = (resourceId: string) =>
    aPricedProduct(manager, market, { agreement, resourceIds: [resourceId] });
  return {
    agreement,
    resources,
    products: [await productOf(resources[0].id), await productOf(resources[1].id)],
  };
}

type Refusal = PolicyRefusal | PlainRefusal | VersionConflict;

/** Why it was refused; null when it was done. */
export function codeOf(outcome: Outcome<unknown, Refusal>): string | null {
  if (outcome.ok) return null;
  const { refusal } = outcome;
  if (refusal.kind === 'policy') return refusal.decision.code;
  return refusal.kind === 'plain' ? refusal.code : 'VERSION_CONFLICT';
}

let sequence = 0;
export const aKey = (): string => {
  sequence += 1;
  return `life-${String(process.pid)}-${String(sequence)}`;
};

/** Everything runs out of the clock's own hands that is due by now. */
export const letTheClockAct = ({ deps }: Pick<MarketGround, 'deps'>): Promise<number> =>
  runDueTimers(deps, TIMER_HANDLERS);

/** What each of the three acts under an agreement is answered: null, or why it is refused. */
export type Answers = Readonly<Record<AgreementAct, string | null>>;

/** Tries a write of the operator, a new order and a delivery of a product; what is permitted is really done. */
export async function tryActs(ground: MarketGround, built: PricedProduct): Promise<Answers> {
  return {
    OPERATOR_WRITE: await tryTariff(ground, built),
    NEW_ORDER: await tryOrder(ground, built),
    DELIVERY: await tryDelivery(ground, built),
  };
}

export const EVERYTHING_GOES: Answers = { OPERATOR_WRITE: null, NEW_ORDER: null, DELIVERY: null };

export const allRefused = (code: string): Answers => ({
  OPERATOR_WRITE: code,
  NEW_ORDER: code,
  DELIVERY: code,
});

/** Each from another day ahead, at the price that is charged anyway. */
async function tryTariff({ deps, cast, clock }: MarketGround, built: PricedProduct): Promise<string | null> {
  sequence += 1;
  return codeOf(
    await setTariff(deps, callerOf(cast.operatorProduct), {
      idempotencyKey: aKey(),
      offeringId: offeringOf(built, 'INDUSTRY').id,
      unitPrice: '1.90',
      taxBasis: 'TAX_INCLUSIVE',
      effectiveFrom: addDays(legalDateOf(clock.now()), 100 + (sequence % 200)),
    }),
  );
}

async function tryOrder({ deps, cast }: MarketGround, built: PricedProduct): Promise<string | null> {
  const caller = callerOf(cast.enterpriseBuyer);
  const request = {
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    useIntent: 'INTERNAL_USE',
    quantity: 100,
    comparedFields: null,
  } as const;
  const quoted = await quote(deps, caller, request);
  // Ordered also where the quote was refused: the order itself has to refuse it.
  const expectedQuoteHash = quoted.ok ? quoted.value.hash : '0'.repeat(64);
  const placed = await placeOrder(deps, caller, {
    ...request,
    idempotencyKey: aKey(),
    expectedQuoteHash,
  });
  return codeOf(placed);
}

/** Of an order that was paid on the first day. */
async function tryDelivery(
  { deps, cast, manager }: MarketGround,
  built: PricedProduct,
): Promise<string | null> {
  const { id, version } = await aPaidOrder(manager, built);
  return codeOf(
    await deliverOrder(deps, callerOf(cast.operatorProduct), {
      idempotencyKey: aKey(),
      orderId: id,
      expectedVersion: version,
      accessNote: '接口凭证已交付',
    }),
  );
}

async function aPaidOrder(manager: MarketGround['manager'], { product }: PricedProduct) {
  const rows: { id: string; version: number }[] = await manager.query(
    "SELECT id, version FROM data_order WHERE product_id = ? AND state = 'PAID' ORDER BY id LIMIT 1",
    [product.id],
  );
  const [order] = rows;
  if (order === undefined) throw new Error('The stock of paid orders is used up');
  return order;
}

/** Puts paid orders by, as long as the agreement takes them. */
export async function stockUp(ground: MarketGround, built: PricedProduct, count: number): Promise<void> {
  const { manager, cast } = ground;
  const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
  for (let made = 0; made < count; made += 1) await anOrder(manager, built, { ...buyer, state: 'PAID' });
}

export const agreementRow = ({ manager }: MarketGround, id: string): Promise<AgreementEntity> =>
  manager.findOneByOrFail(AgreementEntity, { id });

export const rectificationRow = ({ manager }: MarketGround, id: string): Promise<RectificationEntity> =>
  manager.findOneByOrFail(RectificationEntity, { id });

/** Suspends the agreement over one breach, ten working days from now; answers with the call to correct. */
export async function suspendOver(
  ground: MarketGround,
  agreementId: string,
  resourceIds: readonly string[],
  stops: readonly AgreementAct[] = [],
): Promise<RectificationEntity> {
  const { version } = await agreementRow(ground, agreementId);
  const outcome = await suspendAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
    idempotencyKey: aKey(),
    agreementId,
    expectedVersion: version,
    breach: '超出授权范围使用数据。',
    clause: '第八条第二款',
    correctionWorkingDays: 10,
    resourceIds,
    noResourcesReason: resourceIds.length > 0 ? null : '未涉及具体资源',
    stops,
  });
  if (!outcome.ok) throw new Error(`Not suspended: ${String(codeOf(outcome))}`);
  return outcome.value.row;
}

/** One millisecond before an instant. */
export const justBefore = (instant: Date): Date => new Date(instant.getTime() - 1);
export const justAfter = (instant: Date): Date => new Date(instant.getTime() + 1);
