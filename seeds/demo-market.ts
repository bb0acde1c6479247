import { In } from 'typeorm';
import { assert } from '../src/kernel/assert';
import type { Outcome } from '../src/kernel/outcome';
import { ControlFactEntity } from '../src/modules/control/store/control-fact.entity';
import { OutboxEventEntity } from '../src/modules/ledger/store/outbox-event.entity';
import { suspendProduct } from '../src/modules/listing/service/change-product-standing.service';
import { decideProductListItem } from '../src/modules/listing/service/decide-product-list-item.service';
import { submitProductList } from '../src/modules/listing/service/submit-product-list.service';
import { DataProductEntity } from '../src/modules/listing/store/data-product.entity';
import { OfferingEntity } from '../src/modules/listing/store/offering.entity';
import { ProductListItemEntity } from '../src/modules/listing/store/product-list-item.entity';
import { issueGuidedPrice } from '../src/modules/pricing/service/issue-guided-price.service';
import { setTariff } from '../src/modules/pricing/service/set-tariff.service';
import { GuidedPriceEntity } from '../src/modules/pricing/store/guided-price.entity';
import { TariffEntity } from '../src/modules/pricing/store/tariff.entity';
import { declareControl } from '../src/modules/redevelopment/service/declare-control.service';
import type { MemberCaller } from '../src/platform/caller';
import type { Deps } from '../src/platform/deps';
import type { DemoData, DemoItem, DemoList } from './demo-data';
import { idOf, type DemoParties } from './demo-parties';

/** Everything that a step of the market needs. */
export interface DemoGround {
  readonly deps: Deps;
  readonly data: DemoData;
  readonly parties: DemoParties;
}

/**
 * What happens in the market goes through the use cases: the decisions, the events and the four eyes are real. Each
 * step asks the tables what is missing, so that an interrupted run is completed and a complete one changes nothing.
 * The answer is how many acts there were.
 */
export async function submitLists({ deps, data, parties }: DemoGround): Promise<number> {
  let done = 0;
  const known = await productIdsByCode(deps, data);
  for (const list of data.productLists) {
    const missing = list.items.filter(({ code }) => !known.has(code));
    if (missing.length === 0) continue;
    const outcome = await submitProductList(at(deps, list.submittedAt), callerOf(parties, list.submittedBy), {
      idempotencyKey: `demo-list-${missing[0]?.code ?? ''}`,
      agreementId: idOf(parties.agreementIds, list.agreement),
      title: list.title,
      items: missing.map((item) => ({
        ...draftOf(item),
        resourceIds: item.resources.map((code) => idOf(parties.resourceIds, code)),
      })),
    });
    mustHold(outcome, list.title);
    done += 1;
  }
  return done;
}

const draftOf = ({
  resources: _resources,
  ruling: _ruling,
  suspension: _suspension,
  offerings,
  ...draft
}: DemoItem) => ({
  ...draft,
  offerings: offerings.map((offering) => ({ ...offering, freeUseConditions: null })),
});

/** An item that waits for its ruling. */
interface Waiting {
  readonly list: DemoList;
  readonly item: DemoItem;
  readonly itemId: string;
  readonly version: number;
}

/** The items that the file gives a ruling for and that nobody has decided. A second revision is people's own work. */
export async function itemsToDecide({ deps, data }: DemoGround): Promise<readonly Waiting[]> {
  const idsByCode = await productIdsByCode(deps, data);
  const rows = await deps.dataSource.manager.find(ProductListItemEntity, {
    where: { productId: In([...idsByCode.values()]), state: 'SUBMITTED', productRevision: 1 },
  });
  const byProduct = new Map(rows.map((row) => [row.productId, row]));
  return data.productLists.flatMap((list) =>
    list.items.flatMap((item) => {
      const row = byProduct.get(idsByCode.get(item.code) ?? '');
      return row === undefined || item.ruling === null
        ? []
        : [{ list, item, itemId: row.id, version: row.version }];
    }),
  );
}

export async function decideItems(
  { deps, parties }: DemoGround,
  waiting: readonly Waiting[],
  told: (done: number) => void,
): Promise<void> {
  for (const [place, { list, item, itemId, version }] of waiting.entries()) {
    assert(item.ruling !== null, 'An item without a ruling is left for people to decide.');
    const outcome = await decideProductListItem(at(deps, list.decidedAt), callerOf(parties, list.decidedBy), {
      itemId,
      expectedVersion: version,
      ...item.ruling,
    });
    mustHold(outcome, item.code);
    told(place + 1);
  }
}

