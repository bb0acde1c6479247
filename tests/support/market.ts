import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../src/kernel/legal-date';
import type { View } from '../../src/kernel/view';
import { AgreementResourceEntity } from '../../src/modules/catalogue/store/agreement-resource.entity';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { DataResourceEntity } from '../../src/modules/catalogue/store/data-resource.entity';
import { ControlFactEndEntity } from '../../src/modules/control/store/control-fact-end.entity';
import { ControlFactEntity } from '../../src/modules/control/store/control-fact.entity';
import { DeliveryEntity } from '../../src/modules/delivery/store/delivery.entity';
import { hashOf } from '../../src/modules/ledger';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { contentOf, type ItemContent } from '../../src/modules/listing/store/item-content';
import { ListItemReviewEntity } from '../../src/modules/listing/store/list-item-review.entity';
import { ListPublicationItemEntity } from '../../src/modules/listing/store/list-publication-item.entity';
import { ListPublicationEntity } from '../../src/modules/listing/store/list-publication.entity';
import { OfferingEntity } from '../../src/modules/listing/store/offering.entity';
import { ProductFormEntity } from '../../src/modules/listing/store/product-form.entity';
import { ProductListItemEntity } from '../../src/modules/listing/store/product-list-item.entity';
import { ProductListEntity } from '../../src/modules/listing/store/product-list.entity';
import { ProductResourceEntity } from '../../src/modules/listing/store/product-resource.entity';
import { ProductScenarioEntity } from '../../src/modules/listing/store/product-scenario.entity';
import { ProductSearchTokenEntity } from '../../src/modules/listing/store/product-search-token.entity';
import { ResourceUseDisclosureEntity } from '../../src/modules/listing/store/resource-use-disclosure.entity';
import { DataOrderEntity } from '../../src/modules/ordering/store/data-order.entity';
import { insertOrder } from '../../src/modules/ordering/store/order.write';
import { PaymentEntity } from '../../src/modules/ordering/store/payment.entity';
import { storedGuidedPrice, storedTariff, tariffSchemeOf } from '../../src/modules/pricing/store/bands';
import { bandsOfTariffs } from '../../src/modules/pricing/store/price.loader';
import type { GuidedPriceEntity } from '../../src/modules/pricing/store/guided-price.entity';
import { guidedPriceFacts, latestGuidedPrice } from '../../src/modules/pricing/store/price.query';
import { insertGuidedPrice, insertTariff } from '../../src/modules/pricing/store/price.write';
import { FreeGrantEntity } from '../../src/modules/purpose/store/free-grant.entity';
import { FreeUseContentEntity } from '../../src/modules/purpose/store/free-use-content.entity';
import { FreeUseFormCheckEntity } from '../../src/modules/purpose/store/free-use-form-check.entity';
import { FreeUseEntity } from '../../src/modules/purpose/store/free-use.entity';
import { openAccount } from '../../src/modules/purpose/store/free-use.write';
import { GuidedPriceRevocationEntity } from '../../src/modules/pricing/store/guided-price-revocation.entity';
import { PricingCompetenceEndEntity } from '../../src/modules/pricing/store/pricing-competence-end.entity';
import { PricingCompetenceEntity } from '../../src/modules/pricing/store/pricing-competence.entity';
import type { TariffEntity } from '../../src/modules/pricing/store/tariff.entity';
import { DerivedProductInputEntity } from '../../src/modules/redevelopment/store/derived-product-input.entity';
import { DerivedProductEntity } from '../../src/modules/redevelopment/store/derived-product.entity';
import {
  conditionsAccepted,
  countedAlike,
  flatCeiling,
  flatScheme,
  highestCeilingOf,
  priceOf,
  type GuidedScheme,
  type PriceScheme,
} from '../../src/policy';
import { newId } from '../../src/platform/persistence/new-id';
import {
  ITEM_REVIEW_KINDS,
  STANDARD_CLASS,
  type FreeUseState,
  type OrderState,
  type ProductForm,
  type PurposeClass,
  type UseIntent,
} from '../../src/policy/vocabulary';
import { aDecision, BUILT_AT } from './built';
import { theMaximum } from './maxima';

export { aDecision, BUILT_AT } from './built';

/**
 * Builders of the market, straight into the tables: every row passes the database's own checks and triggers, and no
 * use case is asked. Each takes the few things that matter to a test and fills in the rest.
 */

/** Who acts in a built market. Any active organisations and people of the right kinds will do. */
export interface MarketCast {
  readonly agencyId: string;
  /** Decides list items and free use. */
  readonly agencyPersonId: string;
  readonly operatorId: string;
  /** Submits lists, sets tariffs, confirms payments, delivers. */
  readonly operatorPersonId: string;
  readonly pricingOfficeId: string;
  readonly pricingPersonId: string;
}

const FIRST_DAY = '2026-01-01';
const LAST_DAY = '2028-12-31';

