import { In } from 'typeorm';
import { assert } from '../src/kernel/assert';
import { ControlFactEntity } from '../src/modules/control/store/control-fact.entity';
import { OutboxEventEntity } from '../src/modules/ledger/store/outbox-event.entity';
import { suspendProduct } from '../src/modules/listing/service/change-product-standing.service';
import { decideProductListItems } from '../src/modules/listing/service/decide-product-list-items.service';
import { publishProductList } from '../src/modules/listing/service/publish-product-list.service';
import { submitProductList } from '../src/modules/listing/service/submit-product-list.service';
import { statedMeasureOf, type ItemDraft } from '../src/modules/listing/store/item-content';
import type { ReviewGiven } from '../src/modules/listing/service/ruling-case';
import { DataProductEntity } from '../src/modules/listing/store/data-product.entity';
import { ListPublicationEntity } from '../src/modules/listing/store/list-publication.entity';
import { OfferingEntity } from '../src/modules/listing/store/offering.entity';
import { ProductListItemEntity } from '../src/modules/listing/store/product-list-item.entity';
import { issueGuidedPrice } from '../src/modules/pricing/service/issue-guided-price.service';
import { recordPricingCompetence } from '../src/modules/pricing/service/record-pricing-competence.service';
import { setTariff } from '../src/modules/pricing/service/set-tariff.service';
import { supersedeGuidedPrice } from '../src/modules/pricing/service/supersede-guided-price.service';
import { GuidedPriceEntity } from '../src/modules/pricing/store/guided-price.entity';
import { latestGuidedPrice } from '../src/modules/pricing/store/price.query';
import { PricingCompetenceEntity } from '../src/modules/pricing/store/pricing-competence.entity';
import { TariffEntity } from '../src/modules/pricing/store/tariff.entity';
import { declareControl } from '../src/modules/redevelopment/service/declare-control.service';
import type { Deps } from '../src/platform/deps';
import type { AgreementNow } from './demo-agreement';
import type { DemoData, DemoItem, DemoList } from './demo-data';
import { at, callerOf, demoHash, mustHold, type DemoGround } from './demo-ground';
import { idOf } from './demo-id';

/** What a step of the market needs beside: the agreements of the file by number. */
export interface DemoMarket extends DemoGround {
  readonly agreements: ReadonlyMap<string, AgreementNow>;
}

/** The agreement under which something is done. */
export function agreementNow({ agreements }: DemoMarket, number: string): AgreementNow {
  const agreement = agreements.get(number);
  assert(agreement !== undefined, `The demo data names the agreement ${number}, which it does not hold.`);
  return agreement;
}

/**
 * What happens in the market goes through the use cases: the decisions, the events and the four eyes are real. Each
 * step asks the tables what is missing, so that an interrupted run is completed and a complete one changes nothing.
 * The answer is how many acts there were.
 */
export async function submitLists(market: DemoMarket): Promise<number> {
  const { deps, data } = market;
  let done = 0;
  const known = await productIdsByCode(deps, data);
  for (const list of data.productLists) {
    const missing = list.items.filter(({ code }) => !known.has(code));
    if (missing.length === 0) continue;
    const outcome = await submitProductList(at(deps, list.submittedAt), callerOf(market, list.submittedBy), {
      idempotencyKey: `demo-list-${missing[0]?.code ?? ''}`,
      agreementId: agreementNow(market, list.agreement).id,
      title: list.title,
      items: missing.map((item) => draftOf(item, market)),
    });
    mustHold(outcome, list.title);
    done += 1;
  }
  return done;
}

/** An item as it is handed in. */
export function draftOf(
  { resources, ruling: _ruling, suspension: _suspension, offerings, ...item }: DemoItem,
  { data, parties }: DemoGround,
): ItemDraft {
  const isPersonal =
    item.containsPersonalInformation ||
    data.resources.some(({ code, containsPersonalInformation }) =>
      resources.includes(code) ? containsPersonalInformation : false,
    );
  const isDataSet = item.deliveryMode === 'DERIVED_DATASET' || item.forms.includes('DATASET');
  return {
    ...item,
    resourceIds: resources.map((code) => idOf(parties.resourceIds, code)),
    gradeReductionNote: null,
    personalInformationBasis: isPersonal
      ? { basis: 'ANONYMISED', documentHash: demoHash(`${item.code} 匿名化证明`) }
      : null,
    processingNote: isDataSet ? '演示数据:按主题汇总、去标识后形成统计结果,不含原始记录。' : null,
    associationRiskAssessment:
      resources.length > 1
        ? {
            reference: `演示评估 ${item.code}`,
            documentHash: demoHash(`${item.code} 关联汇聚风险评估`),
          }
        : null,
    offerings: offerings.map(({ chargeMeasure, ...offering }) => ({
      ...offering,
      ...statedMeasureOf(chargeMeasure),
      freeUseConditions: null,
    })),
  };
}

