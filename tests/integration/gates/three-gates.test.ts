import type * as decisions from '../../../src/policy/decision';
import type { Rule } from '../../../src/policy/decision';
import type * as prices from '../../../src/policy/ordering/price-of';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import type { DataOrderEntity } from '../../../src/modules/ordering/store/data-order.entity';
import { DataResourceEntity } from '../../../src/modules/catalogue';
import { DataProductEntity } from '../../../src/modules/listing/store/data-product.entity';
import type { RefusalCode } from '../../../src/policy/refusals';
import type { RuleId } from '../../../src/policy/rule-ids';
import { anOrganisation, aPerson, aPersonIn, join } from '../../support/builders';
import { withoutGates, type DatabaseGate } from '../../support/database-gates';
import { FREE_USE_CONTENT } from '../../support/free-use';
import {
  aControlFact,
  aDeliveredOrder,
  aGuidedPrice,
  anAgreement,
  anOrder,
  aPricedProduct,
  aPricingCompetence,
  aProductOnSale,
  aResource,
  aSubmittedProduct,
  offeringOf,
  type BuiltProduct,
} from '../../support/market';
import { marketCast } from '../../support/market-ground';
import { theMaximum } from '../../support/maxima';
import { startMarketServer, type MarketServer } from '../../support/market-server';
import { schemaOpenTo } from '../../support/open-shield';
import type { Persona } from '../../support/personas';
import { expectRefusal, tableSums, USER_ERRORS } from '../../support/refusals';
import { PASSED_REVIEWS } from '../../support/reviews';
import { leaveScopeSilently, suspendSilently } from '../../support/scope';
import { startTestServer, type TestServer } from '../../support/test-server';
import { aProductOnTrial, aTrialTariff } from '../../support/trial';

/** Which gates a test has taken away inside the application. */
const mockAway = { policy: false, zeroPrice: false };

jest.mock('../../../src/policy/decision', () => {
  const actual = jest.requireActual<typeof decisions>('../../../src/policy/decision');
  return {
    ...actual,
    judge: <Facts>(rules: readonly Rule<Facts>[], facts: Facts) =>
      mockAway.policy
        ? { outcome: 'PERMIT', ruleIds: rules.map(({ id }) => id), clauseIds: [] }
        : actual.judge(rules, facts),
  };
});
jest.mock('../../../src/policy/ordering/price-of', () => {
  const actual = jest.requireActual<typeof prices>('../../../src/policy/ordering/price-of');
  return {
    ...actual,
    priceOf: (order: Parameters<typeof actual.priceOf>[0]) =>
      mockAway.zeroPrice ? { unitPrice: '0.010000', total: '1.00' } : actual.priceOf(order),
  };
});

const DOCUMENTS = {
  placeOrder: `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } ${USER_ERRORS} } }`,
  applyFreeUse: `mutation ($input: ApplyFreeUseInput!) { applyFreeUse(input: $input) { order { id } ${USER_ERRORS} } }`,
  setTariff: `mutation ($input: SetTariffInput!) { setTariff(input: $input) { tariff { id } ${USER_ERRORS} } }`,
  confirmTrialTariff: `mutation ($input: ConfirmTrialTariffInput!) {
    confirmTrialTariff(input: $input) { trialTariff { id } ${USER_ERRORS} } }`,
  issueGuidedPrice: `mutation ($input: IssueGuidedPriceInput!) {
    issueGuidedPrice(input: $input) { guidedPrice { id } ${USER_ERRORS} } }`,
  decideProductListItem: `mutation ($input: DecideProductListItemInput!) {
    decideProductListItem(input: $input) { item { id } ${USER_ERRORS} } }`,
  registerDerivedProduct: `mutation ($input: RegisterDerivedProductInput!) {
    registerDerivedProduct(input: $input) { derivedProduct { id } ${USER_ERRORS} } }`,
  confirmPayment: `mutation ($input: ConfirmPaymentInput!) {
    confirmPayment(input: $input) { order { id } ${USER_ERRORS} } }`,
  deliverOrder: `mutation ($input: DeliverOrderInput!) {
    deliverOrder(input: $input) { delivery { id } ${USER_ERRORS} } }`,
  submitProductList: `mutation ($input: SubmitProductListInput!) {
    submitProductList(input: $input) { productList { id } ${USER_ERRORS} } }`,
};
type Operation = keyof typeof DOCUMENTS;

/** Something unlawful, and the two gates behind the shield that stand against it. */
interface Attempt {
  readonly title: string;
  readonly operation: Operation;
  readonly prepare: () => Promise<{ readonly as: Persona; readonly input: object }>;
  /** Whether the shield lets this person try. */
  readonly isAdmitted: boolean;
  readonly code: RefusalCode;
  readonly ruleId: RuleId;
  /** What the database says. */
  readonly wall: RegExp;
  readonly gates: readonly DatabaseGate[];
  /** What the refusal by the policy writes beside its decision: a breach is logged, and the agency told. */
  readonly leaves?: readonly string[];
  /** Takes away what makes every free order cost nothing, so that there is something to refuse. */
  readonly isFreeCharged?: true;
}