let sequence = 0;
const next = (): string => {
  sequence += 1;
  return `${String(process.pid)}-${String(sequence)}`;
};

export async function anAgreement(
  manager: EntityManager,
  cast: Pick<MarketCast, 'agencyId' | 'operatorId'>,
  more: Partial<AgreementEntity> = {},
): Promise<View<AgreementEntity>> {
  const row: View<AgreementEntity> = {
    id: newId('agreement'),
    agreementNumber: `测试授权〔2026〕${next()}号`,
    title: '公共数据资源授权运营协议',
    agencyId: cast.agencyId,
    operatorId: cast.operatorId,
    state: 'ACTIVE',
    signedOn: FIRST_DAY,
    startsOn: FIRST_DAY,
    endsOn: LAST_DAY,
    hasRedevelopmentBan: true,
    takesOrders: (more.state ?? 'ACTIVE') === 'ACTIVE',
    takesDeliveries: (more.state ?? 'ACTIVE') === 'ACTIVE',
    selectionId: null,
    departmentId: null,
    mode: null,
    collectiveDecisionNumber: null,
    collectiveDecisionOn: null,
    collectiveDecisionHash: null,
    termYears: null,
    termReason: null,
    hasExclusiveConditions: false,
    exclusiveConditions: null,
    correctionWorkingDays: null,
    securityLeadName: null,
    securityLeadPost: null,
    securityLeadPersonId: null,
    contentRevision: 0,
    contentHash: null,
    draftedBy: null,
    draftedAt: null,
    version: 1,
    ...more,
  };
  await manager.insert(AgreementEntity, { ...row });
  return row;
}

/** A catalogued resource; within the authorised scope when an agreement is named. */
export async function aResource(
  manager: EntityManager,
  {
    agreementId,
    ...more
  }: Pick<DataResourceEntity, 'holderId'> & Partial<DataResourceEntity> & { agreementId?: string },
): Promise<View<DataResourceEntity>> {
  const row: View<DataResourceEntity> = {
    id: newId('dataResource'),
    resourceCode: `RES-${next()}`,
    name: '不动产登记信息',
    grade: 'GENERAL',
    containsPersonalInformation: false,
    updateFrequency: '每日',
    cataloguedOn: FIRST_DAY,
    source: 'OWN',
    providerRegion: null,
    providerConsentReference: null,
    utilityLicenceReference: null,
    updateInterval: 'DAILY',
    lastUpdatedOn: null,
    qualityNote: '完整率、及时率达标',
    useBar: null,
    useBarReason: null,
    useBarDocument: null,
    version: 1,
    ...more,
  };
  await manager.insert(DataResourceEntity, { ...row });
  if (agreementId !== undefined) {
    await manager.insert(AgreementResourceEntity, { agreementId, resourceId: row.id, addedOn: FIRST_DAY });
  }
  return row;
}

type Recorders = Pick<MarketCast, 'pricingOfficeId' | 'agencyId' | 'agencyPersonId'>;

/** The delegation by which the pricing office of the cast issues guided prices. */
export async function aPricingCompetence(
  manager: EntityManager,
  cast: Recorders,
  more: Partial<PricingCompetenceEntity> = {},
): Promise<View<PricingCompetenceEntity>> {
  const row: View<PricingCompetenceEntity> = {
    id: newId('pricingCompetence'),
    pricingOfficeId: cast.pricingOfficeId,
    documentNumber: `测试价授〔2026〕${next()}号`,
    authority: '山东省人民政府',
    documentHash: '0'.repeat(64),
    effectiveFrom: FIRST_DAY,
    effectiveTo: null,
    recordedBy: cast.agencyPersonId,
    recordedByOrganisationId: cast.agencyId,
    recordedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'recordPricingCompetence'),
    ...more,
  };
  await manager.insert(PricingCompetenceEntity, { ...row });
  return row;
}

/** A competence that ends before its time. */
export async function aCompetenceEnd(
  manager: EntityManager,
  cast: Recorders,
  { id: competenceId }: Pick<PricingCompetenceEntity, 'id'>,
  more: Partial<PricingCompetenceEndEntity> = {},
): Promise<void> {
  await manager.insert(PricingCompetenceEndEntity, {
    competenceId,
    endedOn: legalDateOf(BUILT_AT),
    documentNumber: `测试价收〔2026〕${next()}号`,
    reason: '收回委托',
    endedBy: cast.agencyPersonId,
    endedByOrganisationId: cast.agencyId,
    endedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'endPricingCompetence'),
    ...more,
  });
}

/** The competence in force on the day on which rows are built; made when there is none yet. */
async function competenceIdOf(manager: EntityManager, cast: Recorders): Promise<string> {
  const on = legalDateOf(BUILT_AT);
  const rows: { id: string }[] = await manager.query(
    'SELECT id FROM pricing_competence WHERE pricing_office_id = ? AND is_competent(id, pricing_office_id, ?) LIMIT 1',
    [cast.pricingOfficeId, on],
  );
  return rows[0]?.id ?? (await aPricingCompetence(manager, cast)).id;
}