/** What an approval needs: the reviews of every item, and that of what is combined from several resources. */
const reviewsOf = ({ code, resources }: DemoItem): ReviewGiven[] =>
  (['SECURITY', 'COMPLIANCE', ...(resources.length > 1 ? (['ASSOCIATION_RISK'] as const) : [])] as const).map(
    (kind) => ({
      kind,
      result: 'PASSED',
      opinion: '演示意见:符合要求。',
      documentHash: demoHash(`${code} ${kind}`),
    }),
  );

/** An item that waits for its ruling. */
interface Waiting {
  readonly list: DemoList;
  readonly item: DemoItem;
  readonly listId: string;
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
        : [{ list, item, listId: row.listId, itemId: row.id, version: row.version }];
    }),
  );
}

/** List by list, each in one act; what was approved is then published as the next version. */
export async function decideLists(
  market: DemoMarket,
  waiting: readonly Waiting[],
  told: (done: number) => void,
): Promise<number> {
  let decided = 0;
  let published = 0;
  for (const [place, list] of market.data.productLists.entries()) {
    const own = waiting.filter((one) => one.list === list);
    if (own.length > 0) {
      await decideItems(market, list, own);
      decided += own.length;
      told(decided);
    }
    if (await publishVersion(market, list, place + 1)) published += 1;
  }
  return published;
}

async function decideItems(
  market: DemoMarket,
  { title, decided }: DemoList,
  own: readonly Waiting[],
): Promise<void> {
  assert(decided !== null, 'A list that nobody decides holds no rulings.');
  const outcome = await decideProductListItems(at(market.deps, decided.at), callerOf(market, decided.by), {
    listId: own[0]?.listId ?? '',
    reviews: [],
    rulings: own.map(({ item, itemId, version }) => {
      assert(item.ruling !== null, 'An item without a ruling is left for people to decide.');
      const reviews = item.ruling.ruling === 'APPROVE' ? reviewsOf(item) : [];
      return { itemId, expectedVersion: version, ...item.ruling, reviews };
    }),
  });
  mustHold(outcome, title);
}

/** One version for each decided list; one in all for a market in which they were decided before lists were published. */
async function publishVersion(
  market: DemoMarket,
  { agreement: number, title, published }: DemoList,
  version: number,
): Promise<boolean> {
  if (published === null) return false;
  const agreement = agreementNow(market, number);
  const known = await market.deps.dataSource.manager.countBy(ListPublicationEntity, {
    agreementId: agreement.id,
  });
  if (known >= (agreement.isFromBefore ? 1 : version)) return false;
  const when = agreement.isFromBefore ? 'NOW' : published.at;
  const outcome = await publishProductList(at(market.deps, when), callerOf(market, published.by), {
    idempotencyKey: `demo-publication-${title}`,
    agreementId: agreement.id,
  });
  mustHold(outcome, title);
  return true;
}

/** The agency has put on file by which document the pricing office may price. */
export async function recordCompetences(ground: DemoGround): Promise<number> {
  const { deps, data, parties } = ground;
  let done = 0;
  for (const competence of data.pricingCompetences) {
    const { pricingOffice, recordedAt, recordedBy, documentNumber, ...terms } = competence;
    const pricingOfficeId = idOf(parties.organisationIds, pricingOffice);
    const known = { pricingOfficeId, documentNumber };
    if (await deps.dataSource.manager.existsBy(PricingCompetenceEntity, known)) continue;
    const outcome = await recordPricingCompetence(at(deps, recordedAt), callerOf(ground, recordedBy), {
      idempotencyKey: `demo-competence-${terms.effectiveFrom}`,
      ...terms,
      ...known,
      documentHash: demoHash(documentNumber),
    });
    mustHold(outcome, documentNumber);
    done += 1;
  }
  return done;
}