const TODAY = '2026-11-23';
const REVIEWED_BY_AGENCY: DatabaseGate = { trigger: 'tr_list_item_review_by_agency' };
const APPROVED_AFTER_REVIEW: DatabaseGate = { trigger: 'tr_product_list_item_approved_after_review' };
const LAWFUL_ORDER = { trigger: 'tr_data_order_lawful' };
const LAWFUL_DELIVERY = { trigger: 'tr_delivery_lawful' };
const LAWFUL_PAYMENT = { trigger: 'tr_payment_lawful' };
const SOURCES_OF_ORDER = { trigger: 'tr_data_order_of_lawful_sources' };
const SOURCES_OF_PAYMENT = { trigger: 'tr_payment_of_lawful_sources' };
const SOURCES_OF_DELIVERY = { trigger: 'tr_delivery_of_lawful_sources' };

let closed: MarketServer;
let open: TestServer;
beforeAll(async () => {
  open = await startTestServer({ schema: schemaOpenTo(...Object.keys(DOCUMENTS)) });
  // The second server empties the tables; the people come after it and are the same for both.
  closed = await startMarketServer();
  await aPricingCompetence(closed.manager, closed.market);
});
afterAll(() => Promise.all([closed.stop(), open.stop()]));
afterEach(() => {
  mockAway.policy = false;
  mockAway.zeroPrice = false;
});

let keys = 0;
const idempotencyKey = (): string => `gate-${String((keys += 1)).padStart(6, '0')}`;

/** On sale, under an agreement for which a maximum revenue was fixed. */
async function aProductWithMaximum(
  options: Parameters<typeof aProductOnSale>[2] = {},
): Promise<BuiltProduct> {
  const built = await aProductOnSale(closed.manager, closed.market, options);
  await theMaximum(closed.manager, closed.market, { agreementId: built.agreement.id, on: TODAY });
  return built;
}

const orderOf = (built: BuiltProduct, more: object = {}): object => ({
  idempotencyKey: idempotencyKey(),
  expectedQuoteHash: '0'.repeat(64),
  offeringId: offeringOf(built, 'INDUSTRY').id,
  scenarioId: built.scenarioId,
  purposeClass: 'INDUSTRY',
  quantity: 100,
  ...more,
});
const guidedOf = (offeringId: string, ceiling: string | null): object => ({
  idempotencyKey: idempotencyKey(),
  offeringId,
  ceiling,
  taxBasis: 'TAX_INCLUSIVE',
  forecastVolume: 1000,
  documentNumber: '价格〔2026〕3号',
  effectiveFrom: TODAY,
});
const inBands = (...bands: readonly (readonly [number, number | null, string])[]): object => ({
  lines: [{ bands: bands.map(([above, upTo, unitPrice]) => ({ above, upTo, unitPrice })) }],
});
const tariffOf = (built: BuiltProduct, unitPrice: string): object => ({
  idempotencyKey: idempotencyKey(),
  offeringId: offeringOf(built, 'INDUSTRY').id,
  unitPrice,
  taxBasis: 'TAX_INCLUSIVE',
  effectiveFrom: TODAY,
});
const confirmationOf = (trialTariffId: string): object => ({
  trialTariffId,
  expectedVersion: 1,
  documentNumber: '聊数〔2026〕试3号',
});
const derivedFrom = (orderId: string): object => ({
  idempotencyKey: idempotencyKey(),
  productCode: `GATE-${String((keys += 1))}`,
  title: '小微企业授信模型',
  summary: '融合公共数据产品与自有数据。',
  orderIds: [orderId],
  derivedProductIds: [],
});
/** The order at the price that is quoted while the policy says yes to everything. */
const withQuote = async (operation: Operation, input: object, as: Persona): Promise<object> => {
  const { offeringId, scenarioId, quantity, purposeClass, useIntent } = input as Record<string, unknown>;
  const asked =
    operation === 'applyFreeUse'
      ? { offeringId, scenarioId, quantity, purposeClass: 'PUBLIC_INTEREST' }
      : { offeringId, scenarioId, quantity, purposeClass, useIntent };
  const answer = await closed.execute(
    'query ($input: QuoteInput!) { quote(input: $input) { quote { hash } } }',
    { input: asked },
    { as },
  );
  return { ...input, expectedQuoteHash: answer.text('quote.quote.hash') };
};
const paymentOf = (order: DataOrderEntity): object => ({
  idempotencyKey: idempotencyKey(),
  orderId: order.id,
  expectedVersion: order.version,
  amount: order.total,
  bankReference: `GATE-${String((keys += 1))}`,
  paidOn: TODAY,
});
const deliveryOf = (order: DataOrderEntity): object => ({
  idempotencyKey: idempotencyKey(),
  orderId: order.id,
  expectedVersion: order.version,
  accessNote: '接口地址已在控制台开通',
});
/** Priced, of one resource that is within the scope, and that can be taken out of it or become sensitive. */
const pricedOfOneResource = async () => {
  const agreement = await anAgreement(closed.manager, closed.market);
  const { id: resourceId } = await aResource(closed.manager, {
    holderId: closed.cast.department.id,
    agreementId: agreement.id,
  });
  const built = await aPricedProduct(closed.manager, closed.market, {
    agreement,
    resourceIds: [resourceId],
  });
  return {
    built,
    leaveScope: () => leaveScopeSilently(closed.manager, { agreementId: agreement.id, resourceId }),
    becomes: (change: Pick<Partial<DataResourceEntity>, 'grade' | 'containsPersonalInformation'>) =>
      closed.manager.update(DataResourceEntity, { id: resourceId }, change),
  };
};
const priced = () => aPricedProduct(closed.manager, closed.market);
const asBuyer = ({ organisationId: buyerId, personId: placedBy }: Persona) => ({ buyerId, placedBy });
const anEnterpriseBuyer = async (): Promise<Persona> =>
  aPersonIn(closed, await anOrganisation(closed, 'ENTERPRISE'), 'BUYER');