/** A product with what an order of it needs. */
export interface BuiltProduct {
  readonly cast: MarketCast;
  readonly agreement: View<AgreementEntity>;
  readonly product: View<DataProductEntity>;
  readonly itemId: string;
  readonly scenarioId: string;
  readonly offerings: Readonly<Partial<Record<PurposeClass, View<OfferingEntity>>>>;
}

/** A charged product, with its prices. */
export interface PricedProduct extends BuiltProduct {
  readonly guidedPrice: View<GuidedPriceEntity>;
  readonly tariff: View<TariffEntity>;
}

interface ProductOptions {
  /** Made anew when absent. */
  readonly agreement?: View<AgreementEntity>;
  readonly purposeClasses?: readonly PurposeClass[];
  readonly forms?: readonly ProductForm[];
  readonly scenario?: string;
  readonly resourceIds?: readonly string[];
  /** The list with which it is handed in; one of its own when absent. */
  readonly listId?: string;
  readonly product?: Partial<DataProductEntity>;
}

const SCENARIO = '信贷风险评估';
const FORMS: readonly ProductForm[] = ['API'];

/** What the item of a built product says: the same as its row and its parts. */
const contentOfBuilt = (product: View<DataProductEntity>, options: ProductOptions): ItemContent =>
  contentOf({
    code: product.productCode,
    title: product.title,
    summary: product.summary,
    field: product.field,
    forms: options.forms ?? FORMS,
    deliveryMode: product.deliveryMode,
    grade: product.grade,
    gradeReductionNote: null,
    containsPersonalInformation: product.containsPersonalInformation,
    personalInformationBasis: null,
    technicalStandard: product.technicalStandard,
    processingNote: null,
    scenarios: [options.scenario ?? SCENARIO],
    resourceIds: options.resourceIds ?? [],
    associationRiskAssessment: null,
    offerings: (options.purposeClasses ?? ['INDUSTRY']).map((purposeClass) => ({
      purposeClass,
      chargeUnit: 'PER_CALL',
      freeUseConditions: purposeClass === 'PUBLIC_INTEREST' ? FREE_CONDITIONS : null,
    })),
  });

const FREE_CONDITIONS = ['NAMED_USER_ONLY', 'NO_ONWARD_SUPPLY'] as const;

/** Every kind of review of an item, passed by the agency of the cast. */
export async function passedReviews(
  manager: EntityManager,
  cast: Pick<MarketCast, 'agencyPersonId' | 'agencyId'>,
  itemId: string,
): Promise<void> {
  const decisionId = await aDecision(manager, 'recordItemReview');
  await manager.insert(
    ListItemReviewEntity,
    ITEM_REVIEW_KINDS.map((kind) => ({
      id: newId('listItemReview'),
      itemId,
      kind,
      number: 1,
      result: 'PASSED' as const,
      opinion: '符合要求',
      documentHash: '0'.repeat(64),
      reviewedBy: cast.agencyPersonId,
      reviewedByOrganisationId: cast.agencyId,
      reviewedAt: BUILT_AT,
      decisionId,
    })),
  );
}

/** Submitted and undecided: a draft that the public must not see. */
export async function aSubmittedProduct(
  manager: EntityManager,
  cast: MarketCast,
  options: ProductOptions = {},
): Promise<BuiltProduct> {
  const agreement = options.agreement ?? (await anAgreement(manager, cast));
  const product = productRow(agreement, options.product);
  await manager.insert(DataProductEntity, { ...product });
  const listId = options.listId ?? newId('productList');
  if (!(await manager.existsBy(ProductListEntity, { id: listId }))) {
    await manager.insert(ProductListEntity, {
      id: listId,
      agreementId: agreement.id,
      operatorId: agreement.operatorId,
      title: '产品和服务清单',
      submittedBy: cast.operatorPersonId,
      submittedAt: BUILT_AT,
    });
  }
  const itemId = newId('listItem');
  const content = contentOfBuilt(product, options);
  await manager.insert(ProductListItemEntity, {
    id: itemId,
    listId,
    productId: product.id,
    productRevision: product.revision,
    state: 'SUBMITTED',
    content,
    contentHash: hashOf(content),
    submittedBy: cast.operatorPersonId,
  });
  const scenarioId = newId('scenario');
  await manager.insert(ProductScenarioEntity, {
    id: scenarioId,
    productId: product.id,
    name: options.scenario ?? SCENARIO,
  });
  await manager.insert(
    ProductFormEntity,
    (options.forms ?? FORMS).map((form) => ({ productId: product.id, form })),
  );
  await manager.insert(
    ProductSearchTokenEntity,
    searchTokens(product).map((token) => ({ token, productId: product.id })),
  );
  for (const resourceId of options.resourceIds ?? []) {
    await manager.insert(ProductResourceEntity, { productId: product.id, resourceId });
  }
  const offerings: Partial<Record<PurposeClass, View<OfferingEntity>>> = {};
  for (const purposeClass of options.purposeClasses ?? ['INDUSTRY']) {
    offerings[purposeClass] = await anOffering(manager, product.id, purposeClass);
  }
  return { cast, agreement, product, itemId, scenarioId, offerings };
}