/** Prices of the charged offerings, version after version. */
export async function setPrices({ deps, data, parties }: DemoGround): Promise<number> {
  let done = 0;
  const { manager } = deps.dataSource;
  const offeringIds = await chargedOfferingIds(deps, data);
  const ofOfferings = { offeringId: In([...offeringIds.values()]) };
  const lastGuided = latestByOffering(await manager.find(GuidedPriceEntity, { where: ofOfferings }));
  const lastTariff = latestByOffering(await manager.find(TariffEntity, { where: ofOfferings }));
  for (const { product, versions } of data.prices) {
    const offeringId = idOf(offeringIds, product);
    for (const { guidedPrice, tariff } of versions) {
      if (guidedPrice.effectiveFrom > (lastGuided.get(offeringId) ?? '')) {
        const { issuedAt, issuedBy, ...price } = guidedPrice;
        const outcome = await issueGuidedPrice(at(deps, issuedAt), callerOf(parties, issuedBy), {
          idempotencyKey: `demo-guided-price-${product}-${price.effectiveFrom}`,
          offeringId,
          ...price,
        });
        mustHold(outcome, price.documentNumber);
        done += 1;
      }
      if (tariff !== null && tariff.effectiveFrom > (lastTariff.get(offeringId) ?? '')) {
        const { setAt, setBy, ...price } = tariff;
        const outcome = await setTariff(at(deps, setAt), callerOf(parties, setBy), {
          idempotencyKey: `demo-tariff-${product}-${price.effectiveFrom}`,
          offeringId,
          ...price,
        });
        mustHold(outcome, `${product} ${price.unitPrice}`);
        done += 1;
      }
    }
  }
  return done;
}

/** Only what was never suspended: who reinstated a product meant it. */
export async function suspendProducts({ deps, data, parties }: DemoGround): Promise<number> {
  let done = 0;
  const { manager } = deps.dataSource;
  for (const { code, suspension } of data.productLists.flatMap(({ items }) => items)) {
    if (suspension === null) continue;
    const product = await manager.findOneByOrFail(DataProductEntity, { productCode: code });
    const isKnown = await manager.existsBy(OutboxEventEntity, {
      subjectId: product.id,
      type: 'PRODUCT_SUSPENDED',
    });
    if (product.state !== 'ON_SALE' || isKnown) continue;
    const { at: instant, by, reason } = suspension;
    const outcome = await suspendProduct(at(deps, instant), callerOf(parties, by), {
      productId: product.id,
      expectedVersion: product.version,
      reason,
    });
    mustHold(outcome, code);
    done += 1;
  }
  return done;
}

export async function declareControls({ deps, data, parties }: DemoGround): Promise<number> {
  let done = 0;
  for (const { declaredBy, declaredAt, controller, controlled, ...fact } of data.controlFacts) {
    const sides = {
      controllerId: idOf(parties.organisationIds, controller),
      controlledId: idOf(parties.organisationIds, controlled),
    };
    if (await deps.dataSource.manager.existsBy(ControlFactEntity, sides)) continue;
    const outcome = await declareControl(at(deps, declaredAt), callerOf(parties, declaredBy), {
      idempotencyKey: `demo-control-${sides.controlledId}`,
      ...sides,
      ...fact,
      effectiveTo: null,
    });
    mustHold(outcome, fact.documentReference);
    done += 1;
  }
  return done;
}

/** How many demo products are on sale now. */
export async function onSale({ deps, data }: DemoGround): Promise<number> {
  return deps.dataSource.manager.countBy(DataProductEntity, {
    productCode: In(codesOf(data)),
    state: 'ON_SALE',
  });
}

/** The same dependencies at another instant: a story that began before today is told on its own dates. */
const at = (deps: Deps, instant: Date): Deps => ({ ...deps, clock: { now: () => new Date(instant) } });

function callerOf({ callers }: DemoParties, login: string): MemberCaller {
  const caller = callers.get(login);
  assert(caller !== undefined, `The demo data lets ${login} act, who has no account.`);
  return caller;
}

/** The demo data is ours: what the rules refuse in it is a mistake of ours and must be seen. */
function mustHold(outcome: Outcome<unknown, unknown>, what: string): void {
  if (!outcome.ok)
    throw new Error(`The demo data was refused at ${what}: ${JSON.stringify(outcome.refusal)}`);
}

const codesOf = (data: DemoData): string[] =>
  data.productLists.flatMap(({ items }) => items.map(({ code }) => code));

async function productIdsByCode({ dataSource }: Deps, data: DemoData): Promise<ReadonlyMap<string, string>> {
  const rows = await dataSource.manager.find(DataProductEntity, {
    select: { id: true, productCode: true },
    where: { productCode: In(codesOf(data)) },
  });
  return new Map(rows.map(({ id, productCode }) => [productCode, id]));
}

async function chargedOfferingIds(deps: Deps, data: DemoData): Promise<ReadonlyMap<string, string>> {
  const idsByCode = await productIdsByCode(deps, data);
  const priced = data.prices.map(({ product }) => ({ code: product, productId: idOf(idsByCode, product) }));
  const rows = await deps.dataSource.manager.find(OfferingEntity, {
    where: { productId: In(priced.map(({ productId }) => productId)), purposeClass: 'INDUSTRY' },
  });
  const byProduct = new Map(rows.map(({ id, productId }) => [productId, id]));
  return new Map(priced.map(({ code, productId }) => [code, idOf(byProduct, productId)]));
}

/** First day of the latest version of each offering. */
function latestByOffering(
  rows: readonly { readonly offeringId: string; readonly effectiveFrom: string }[],
): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const { offeringId, effectiveFrom } of rows) {
    if (effectiveFrom > (latest.get(offeringId) ?? '')) latest.set(offeringId, effectiveFrom);
  }
  return latest;
}