/** The operator holds a company that holds the developer. */
const tie = async ({ organisationId }: Persona): Promise<void> => {
  const { id: middleId } = await anOrganisation(closed, 'ENTERPRISE');
  await aControlFact(closed.manager, closed.market, {
    controllerId: closed.cast.operator.id,
    controlledId: middleId,
  });
  await aControlFact(closed.manager, closed.market, { controllerId: middleId, controlledId: organisationId });
};

const ATTEMPTS: readonly Attempt[] = [
  {
    title: '[B-04] a product is ordered as an interface of which a resource became important data',
    operation: 'placeOrder',
    prepare: async () => {
      const { built, becomes } = await pricedOfOneResource();
      await becomes({ grade: 'IMPORTANT' });
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'IMPORTANT_DATA_LEAVES_DOMAIN',
    ruleId: 'B-04',
    wall: /B-04/,
    gates: [SOURCES_OF_ORDER],
  },
  {
    title: '[B-06] a product is paid for of which a resource was flagged as personal information',
    operation: 'confirmPayment',
    prepare: async () => {
      const { built, becomes } = await pricedOfOneResource();
      const order = await anOrder(closed.manager, built, asBuyer(closed.cast.enterpriseBuyer));
      await becomes({ containsPersonalInformation: true });
      return { as: closed.cast.operatorFinance, input: paymentOf(order) };
    },
    isAdmitted: true,
    code: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
    ruleId: 'B-06',
    wall: /B-06/,
    gates: [SOURCES_OF_PAYMENT],
  },
  {
    title: '[B-04] a product is delivered as an interface of which a resource became important data',
    operation: 'deliverOrder',
    prepare: async () => {
      const { built, becomes } = await pricedOfOneResource();
      const buyer = asBuyer(closed.cast.enterpriseBuyer);
      const order = await anOrder(closed.manager, built, { ...buyer, state: 'PAID' });
      await becomes({ grade: 'IMPORTANT' });
      return { as: closed.cast.operatorProduct, input: deliveryOf(order) };
    },
    isAdmitted: true,
    code: 'IMPORTANT_DATA_LEAVES_DOMAIN',
    ruleId: 'B-04',
    wall: /B-04/,
    gates: [SOURCES_OF_DELIVERY],
  },
  {
    title: '[G-01] the operator orders for redevelopment',
    operation: 'placeOrder',
    prepare: async () => ({
      as: closed.cast.operatorProduct,
      input: orderOf(await priced(), { useIntent: 'REDEVELOPMENT' }),
    }),
    isAdmitted: true,
    code: 'REDEVELOPMENT_BY_OPERATOR',
    ruleId: 'G-01',
    wall: /G-01/,
    gates: [LAWFUL_ORDER],
  },
  {
    title: '[E-06] a payment is booked at a price that a lower guided price has overtaken',
    operation: 'confirmPayment',
    prepare: async () => {
      const built = await priced();
      const order = await anOrder(closed.manager, built, asBuyer(closed.cast.enterpriseBuyer));
      await aGuidedPrice(closed.manager, built, { ceiling: '1.000000', effectiveFrom: TODAY });
      return { as: closed.cast.operatorFinance, input: paymentOf(order) };
    },
    isAdmitted: true,
    code: 'TARIFF_ABOVE_GUIDED_PRICE',
    ruleId: 'E-06',
    wall: /E-06/,
    gates: [{ trigger: 'tr_payment_within_guided_price' }],
  },
  {
    title: '[C-01] a suspended product is paid for',
    operation: 'confirmPayment',
    prepare: async () => {
      const built = await priced();
      const order = await anOrder(closed.manager, built, asBuyer(closed.cast.enterpriseBuyer));
      await closed.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
      return { as: closed.cast.operatorFinance, input: paymentOf(order) };
    },
    isAdmitted: true,
    code: 'PRODUCT_NOT_ON_SALE',
    ruleId: 'C-01',
    wall: /C-01/,
    gates: [LAWFUL_PAYMENT],
  },
  {
    title: '[C-01] a suspended product is delivered',
    operation: 'deliverOrder',
    prepare: async () => {
      const built = await priced();
      const buyer = asBuyer(closed.cast.enterpriseBuyer);
      const order = await anOrder(closed.manager, built, { ...buyer, state: 'PAID' });
      await closed.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
      return { as: closed.cast.operatorProduct, input: deliveryOf(order) };
    },
    isAdmitted: true,
    code: 'PRODUCT_NOT_ON_SALE',
    ruleId: 'C-01',
    wall: /C-01/,
    gates: [LAWFUL_DELIVERY],
  },
  {
    title: '[G-04] a redevelopment order is delivered to a company that came under the operator',
    operation: 'deliverOrder',
    prepare: async () => {
      const as = await anEnterpriseBuyer();
      const order = await anOrder(closed.manager, await priced(), {
        ...asBuyer(as),
        state: 'PAID',
        useIntent: 'REDEVELOPMENT',
      });
      await tie(as);
      return { as: closed.cast.operatorProduct, input: deliveryOf(order) };
    },
    isAdmitted: true,
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
    ruleId: 'G-04',
    wall: /G-01/,
    gates: [LAWFUL_DELIVERY],
  },
  {
    title: '[G-04] a company two steps below the operator orders for redevelopment',
    operation: 'placeOrder',
    prepare: async () => {
      const as = await anEnterpriseBuyer();
      await tie(as);
      return { as, input: orderOf(await priced(), { useIntent: 'REDEVELOPMENT' }) };
    },
    isAdmitted: true,
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
    ruleId: 'G-04',
    wall: /G-01/,
    gates: [LAWFUL_ORDER],
  },
  {
    title: '[G-01] the operator registers what it made of its own product',
    operation: 'registerDerivedProduct',
    prepare: async () => {
      const as = closed.cast.operatorProduct;
      const built = await priced();
      // No order like this can come about; the wall behind it is tried all the same.
      const order = await withoutGates(closed.dataSource, [LAWFUL_ORDER, LAWFUL_DELIVERY], () =>
        aDeliveredOrder(closed.manager, built, asBuyer(as)),
      );
      return { as, input: derivedFrom(order.id) };
    },
    isAdmitted: true,
    code: 'REDEVELOPMENT_BY_OPERATOR',
    ruleId: 'G-01',
    wall: /G-01/,
    gates: [{ trigger: 'tr_derived_product_input_lawful' }],
  },
  {
    title: '[G-04] a company registers that came under the operator after its order was delivered',
    operation: 'registerDerivedProduct',
    prepare: async () => {
      const as = await anEnterpriseBuyer();
      const order = await aDeliveredOrder(closed.manager, await priced(), asBuyer(as));
      await tie(as);
      return { as, input: derivedFrom(order.id) };
    },
    isAdmitted: true,
    code: 'REDEVELOPMENT_BY_CONTROL_TIE',
    ruleId: 'G-04',
    wall: /G-01/,
    gates: [{ trigger: 'tr_derived_product_input_lawful' }],
  },
  {
    title: '[E-06] the operator sets a tariff above the ceiling',
    operation: 'setTariff',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market);
      await aGuidedPrice(closed.manager, built);
      return { as: closed.cast.operatorProduct, input: tariffOf(built, '2.000001') };
    },
    isAdmitted: true,
    code: 'TARIFF_ABOVE_GUIDED_PRICE',
    ruleId: 'E-06',
    wall: /ck_tariff_within_ceiling/,
    gates: [
      { table: 'tariff', constraint: 'ck_tariff_within_ceiling' },
      { table: 'tariff_band', constraint: 'ck_tariff_band_within_guide' },
    ],
  },
  {
    title: '[E-06] the operator hides a band above its ceiling under an average below it',
    operation: 'setTariff',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market);
      await aGuidedPrice(closed.manager, built);
      const scheme = inBands([0, 10, '0'], [10, 11, '2.000001'], [11, null, '0']);
      return { as: closed.cast.operatorProduct, input: { ...tariffOf(built, ''), unitPrice: null, scheme } };
    },
    isAdmitted: true,
    code: 'TARIFF_BAND_ABOVE_GUIDED_PRICE',
    ruleId: 'E-06',
    wall: /ck_tariff_band_within_guide/,
    gates: [{ table: 'tariff_band', constraint: 'ck_tariff_band_within_guide' }],
  },
  {
    title: '[E-17] the pricing office leaves units between two bands without a price',
    operation: 'issueGuidedPrice',
    prepare: async () => {
      const built = await aProductWithMaximum();
      const scheme = inBands([0, 10, '2'], [11, null, '1']);
      const input = { ...guidedOf(offeringOf(built, 'INDUSTRY').id, null), scheme };
      return { as: closed.cast.pricingOfficer, input };
    },
    isAdmitted: true,
    code: 'BANDS_LEAVE_A_GAP',
    ruleId: 'E-17',
    wall: /E-17/,
    gates: [{ trigger: 'tr_guided_price_band_belongs' }],
  },
  {
    title: '[E-06] a buyer orders at a tariff that a lower guided price has overtaken',
    operation: 'placeOrder',
    prepare: async () => {
      const built = await priced();
      await aGuidedPrice(closed.manager, built, { ceiling: '1.500000', effectiveFrom: TODAY });
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'TARIFF_ABOVE_GUIDED_PRICE',
    ruleId: 'E-06',
    wall: /ck_data_order_within_ceiling/,
    gates: [{ table: 'data_order', constraint: 'ck_data_order_within_ceiling' }],
  },
  {
    title: '[E-06] the operator charges above its confirmed trial tariff',
    operation: 'setTariff',
    prepare: async () => {
      const built = await aProductOnTrial(closed.manager, closed.market);
      return { as: closed.cast.operatorProduct, input: tariffOf(built, '1.900001') };
    },
    isAdmitted: true,
    code: 'TARIFF_ABOVE_GUIDED_PRICE',
    ruleId: 'E-06',
    wall: /ck_tariff_within_ceiling/,
    gates: [
      { table: 'tariff', constraint: 'ck_tariff_within_ceiling' },
      { table: 'tariff_band', constraint: 'ck_tariff_band_within_guide' },
    ],
  },
  {
    title: '[C-10] a buyer orders at a trial tariff that nobody has confirmed',
    operation: 'placeOrder',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market);
      await aTrialTariff(closed.manager, built);
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'GUIDED_PRICE_NOT_IN_FORCE',
    ruleId: 'C-10',
    wall: /E-33 a tariff counts once it is written whole/,
    gates: [{ trigger: 'tr_data_order_priced_lawfully' }],
  },
  {
    title: '[E-18] who handed the trial tariff in confirms it for the agency',
    operation: 'confirmTrialTariff',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market);
      const { personId: submittedBy } = closed.cast.agencyRuling;
      const { id } = await aTrialTariff(closed.manager, built, { submittedBy });
      return { as: closed.cast.agencyRuling, input: confirmationOf(id) };
    },
    isAdmitted: true,
    code: 'TRIAL_RULED_BY_SUBMITTER',
    ruleId: 'E-18',
    wall: /ck_trial_tariff_four_eyes/,
    gates: [{ table: 'trial_tariff', constraint: 'ck_trial_tariff_four_eyes' }],
  },
  {
    title: '[E-18] a first trial is confirmed after a complete operating year',
    operation: 'confirmTrialTariff',
    prepare: async () => {
      const agreement = await anAgreement(closed.manager, closed.market, {
        signedOn: '2024-03-01',
        startsOn: '2024-03-01',
        endsOn: '2027-02-28',
      });
      const built = await aProductOnSale(closed.manager, closed.market, { agreement });
      await closed.manager.update(
        DataProductEntity,
        { id: built.product.id },
        { publishedAt: new Date('2024-05-01T02:00:00.000Z') },
      );
      const { id } = await aTrialTariff(closed.manager, built);
      return { as: closed.cast.agencyRuling, input: confirmationOf(id) };
    },
    isAdmitted: true,
    code: 'TRIAL_AFTER_OPERATING_YEAR',
    ruleId: 'E-18',
    wall: /E-18 a trial begins before a complete operating year/,
    gates: [{ trigger: 'tr_guided_price_trial_confirmed' }],
  },
  {
    title: '[E-19] a trial is confirmed beside a guided price that is announced',
    operation: 'confirmTrialTariff',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market);
      const { id } = await aTrialTariff(closed.manager, built);
      await aGuidedPrice(closed.manager, built, { effectiveFrom: '2027-01-01' });
      return { as: closed.cast.agencyRuling, input: confirmationOf(id) };
    },
    isAdmitted: true,
    code: 'TRIAL_AFTER_GUIDED_PRICE',
    ruleId: 'E-19',
    wall: /E-19/,
    gates: [{ trigger: 'tr_guided_price_trial_confirmed' }],
  },
  {
    title: '[C-02] the operator approves its own list',
    operation: 'decideProductListItem',
    prepare: async () => {
      const { itemId } = await aSubmittedProduct(closed.manager, closed.market);
      return {
        as: closed.cast.operatorAdmin,
        input: { itemId, expectedVersion: 1, ruling: 'APPROVE', reviews: PASSED_REVIEWS },
      };
    },
    isAdmitted: false,
    code: 'LIST_DECIDED_BY_OPERATOR',
    ruleId: 'C-02',
    wall: /C-02/,
    gates: [REVIEWED_BY_AGENCY, { trigger: 'tr_product_list_item_agency_decides' }, APPROVED_AFTER_REVIEW],
  },
  {
    title: '[C-11] a person approves what the same person has handed in',
    operation: 'decideProductListItem',
    prepare: async () => {
      const person = await aPerson(closed);
      await join(closed, person, closed.cast.operator, 'OPERATOR_PRODUCT');
      const as = await join(closed, person, closed.cast.agency, 'AGENCY_REVIEWER');
      const { itemId } = await aSubmittedProduct(closed.manager, {
        ...marketCast(closed.cast),
        operatorPersonId: person.id,
      });
      return { as, input: { itemId, expectedVersion: 1, ruling: 'APPROVE', reviews: PASSED_REVIEWS } };
    },
    isAdmitted: true,
    code: 'SUBMITTER_DECIDES',
    ruleId: 'C-11',
    wall: /C-11/,
    gates: [
      REVIEWED_BY_AGENCY,
      APPROVED_AFTER_REVIEW,
      { table: 'product_list_item', constraint: 'ck_product_list_item_four_eyes' },
    ],
  },
  {
    title: '[C-11] a member of the operator approves its list from a post at the agency',
    operation: 'decideProductListItem',
    prepare: async () => {
      const person = await aPerson(closed);
      await join(closed, person, closed.cast.operator, 'OPERATOR_FINANCE');
      const as = await join(closed, person, closed.cast.agency, 'AGENCY_REVIEWER');
      const { itemId } = await aSubmittedProduct(closed.manager, closed.market);
      return { as, input: { itemId, expectedVersion: 1, ruling: 'APPROVE', reviews: PASSED_REVIEWS } };
    },
    isAdmitted: true,
    code: 'OPERATOR_MEMBER_DECIDES',
    ruleId: 'C-11',
    wall: /C-11/,
    gates: [APPROVED_AFTER_REVIEW],
  },
  {
    title: '[C-05] the agency approves without reviews',
    operation: 'decideProductListItem',
    prepare: async () => {
      const { itemId } = await aSubmittedProduct(closed.manager, closed.market);
      return { as: closed.cast.agencyReviewer, input: { itemId, expectedVersion: 1, ruling: 'APPROVE' } };
    },
    isAdmitted: true,
    code: 'REVIEWS_MISSING',
    ruleId: 'C-05',
    wall: /C-05/,
    gates: [APPROVED_AFTER_REVIEW],
  },
  {
    title: '[C-01] a buyer orders a suspended product',
    operation: 'placeOrder',
    prepare: async () => {
      const built = await priced();
      await closed.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'PRODUCT_NOT_ON_SALE',
    ruleId: 'C-01',
    wall: /C-01/,
    gates: [LAWFUL_ORDER],
  },
  {
    title: '[C-01] a buyer orders a product whose approval was withdrawn',
    operation: 'placeOrder',
    prepare: async () => {
      const built = await priced();
      await closed.dataSource.query(`UPDATE product_list_item SET state = 'WITHDRAWN' WHERE id = ?`, [
        built.itemId,
      ]);
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'PRODUCT_NOT_APPROVED',
    ruleId: 'C-01',
    wall: /C-01/,
    gates: [LAWFUL_ORDER],
  },
  {
    title: '[C-01] the operator prices a product that went off sale',
    operation: 'setTariff',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market);
      await aGuidedPrice(closed.manager, built);
      await closed.manager.update(DataProductEntity, { id: built.product.id }, { state: 'SUSPENDED' });
      return { as: closed.cast.operatorProduct, input: tariffOf(built, '1.00') };
    },
    isAdmitted: true,
    code: 'PRODUCT_NOT_ON_SALE',
    ruleId: 'C-01',
    wall: /C-01/,
    gates: [{ trigger: 'tr_tariff_lawful' }],
  },
  {
    title: '[A-19] a buyer orders under a suspended agreement',
    operation: 'placeOrder',
    prepare: async () => {
      const built = await priced();
      await suspendSilently(closed.manager, built.agreement.id);
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'AGREEMENT_NOT_ACTIVE',
    ruleId: 'A-19',
    wall: /A-19/,
    gates: [LAWFUL_ORDER],
  },
  {
    title: '[A-18] a buyer orders a product whose resource has left the scope',
    operation: 'placeOrder',
    prepare: async () => {
      const { built, leaveScope } = await pricedOfOneResource();
      await leaveScope();
      return { as: closed.cast.enterpriseBuyer, input: orderOf(built) };
    },
    isAdmitted: true,
    code: 'RESOURCES_OUTSIDE_SCOPE',
    ruleId: 'A-18',
    wall: /A-18/,
    gates: [LAWFUL_ORDER],
  },
  {
    title: '[A-18] a payment is booked for a product whose resource has left the scope',
    operation: 'confirmPayment',
    prepare: async () => {
      const { built, leaveScope } = await pricedOfOneResource();
      const order = await anOrder(closed.manager, built, asBuyer(closed.cast.enterpriseBuyer));
      await leaveScope();
      return { as: closed.cast.operatorFinance, input: paymentOf(order) };
    },
    isAdmitted: true,
    code: 'RESOURCES_OUTSIDE_SCOPE',
    ruleId: 'A-18',
    wall: /A-18/,
    gates: [LAWFUL_PAYMENT],
  },
  {
    title: '[A-18] a product whose resource has left the scope is delivered',
    operation: 'deliverOrder',
    prepare: async () => {
      const { built, leaveScope } = await pricedOfOneResource();
      const order = await anOrder(closed.manager, built, {
        ...asBuyer(closed.cast.enterpriseBuyer),
        state: 'PAID',
      });
      await leaveScope();
      return { as: closed.cast.operatorProduct, input: deliveryOf(order) };
    },
    isAdmitted: true,
    code: 'RESOURCES_OUTSIDE_SCOPE',
    ruleId: 'A-18',
    wall: /A-18/,
    gates: [LAWFUL_DELIVERY],
    leaves: ['outbox_event', 'notice'],
  },
  {
    title: '[A-19] an order is delivered under an agreement whose suspension stops deliveries',
    operation: 'deliverOrder',
    prepare: async () => {
      const built = await priced();
      const order = await anOrder(closed.manager, built, {
        ...asBuyer(closed.cast.enterpriseBuyer),
        state: 'PAID',
      });
      await suspendSilently(closed.manager, built.agreement.id, { takesOrders: true });
      return { as: closed.cast.operatorProduct, input: deliveryOf(order) };
    },
    isAdmitted: true,
    code: 'AGREEMENT_NOT_ACTIVE',
    ruleId: 'A-19',
    wall: /A-19/,
    gates: [LAWFUL_DELIVERY],
  },
  {
    title: '[A-19] an order is paid under an agreement whose suspension stops deliveries',
    operation: 'confirmPayment',
    prepare: async () => {
      const built = await priced();
      const order = await anOrder(closed.manager, built, asBuyer(closed.cast.enterpriseBuyer));
      await suspendSilently(closed.manager, built.agreement.id, { takesOrders: true });
      return { as: closed.cast.operatorFinance, input: paymentOf(order) };
    },
    isAdmitted: true,
    code: 'AGREEMENT_NOT_ACTIVE',
    ruleId: 'A-19',
    wall: /A-19/,
    gates: [LAWFUL_PAYMENT],
  },
  {
    title: '[E-04] the operator issues a guided price of its own',
    operation: 'issueGuidedPrice',
    prepare: async () => ({
      as: closed.cast.operatorProduct,
      input: guidedOf(offeringOf(await aProductWithMaximum(), 'INDUSTRY').id, '99'),
    }),
    isAdmitted: false,
    code: 'GUIDED_PRICE_BY_OPERATOR',
    ruleId: 'E-04',
    wall: /E-04/,
    gates: [{ trigger: 'tr_guided_price_pricing_office_issues' }],
  },
  {
    title: '[C-09] the pricing office prices what is free',
    operation: 'issueGuidedPrice',
    prepare: async () => {
      const built = await aProductWithMaximum({ purposeClasses: ['PUBLIC_INTEREST'] });
      return {
        as: closed.cast.pricingOfficer,
        input: guidedOf(offeringOf(built, 'PUBLIC_INTEREST').id, '0.01'),
      };
    },
    isAdmitted: true,
    code: 'FREE_PURPOSE_PRICED',
    ruleId: 'C-09',
    wall: /ck_guided_price_industry_only/,
    gates: [{ table: 'guided_price', constraint: 'ck_guided_price_industry_only' }],
  },
  {
    title: '[E-16] a ceiling is issued that takes more than the maximum revenue leaves',
    operation: 'issueGuidedPrice',
    prepare: async () => ({
      as: closed.cast.pricingOfficer,
      input: guidedOf(offeringOf(await aProductWithMaximum(), 'INDUSTRY').id, '99999999999999'),
    }),
    isAdmitted: true,
    code: 'CEILING_ABOVE_MAXIMUM',
    ruleId: 'E-16',
    wall: /E-16/,
    gates: [{ trigger: 'tr_guided_price_within_maximum' }],
  },
  {
    title: '[D-01] a free order is charged one fen for each unit',
    operation: 'applyFreeUse',
    prepare: async () => {
      const built = await aProductOnSale(closed.manager, closed.market, {
        purposeClasses: ['PUBLIC_INTEREST'],
      });
      return {
        as: closed.cast.publicBuyer,
        input: {
          ...FREE_USE_CONTENT,
          idempotencyKey: idempotencyKey(),
          offeringId: offeringOf(built, 'PUBLIC_INTEREST').id,
          scenarioId: built.scenarioId,
          expectedQuoteHash: '0'.repeat(64),
        },
      };
    },
    isAdmitted: true,
    code: 'FREE_ORDER_CHARGED',
    ruleId: 'D-01',
    wall: /ck_data_order_free_is_free/,
    gates: [{ table: 'data_order', constraint: 'ck_data_order_free_is_free' }],
    isFreeCharged: true,
  },
];