/** Approved by the agency and on sale. */
export async function aProductOnSale(
  manager: EntityManager,
  cast: MarketCast,
  options: ProductOptions = {},
): Promise<BuiltProduct> {
  const built = await aSubmittedProduct(manager, cast, options);
  await passedReviews(manager, { ...cast, agencyId: built.agreement.agencyId }, built.itemId);
  await manager.update(
    ProductListItemEntity,
    { id: built.itemId },
    {
      state: 'APPROVED',
      decidedBy: cast.agencyPersonId,
      decidedByOrganisationId: built.agreement.agencyId,
      decidedAt: BUILT_AT,
      decisionId: await aDecision(manager, 'decideProductListItem'),
    },
  );
  const onSale = { state: 'ON_SALE', approvedItemId: built.itemId, publishedAt: BUILT_AT } as const;
  await manager.update(DataProductEntity, { id: built.product.id }, onSale);
  return { ...built, product: { ...built.product, ...onSale } };
}

/** On sale for industry (and for what else is asked) at a tariff within a guided price. */
export async function aPricedProduct(
  manager: EntityManager,
  cast: MarketCast,
  {
    ceiling = '2.000000',
    unitPrice = '1.900000',
    ...options
  }: ProductOptions & { ceiling?: string; unitPrice?: string } = {},
): Promise<PricedProduct> {
  const built = await aProductOnSale(manager, cast, options);
  const guidedPrice = await aGuidedPrice(manager, built, { ceiling });
  const tariff = await aTariff(manager, built, guidedPrice, { unitPrice });
  return { ...built, guidedPrice, tariff };
}

function productRow(
  agreement: View<AgreementEntity>,
  more: Partial<DataProductEntity> = {},
): View<DataProductEntity> {
  return {
    id: newId('product'),
    productCode: `PRD-${next()}`,
    agreementId: agreement.id,
    operatorId: agreement.operatorId,
    title: '企业信用评分',
    summary: '依据公共数据形成的企业信用评分。',
    field: 'FINANCIAL_SERVICES',
    deliveryMode: 'API_OR_VERIFICATION',
    grade: 'GENERAL',
    containsPersonalInformation: false,
    technicalStandard: 'GB/T 36073-2018',
    state: 'SUBMITTED',
    revision: 1,
    approvedItemId: null,
    publishedAt: null,
    runningOrders: null,
    version: 1,
    ...more,
  };
}

/** The pairs of neighbouring characters of the title, and the code: enough to be found by. */
function searchTokens({ title, productCode }: View<DataProductEntity>): string[] {
  const characters = [...title.toLowerCase()].filter((character) => character.trim() !== '');
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...new Set([...pairs, productCode.toLowerCase()])];
}

async function anOffering(
  manager: EntityManager,
  productId: string,
  purposeClass: PurposeClass,
): Promise<View<OfferingEntity>> {
  const row: View<OfferingEntity> = {
    id: newId('offering'),
    productId,
    purposeClass,
    chargeUnit: 'PER_CALL',
    chargeMeasure: 'ONE',
    freeUseConditions: purposeClass === 'PUBLIC_INTEREST' ? FREE_CONDITIONS : null,
    retiredAt: null,
  };
  await manager.insert(OfferingEntity, { ...row });
  return row;
}

/** The offering of a purpose class, which the product was built with. */
export function offeringOf({ offerings }: BuiltProduct, purposeClass: PurposeClass): View<OfferingEntity> {
  const offering = offerings[purposeClass];
  if (offering === undefined)
    throw new Error(`The product was not built with an offering for ${purposeClass}`);
  return offering;
}