/** Prices of the charged offerings, version after version. */
export async function setPrices(ground: DemoGround): Promise<number> {
  const { deps, data } = ground;
  let done = 0;
  const { manager } = deps.dataSource;
  const offeringIds = await chargedOfferingIds(deps, data);
  const ofOfferings = { offeringId: In([...offeringIds.values()]) };
  const lastGuided = latestByOffering(await manager.find(GuidedPriceEntity, { where: ofOfferings }));
  const lastTariff = latestByOffering(await manager.find(TariffEntity, { where: ofOfferings }));
  for (const price of data.prices) {
    const offeringId = offeringIds.get(price);
    // A product that was handed in before its plans were stated keeps the one it has, and the price of that.
    if (offeringId === undefined) continue;
    const { product, measure, versions } = price;
    const plan = measure === undefined ? product : `${product}-${measure}`;
    for (const { guidedPrice, tariff } of versions) {
      if (guidedPrice.effectiveFrom > (lastGuided.get(offeringId) ?? '')) {
        const { issuedAt, issuedBy, ...terms } = guidedPrice;
        const caller = callerOf(ground, issuedBy);
        const asked = {
          idempotencyKey: `demo-guided-price-${plan}-${terms.effectiveFrom}`,
          ...terms,
        };
        const latest = await latestGuidedPrice(manager, offeringId);
        const outcome =
          latest === null
            ? await issueGuidedPrice(at(deps, issuedAt), caller, { ...asked, offeringId })
            : await supersedeGuidedPrice(at(deps, issuedAt), caller, {
                ...asked,
                guidedPriceId: latest.guidedPriceId,
                reason: '年度评估后调整',
              });
        mustHold(outcome, terms.documentNumber);
        done += 1;
      }
      if (tariff !== null && tariff.effectiveFrom > (lastTariff.get(offeringId) ?? '')) {
        const { setAt, setBy, ...terms } = tariff;
        const outcome = await setTariff(at(deps, setAt), callerOf(ground, setBy), {
          idempotencyKey: `demo-tariff-${plan}-${terms.effectiveFrom}`,
          offeringId,
          ...terms,
        });
        mustHold(outcome, `${plan} ${terms.unitPrice}`);
        done += 1;
      }
    }
  }
  return done;
}

/** Only what was never suspended: who reinstated a product meant it. */
export async function suspendProducts(ground: DemoGround): Promise<number> {
  const { deps, data } = ground;
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
    const outcome = await suspendProduct(at(deps, instant), callerOf(ground, by), {
      productId: product.id,
      expectedVersion: product.version,
      reason,
      runningOrders: 'FINISH',
    });
    mustHold(outcome, code);
    done += 1;
  }
  return done;
}

export async function declareControls(ground: DemoGround): Promise<number> {
  const { deps, data, parties } = ground;
  let done = 0;
  for (const { declaredBy, declaredAt, controller, controlled, ...fact } of data.controlFacts) {
    const sides = {
      controllerId: idOf(parties.organisationIds, controller),
      controlledId: idOf(parties.organisationIds, controlled),
    };
    if (await deps.dataSource.manager.existsBy(ControlFactEntity, sides)) continue;
    const outcome = await declareControl(at(deps, declaredAt), callerOf(ground, declaredBy), {
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

const codesOf = (data: DemoData): string[] =>
  data.productLists.flatMap(({ items }) => items.map(({ code }) => code));

async function productIdsByCode({ dataSource }: Deps, data: DemoData): Promise<ReadonlyMap<string, string>> {
  const rows = await dataSource.manager.find(DataProductEntity, {
    select: { id: true, productCode: true },
    where: { productCode: In(codesOf(data)) },
  });
  return new Map(rows.map(({ id, productCode }) => [productCode, id]));
}

/** The offering of each price. */
export async function chargedOfferingIds(
  deps: Deps,
  data: DemoData,
): Promise<ReadonlyMap<DemoData['prices'][number], string>> {
  const idsByCode = await productIdsByCode(deps, data);
  const priced = data.prices.map((price) => ({ price, productId: idOf(idsByCode, price.product) }));
  const rows = await deps.dataSource.manager.find(OfferingEntity, {
    where: { productId: In(priced.map(({ productId }) => productId)), purposeClass: 'INDUSTRY' },
  });
  return new Map(
    priced.flatMap(({ price, productId }) => {
      const offering = rows.find(
        (row) =>
          row.productId === productId && (price.measure === undefined || row.chargeMeasure === price.measure),
      );
      return offering === undefined ? [] : [[price, offering.id] as const];
    }),
  );
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