const SHIELDS = [
  { shield: 'as it is', serverOf: () => closed },
  { shield: 'without its row', serverOf: () => open },
] as const;

describe.each(ATTEMPTS)('$title', (attempt) => {
  const {
    operation,
    prepare,
    isAdmitted,
    code,
    ruleId,
    wall,
    gates,
    leaves = [],
    isFreeCharged = false,
  } = attempt;

  it.each(SHIELDS)(
    'is refused by the database without the policy, the shield $shield',
    async ({ shield, serverOf }) => {
      const server = serverOf();
      const { as, input } = await prepare();
      const before = await tableSums(closed);
      const log = jest.spyOn(server.deps.log, 'error');
      mockAway.policy = true;
      mockAway.zeroPrice = isFreeCharged;
      const isQuoted = operation === 'placeOrder' || operation === 'applyFreeUse';
      const quoted = isQuoted ? await withQuote(operation, input, as) : input;
      const answer = await server.execute(DOCUMENTS[operation], { input: quoted }, { as });
      const [logged] = log.mock.calls;
      log.mockRestore();
      expect(await tableSums(closed)).toEqual(before);
      if (shield === 'as it is' && !isAdmitted) {
        expect(answer.thrown).toEqual(['FORBIDDEN']);
        return;
      }
      expect(answer.thrown).toEqual(['INTERNAL']);
      // The client learns nothing of the table; the log names the wall that held.
      expect(JSON.stringify(answer.errors)).not.toMatch(wall);
      expect(sqlMessageOf(logged)).toMatch(wall);
    },
  );

  it.each(SHIELDS)(
    'is refused by the policy without the database, the shield $shield',
    async ({ shield, serverOf }) => {
      const server = serverOf();
      const { as, input } = await prepare();
      mockAway.zeroPrice = isFreeCharged;
      const ask = () => server.execute(DOCUMENTS[operation], { input }, { as });
      await withoutGates(closed.dataSource, gates, async () => {
        if (shield === 'as it is' && !isAdmitted) expect((await ask()).thrown).toEqual(['FORBIDDEN']);
        else await expectRefusal(closed, ask, { field: operation, code, ruleId, leaves });
      });
    },
  );
});