/** Of one ceiling, unless the test gives it another form. */
export async function aGuidedPrice(
  manager: EntityManager,
  built: BuiltProduct,
  {
    ceiling = '2.000000',
    guide = flatCeiling(ceiling ?? '2.000000'),
    ...more
  }: Partial<GuidedPriceEntity> & { guide?: GuidedScheme } = {},
): Promise<View<GuidedPriceEntity>> {
  const { id: offeringId, purposeClass, chargeUnit } = offeringOf(built, 'INDUSTRY');
  const id = newId('guidedPrice');
  const latest = await latestGuidedPrice(manager, offeringId);
  const supersedesId = latest?.revokedFrom === null ? latest.guidedPriceId : null;
  const { header, bands, hashed } = storedGuidedPrice(id, guide);
  const { effectiveFrom = FIRST_DAY, taxBasis = 'TAX_INCLUSIVE', basis = 'GUIDED' } = more;
  const agreementId = built.agreement.id;
  // A trial tariff needs no maximum.
  const maximum =
    basis === 'TRIAL'
      ? null
      : await theMaximum(manager, built.cast, { agreementId, on: effectiveFrom, taxBasis });
  const row: View<GuidedPriceEntity> = {
    id,
    ...header,
    schemeHash: hashOf(hashed),
    offeringId,
    basis,
    trialTariffId: null,
    purposeClass,
    chargeUnit,
    taxBasis,
    documentNumber: `测试价〔2026〕${next()}号`,
    effectiveFrom,
    maximumRevenueId: maximum?.id ?? null,
    highestCeiling: maximum && highestCeilingOf(guide),
    forecastVolume: maximum && 1,
    priceProposalId: null,
    supersedesId,
    reason: supersedesId === null ? null : '调整价格',
    competenceId: more.basis === 'TRIAL' ? null : await competenceIdOf(manager, built.cast),
    issuedBy: built.cast.pricingPersonId,
    issuedByOrganisationId: built.cast.pricingOfficeId,
    issuedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'issueGuidedPrice'),
    ...more,
  };
  await insertGuidedPrice(manager, row, bands);
  return row;
}

/** A guided price that is taken back; from its first day unless the test says otherwise. */
export async function aRevocation(
  manager: EntityManager,
  built: BuiltProduct,
  { id: guidedPriceId, effectiveFrom }: Pick<GuidedPriceEntity, 'id' | 'effectiveFrom'>,
  more: Partial<GuidedPriceRevocationEntity> = {},
): Promise<void> {
  const today = legalDateOf(BUILT_AT);
  await manager.insert(GuidedPriceRevocationEntity, {
    guidedPriceId,
    effectiveFrom: effectiveFrom > today ? effectiveFrom : today,
    documentNumber: `测试价废〔2026〕${next()}号`,
    reason: '停止收费',
    competenceId: await competenceIdOf(manager, built.cast),
    revokedBy: built.cast.pricingPersonId,
    revokedByOrganisationId: built.cast.pricingOfficeId,
    revokedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'revokeGuidedPrice'),
    ...more,
  });
}

/** Of one price, unless the test gives it another form. */
export async function aTariff(
  manager: EntityManager,
  built: BuiltProduct,
  guidedPrice: View<GuidedPriceEntity>,
  { unitPrice = '1.900000', scheme, ...more }: Partial<TariffEntity> & { scheme?: PriceScheme } = {},
): Promise<View<TariffEntity>> {
  const { offeringId, purposeClass, chargeUnit, taxBasis, ceiling } = guidedPrice;
  const { guide } = await guidedPriceFacts(manager, guidedPrice);
  const id = newId('tariff');
  const { header, bands, hashed } = storedTariff(
    id,
    countedAlike(scheme ?? flatScheme(unitPrice ?? '0'), { guide }),
    {
      id: guidedPrice.id,
      guide,
    },
  );
  const row: View<TariffEntity> = {
    id,
    ...header,
    schemeHash: hashOf(hashed),
    offeringId,
    purposeClass,
    chargeUnit,
    taxBasis,
    guidedPriceId: guidedPrice.id,
    ceiling,
    effectiveFrom: guidedPrice.effectiveFrom,
    setBy: built.cast.operatorPersonId,
    setAt: BUILT_AT,
    decisionId: await aDecision(manager, 'setTariff'),
    ...more,
  };
  await insertTariff(manager, row, bands);
  return row;
}

/** A published version of the list of an agreement, with one item of it. */
export async function aListPublication(
  manager: EntityManager,
  { cast, agreement, itemId, product }: BuiltProduct,
  more: Partial<ListPublicationEntity> = {},
): Promise<View<ListPublicationEntity>> {
  const row: View<ListPublicationEntity> = {
    id: newId('listPublication'),
    agreementId: agreement.id,
    number:
      1 + ((await manager.maximum(ListPublicationEntity, 'number', { agreementId: agreement.id })) ?? 0),
    itemCount: 1,
    rootHash: '0'.repeat(64),
    publishedBy: cast.operatorPersonId,
    publishedByOrganisationId: agreement.operatorId,
    publishedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'publishProductList'),
    ...more,
  };
  await manager.insert(ListPublicationEntity, { ...row });
  await aPublishedItem(manager, row.id, { itemId, product });
  return row;
}

/** One more item of a published version. */
export async function aPublishedItem(
  manager: EntityManager,
  publicationId: string,
  { itemId, product }: Pick<BuiltProduct, 'itemId' | 'product'>,
): Promise<void> {
  const { contentHash } = await manager.findOneByOrFail(ProductListItemEntity, { id: itemId });
  await manager.insert(ListPublicationItemEntity, {
    publicationId,
    position: 1 + (await manager.countBy(ListPublicationItemEntity, { publicationId })),
    itemId,
    productId: product.id,
    productCode: product.productCode,
    contentHash: contentHash ?? '',
    approvedAt: BUILT_AT,
  });
}

export async function aUseDisclosure(
  manager: EntityManager,
  { cast, agreement }: Pick<BuiltProduct, 'cast' | 'agreement'>,
  uses: ResourceUseDisclosureEntity['uses'] = [],
): Promise<void> {
  await manager.insert(ResourceUseDisclosureEntity, {
    id: newId('resourceUseDisclosure'),
    agreementId: agreement.id,
    uses,
    disclosedBy: cast.operatorPersonId,
    disclosedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'discloseResourceUse'),
  });
}

interface OrderOptions {
  readonly buyerId: string;
  readonly placedBy: string;
  readonly state?: OrderState;
  readonly useIntent?: UseIntent;
  readonly quantity?: number;
  readonly more?: Partial<DataOrderEntity>;
}

/** A charged order of a priced product; paid orders have their payment, delivered ones their delivery too. */
export async function anOrder(
  manager: EntityManager,
  built: PricedProduct,
  {
    buyerId,
    placedBy,
    state = 'AWAITING_PAYMENT',
    useIntent = 'INTERNAL_USE',
    quantity = 100,
    more = {},
  }: OrderOptions,
): Promise<View<DataOrderEntity>> {
  const { tariff, guidedPrice } = built;
  const [bands = []] = await bandsOfTariffs(manager, [tariff.id]);
  const { customerClass = STANDARD_CLASS, comparedFields = 0 } = more;
  const charge = priceOf({
    purposeClass: 'INDUSTRY',
    scheme: tariffSchemeOf(tariff, bands),
    customerClass: customerClass ?? STANDARD_CLASS,
    comparedFields: comparedFields ?? 0,
    unitsBefore: 0,
    quantity,
  });
  const row: View<DataOrderEntity> = {
    ...(await orderBasics(manager, built, 'INDUSTRY')),
    buyerId,
    placedBy,
    useIntent,
    quantity,
    customerClass,
    comparedFields,
    unitPrice: charge.unitPrice,
    total: charge.total,
    taxBasis: tariff.taxBasis,
    tariffId: tariff.id,
    guidedPriceId: guidedPrice.id,
    ceiling: guidedPrice.ceiling,
    state,
    ...more,
  };
  await insertOrder(manager, { ...row, state: 'AWAITING_PAYMENT' }, charge.parts);
  if (state === 'PAID' || state === 'DELIVERED') {
    await aPayment(manager, built, row);
    await manager.update(DataOrderEntity, { id: row.id }, { state: 'PAID' });
  }
  if (state === 'DELIVERED') await delivered(manager, built, row);
  return row;
}

/** A delivered charged order: what a redeveloper builds on, unless the test says that it is for internal use. */
export const aDeliveredOrder = (
  manager: EntityManager,
  built: PricedProduct,
  options: Omit<OrderOptions, 'state'>,
): Promise<View<DataOrderEntity>> =>
  anOrder(manager, built, { useIntent: 'REDEVELOPMENT', ...options, state: 'DELIVERED' });

/** A free order of a product with a PUBLIC_INTEREST offering; granted once it is approved. */
export async function aFreeOrder(
  manager: EntityManager,
  built: BuiltProduct,
  {
    buyerId,
    placedBy,
    state = 'AWAITING_DECISION',
    quantity = 100,
    more = {},
    application = 'PURPOSE_CHECK',
  }: Omit<OrderOptions, 'useIntent'> & {
    /** Where the application of an order that is not decided stands. */
    readonly application?: Extract<
      FreeUseState,
      'FORM_CHECK' | 'RETURNED' | 'PURPOSE_CHECK' | 'REFUSED' | 'APPEALED'
    >;
  },
): Promise<View<DataOrderEntity>> {
  const isGranted = state === 'APPROVED' || state === 'DELIVERED';
  const isDecided = isGranted || state === 'REJECTED';
  const row: View<DataOrderEntity> = {
    ...(await orderBasics(manager, built, 'PUBLIC_INTEREST')),
    buyerId,
    placedBy,
    useIntent: 'INTERNAL_USE',
    quantity,
    purposeStatement: '用于低保资格核对',
    freeUseBasis: 'STATUTORY_DUTY',
    basisReference: '社会救助暂行办法 第四十八条',
    securityCommitment: true,
    useFrom: FIRST_DAY,
    useTo: LAST_DAY,
    state,
    decidedBy: isDecided ? built.cast.agencyPersonId : null,
    decidedAt: isDecided ? BUILT_AT : null,
    decisionReason: state === 'REJECTED' ? '材料不全' : null,
    grantedQuota: isGranted ? quantity : null,
    grantedUntil: isGranted ? LAST_DAY : null,
    ...more,
  };
  await manager.insert(DataOrderEntity, { ...row, state: 'AWAITING_DECISION' });
  await aFreeUseOf(manager, built, row, isGranted ? 'GRANTED' : isDecided ? 'REJECTED' : application);
  if (isDecided) {
    await manager.update(DataOrderEntity, { id: row.id }, { state: isGranted ? 'APPROVED' : 'REJECTED' });
  }
  if (state === 'DELIVERED') await delivered(manager, built, row);
  return row;
}