describe('with the shield rows gone', () => {
  it.each(Object.keys(DOCUMENTS) as Operation[])(
    '%s still does nothing for who is not signed in',
    async (operation) => {
      const attempt = ATTEMPTS.find((one) => one.operation === operation);
      const input = attempt === undefined ? submission('agr', 'res') : (await attempt.prepare()).input;
      const before = await tableSums(closed);
      const answer = await open.execute(DOCUMENTS[operation], { input });
      expect(answer.thrown).toEqual(['UNAUTHENTICATED']);
      expect(await tableSums(closed)).toEqual(before);
    },
  );
});

describe('an agreement without the ban', () => {
  const BAN = { table: 'agreement', constraint: 'ck_agreement_ban_when_active' };
  /** Takes no ban afterwards, either. */
  const KEPT = { trigger: 'tr_agreement_keeps_what_was_signed' };

  it('[G-03] is refused by the database', async () => {
    await expect(anAgreement(closed.manager, closed.market, { hasRedevelopmentBan: false })).rejects.toThrow(
      BAN.constraint,
    );
  });

  it('[G-03] is refused by the policy without the database', async () => {
    await withoutGates(closed.dataSource, [BAN, KEPT], async () => {
      const agreement = await anAgreement(closed.manager, closed.market, { hasRedevelopmentBan: false });
      const { id } = await aResource(closed.manager, {
        holderId: closed.cast.department.id,
        agreementId: agreement.id,
      });
      const input = submission(agreement.id, id);
      const ask = () =>
        closed.execute(DOCUMENTS.submitProductList, { input }, { as: closed.cast.operatorProduct });
      await expectRefusal(closed, ask, {
        field: 'submitProductList',
        code: 'AGREEMENT_WITHOUT_BAN',
        ruleId: 'G-03',
      });
      // The gate can be put back only when no row stands against it.
      await closed.manager.update(AgreementEntity, { id: agreement.id }, { hasRedevelopmentBan: true });
    });
  });
});

const submission = (agreementId: string, resourceId: string): object => ({
  idempotencyKey: idempotencyKey(),
  agreementId,
  title: '清单',
  items: [
    {
      code: `GATE-LIST-${String((keys += 1))}`,
      title: '企业信用评分',
      summary: '摘要',
      field: 'FINANCIAL_SERVICES',
      forms: ['API'],
      deliveryMode: 'API_OR_VERIFICATION',
      grade: 'GENERAL',
      containsPersonalInformation: false,
      technicalStandard: 'GB/T 36073-2018',
      scenarios: ['信贷风险评估'],
      resourceIds: [resourceId],
      offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' }],
    },
  ],
});

/** What the database said, from the one line of the log. */
function sqlMessageOf(call: readonly unknown[] | undefined): string {
  const text = (value: unknown): string =>
    typeof value !== 'object' || value === null
      ? ''
      : 'sqlMessage' in value
        ? String(value.sqlMessage)
        : Object.values({ ...value, ...('originalError' in value && { o: value.originalError }) })
            .map(text)
            .join(' ');
  return (call ?? []).map(text).join(' ');
}