/** The application of a built free order, brought along its states to where it stands. */
async function aFreeUseOf(
  manager: EntityManager,
  { cast, agreement }: BuiltProduct,
  order: View<DataOrderEntity>,
  state: FreeUseState,
): Promise<void> {
  const orderId = order.id;
  const decisionId = order.decisionId;
  await manager.insert(FreeUseEntity, {
    orderId,
    buyerId: order.buyerId,
    operatorId: order.operatorId,
    agencyId: agreement.agencyId,
    offeringId: order.offeringId,
    state: 'FORM_CHECK',
    contentNumber: 1,
  });
  await manager.insert(FreeUseContentEntity, {
    orderId,
    number: 1,
    purposeStatement: order.purposeStatement ?? '',
    basis: order.freeUseBasis ?? 'STATUTORY_DUTY',
    basisReference: order.basisReference ?? '',
    documents: [{ title: '职责依据', sha256: '1'.repeat(64) }],
    quantity: order.quantity,
    securityCommitment: true,
    noOnwardSupply: true,
    useFrom: order.useFrom ?? FIRST_DAY,
    useTo: order.useTo ?? LAST_DAY,
    conditions: conditionsAccepted(FREE_CONDITIONS),
    handedInBy: order.placedBy,
    handedInAt: order.placedAt,
    decisionId,
  });
  await openAccount(manager, { ...order, agencyId: agreement.agencyId });
  const move = (next: FreeUseState, change: Partial<FreeUseEntity> = {}) =>
    manager.update(FreeUseEntity, { orderId }, { ...change, state: next });
  if (state === 'FORM_CHECK') return;
  await manager.insert(FreeUseFormCheckEntity, {
    orderId,
    contentNumber: 1,
    result: state === 'RETURNED' ? 'RETURNED' : 'PASSED',
    gaps: state === 'RETURNED' ? [{ part: 'DOCUMENTS', note: '缺少证明文件' }] : [],
    checkedBy: cast.operatorPersonId,
    checkedAt: BUILT_AT,
    decisionId,
  });
  if (state === 'RETURNED') {
    await move('RETURNED');
    return;
  }
  await move('PURPOSE_CHECK', { formCheckedBy: cast.operatorPersonId });
  if (state === 'GRANTED') {
    await manager.insert(FreeGrantEntity, {
      orderId,
      userId: order.buyerId,
      scenarioId: order.scenarioId,
      quota: order.grantedQuota ?? order.quantity,
      startsOn: order.useFrom ?? FIRST_DAY,
      endsOn: order.grantedUntil ?? LAST_DAY,
      conditions: conditionsAccepted(FREE_CONDITIONS),
      grantedBy: order.decidedBy ?? cast.agencyPersonId,
      grantedAt: BUILT_AT,
      grantedOn: legalDateOf(BUILT_AT),
      decisionId,
    });
    await move('GRANTED');
    return;
  }
  if (state === 'PURPOSE_CHECK') return;
  await move('REFUSED', {
    refusedBy: cast.agencyPersonId,
    refusedOn: '2026-11-23',
    refusalReason: '材料不全',
  });
  if (state === 'REJECTED') await move('REJECTED');
  if (state === 'APPEALED') {
    await move('APPEALED', {
      appealedAt: BUILT_AT,
      appealedBy: order.placedBy,
      appealReason: '用途属于公共治理',
    });
  }
}

/** What every order has; priced at nothing until the caller says more. */
async function orderBasics(
  manager: EntityManager,
  built: BuiltProduct,
  purposeClass: PurposeClass,
): Promise<Omit<DataOrderEntity, 'buyerId' | 'placedBy' | 'useIntent' | 'quantity' | 'state'>> {
  const offering = offeringOf(built, purposeClass);
  return {
    id: newId('order'),
    operatorId: built.product.operatorId,
    productId: built.product.id,
    productRevision: built.product.revision,
    approvedItemId: built.itemId,
    offeringId: offering.id,
    scenarioId: built.scenarioId,
    purposeClass,
    chargeUnit: offering.chargeUnit,
    unitPrice: '0.000000',
    customerClass: null,
    comparedFields: null,
    total: '0.00',
    taxBasis: null,
    tariffId: null,
    guidedPriceId: null,
    ceiling: null,
    quoteHash: '0'.repeat(64),
    purposeStatement: null,
    freeUseBasis: null,
    basisReference: null,
    securityCommitment: null,
    useFrom: null,
    useTo: null,
    placedAt: BUILT_AT,
    placedOn: legalDateOf(BUILT_AT),
    decisionId: await aDecision(manager, 'placeOrder'),
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    grantedQuota: null,
    grantedUntil: null,
    heldAt: null,
    holdCode: null,
    holdParams: null,
    version: 1,
  };
}

async function aPayment(
  manager: EntityManager,
  { cast }: BuiltProduct,
  order: View<DataOrderEntity>,
): Promise<void> {
  await manager.insert(PaymentEntity, {
    id: newId('payment'),
    orderId: order.id,
    amount: order.total,
    operatorId: order.operatorId,
    bankReference: `BANK-${next()}`,
    paidOn: legalDateOf(BUILT_AT),
    confirmedBy: cast.operatorPersonId,
    confirmedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'confirmPayment'),
  });
}

async function delivered(manager: EntityManager, built: BuiltProduct, order: DataOrderEntity): Promise<void> {
  await aDelivery(manager, built, order);
  await manager.update(DataOrderEntity, { id: order.id }, { state: 'DELIVERED' });
}

async function aDelivery(
  manager: EntityManager,
  { cast, product }: BuiltProduct,
  order: View<DataOrderEntity>,
): Promise<void> {
  await manager.insert(DeliveryEntity, {
    id: newId('delivery'),
    orderId: order.id,
    productId: order.productId,
    productRevision: order.productRevision,
    recipientId: order.buyerId,
    deliveryMode: product.deliveryMode,
    accessNote: '接口地址已在控制台开通',
    deliveredBy: cast.operatorPersonId,
    deliveredAt: BUILT_AT,
    decisionId: await aDecision(manager, 'deliverOrder'),
  });
}

/** One organisation controls another, on the word of the agency. */
export async function aControlFact(
  manager: EntityManager,
  cast: Pick<MarketCast, 'agencyId' | 'agencyPersonId'>,
  more: Pick<ControlFactEntity, 'controllerId' | 'controlledId'> & Partial<ControlFactEntity>,
): Promise<View<ControlFactEntity>> {
  const row: View<ControlFactEntity> = {
    id: newId('controlFact'),
    basis: 'MAJORITY_SHAREHOLDING',
    sharePercent: '60.0000',
    documentReference: '国家企业信用信息公示系统查询结果',
    effectiveFrom: FIRST_DAY,
    effectiveTo: null,
    declaredBy: cast.agencyPersonId,
    declaredByOrganisationId: cast.agencyId,
    declaredAt: BUILT_AT,
    decisionId: await aDecision(manager, 'declareControl'),
    ...more,
  };
  await manager.insert(ControlFactEntity, { ...row });
  return row;
}

/** A fact of control that was ended, or corrected, on the word of the agency. */
export async function aControlFactEnd(
  manager: EntityManager,
  cast: Pick<MarketCast, 'agencyId' | 'agencyPersonId'>,
  { id: controlFactId, effectiveFrom }: Pick<ControlFactEntity, 'id' | 'effectiveFrom'>,
  more: Partial<ControlFactEndEntity> = {},
): Promise<void> {
  await manager.insert(ControlFactEndEntity, {
    controlFactId,
    endedOn: effectiveFrom,
    documentReference: '工商变更登记',
    reason: '登记有误',
    endedBy: cast.agencyPersonId,
    endedByOrganisationId: cast.agencyId,
    endedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'endControl'),
    ...more,
  });
}

interface DerivedProductOptions {
  readonly developerId: string;
  readonly registeredBy: string;
  readonly orders?: readonly Pick<DataOrderEntity, 'id' | 'productId' | 'productRevision'>[];
  readonly bases?: readonly Pick<DerivedProductEntity, 'id'>[];
  readonly more?: Partial<DerivedProductEntity>;
}

/** A registered derived product on delivered orders of its developer and on other derived products. */
export async function aDerivedProduct(
  manager: EntityManager,
  { developerId, registeredBy, orders = [], bases = [], more = {} }: DerivedProductOptions,
): Promise<View<DerivedProductEntity>> {
  const row: View<DerivedProductEntity> = {
    id: newId('derivedProduct'),
    productCode: `DRV-${next()}`,
    developerId,
    title: '小微企业授信模型',
    summary: '融合公共数据产品与自有数据的授信模型。',
    state: 'REGISTERED',
    freezeReason: null,
    heldAt: null,
    holdReason: null,
    registeredBy,
    registeredAt: BUILT_AT,
    registeredOn: legalDateOf(BUILT_AT),
    releasedOn: null,
    decisionId: await aDecision(manager, 'registerDerivedProduct'),
    version: 1,
    ...more,
  };
  await manager.insert(DerivedProductEntity, { ...row });
  const inputs = [
    ...orders.map((order) => ({
      orderId: order.id,
      baseProductId: order.productId,
      baseProductRevision: order.productRevision,
      baseDerivedProductId: null,
    })),
    ...bases.map((base) => ({
      orderId: null,
      baseProductId: null,
      baseProductRevision: null,
      baseDerivedProductId: base.id,
    })),
  ];
  for (const [position, input] of inputs.entries()) {
    await manager.insert(DerivedProductInputEntity, {
      derivedProductId: row.id,
      position: position + 1,
      ...input,
    });
  }
  return row;
}
