import type { MadeProduct } from './approval';
import { WHY, type Person } from './client';
import { ORDER, orderInput } from './documents';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

const ISSUE = `mutation ($input: IssueGuidedPriceInput!) {
  issueGuidedPrice(input: $input) { guidedPrice { ceiling { amount } documentNumber effectiveFrom } ${WHY} }
}`;
const CYCLE = `mutation ($input: OpenEvaluationCycleInput!) {
  openEvaluationCycle(input: $input) { evaluationCycle { id startsOn endsOn } ${WHY} }
}`;
const MAXIMUM = `mutation ($input: FixMaximumRevenueInput!) {
  fixMaximumRevenue(input: $input) {
    maximumRevenue { id amount { amount } operatingCost { amount } permittedProfit { amount } } ${WHY}
  }
}`;
const TARIFF = `mutation ($input: SetTariffInput!) {
  setTariff(input: $input) { tariff { unitPrice { amount } guidedPrice { ceiling { amount } } } ${WHY} }
}`;

const CEILING = '0.35';
const FORECAST = 1_000_000;
const ABOVE = '0.36';

/** No price, no sale; the pricing office issues the ceiling, and the operator stays below it. */
export async function price(stage: Stage, product: MadeProduct, run: string, today: string): Promise<void> {
  const order = orderInput(product, `tour-early-${run}`, { useIntent: 'REDEVELOPMENT', quantity: 3 });
  await stage.isRefused(
    {
      who: PEOPLE.enterprise,
      what: { zh: '尚无政府指导价就下单', en: 'orders before there is a guided price' },
      field: 'placeOrder',
      document: ORDER,
      variables: { input: order },
    },
    'C-10',
  );
  const issue = (who: Person, what: { zh: string; en: string }) => ({
    who,
    what,
    field: 'issueGuidedPrice',
    document: ISSUE,
    variables: {
      input: {
        idempotencyKey: `tour-guided-${run}`,
        offeringId: product.chargedOfferingId,
        ceiling: CEILING,
        taxBasis: 'TAX_INCLUSIVE',
        forecastVolume: FORECAST,
        documentNumber: `演示导览〔${today.slice(0, 4)}〕${run}号`,
        effectiveFrom: today,
      },
    },
  });
  await stage.isRefused(
    issue(PEOPLE.pricingOfficer, {
      zh: '尚未核定最高准许收入就发布上限',
      en: 'issues a ceiling before the maximum revenue is fixed',
    }),
    'E-03',
  );
  await fixMaximum(stage, product, run, today);
  await stage.isRefused(
    issue(PEOPLE.operatorProduct, {
      zh: '运营机构自己定政府指导价',
      en: 'the operator issues a guided price itself',
    }),
    'E-04',
  );
  await stage.does(
    issue(PEOPLE.pricingOfficer, {
      zh: `发布上限收费标准 ¥${CEILING}/次`,
      en: `issues the ceiling of ¥${CEILING} per call`,
    }),
    (reply) =>
      `≤ ¥${reply.text('issueGuidedPrice.guidedPrice.ceiling.amount')} · ${reply.text('issueGuidedPrice.guidedPrice.documentNumber')}`,
  );
  const tariff = (unitPrice: string, what: { zh: string; en: string }) => ({
    who: PEOPLE.operatorProduct,
    what,
    field: 'setTariff',
    document: TARIFF,
    variables: {
      input: {
        idempotencyKey: `tour-tariff-${unitPrice}-${run}`,
        offeringId: product.chargedOfferingId,
        unitPrice,
        taxBasis: 'TAX_INCLUSIVE',
        effectiveFrom: today,
      },
    },
  });
  await stage.isRefused(
    tariff(ABOVE, { zh: `收费 ¥${ABOVE},高于上限`, en: `sets ¥${ABOVE}, above the ceiling` }),
    'E-06',
  );
  await stage.does(
    tariff(CEILING, { zh: `收费 ¥${CEILING},等于上限`, en: `sets ¥${CEILING}, at the ceiling` }),
    (reply) => {
      const unitPrice = reply.text('setTariff.tariff.unitPrice.amount');
      return must(unitPrice === CEILING, `¥${unitPrice}`, {
        zh: `应为 ${CEILING}`,
        en: `should be ${CEILING}`,
      });
    },
  );
}

/** The invented cost survey of the rule list's example; what is free takes its share out of it. */
const COSTS = [
  { kind: 'BOOKED', head: 'PLATFORM', planHead: 'SERVICE_SYSTEM', amount: '6000000.00' },
  { kind: 'BOOKED', head: 'DATA_PROCESSING', planHead: 'PRODUCT_DEVELOPMENT', amount: '4200000.00' },
  { kind: 'BOOKED', head: 'HUMAN_RESOURCES', amount: '5400000.00' },
  { kind: 'BOOKED', head: 'DATA_ACQUISITION', planHead: 'PRODUCT_DEVELOPMENT', amount: '1600000.00' },
  { kind: 'BOOKED', head: 'PERIOD_EXPENSES', amount: '1800000.00' },
  { kind: 'NOT_REASONABLE', head: 'PERIOD_EXPENSES', amount: '150000.00', note: '成本调查认定不合理' },
  { kind: 'FREE_PRODUCTS', head: 'PLATFORM', amount: '2827500.00', note: '免费部分按用量分摊,15%' },
];

/** The pricing office says from the cost survey what the operation may bring in this year; a fen too much is refused. */
async function fixMaximum(
  stage: Stage,
  { agreementId }: MadeProduct,
  run: string,
  today: string,
): Promise<void> {
  const year = Number(today.slice(0, 4));
  const documentNumber = `演示导览核〔${String(year)}〕${run}号`;
  await stage.does(
    {
      who: PEOPLE.pricingOfficer,
      what: { zh: '设定三年评估周期', en: 'opens an evaluation cycle of three years' },
      field: 'openEvaluationCycle',
      document: CYCLE,
      variables: {
        input: {
          idempotencyKey: `tour-cycle-${run}`,
          agreementId,
          startsOn: `${String(year)}-01-01`,
          endsOn: `${String(year + 2)}-12-31`,
          documentNumber,
        },
      },
    },
    (reply) =>
      `${reply.text('openEvaluationCycle.evaluationCycle.startsOn')} – ${reply.text('openEvaluationCycle.evaluationCycle.endsOn')}`,
  );
  const fix = (amount: string, what: { zh: string; en: string }) => ({
    who: PEOPLE.pricingOfficer,
    what,
    field: 'fixMaximumRevenue',
    document: MAXIMUM,
    variables: {
      input: {
        idempotencyKey: `tour-maximum-${amount}-${run}`,
        agreementId,
        year,
        surveyYear: year,
        bondYear: year - 1,
        bondAveragePercent: '1.75',
        addOnPoints: '5.00',
        costs: COSTS,
        subsidy: '1000000.00',
        taxes: '408006.25',
        taxNote: '所得税 338,006.25 元,附加 70,000.00 元',
        permittedProfit: '1014018.75',
        amount,
        taxBasis: 'TAX_INCLUSIVE',
        documentNumber,
      },
    },
  });
  await stage.isRefused(
    fix('16444525.01', { zh: '核定数额多一分', en: 'states a figure that is a fen too high' }),
    'E-07',
  );
  await stage.does(
    fix('16444525.00', {
      zh: '核定本年最高准许收入:成本+利润+税金',
      en: 'fixes the maximum revenue: cost, profit, taxes',
    }),
    (reply) => {
      const amount = reply.text('fixMaximumRevenue.maximumRevenue.amount.amount');
      const cost = reply.text('fixMaximumRevenue.maximumRevenue.operatingCost.amount');
      const profit = reply.text('fixMaximumRevenue.maximumRevenue.permittedProfit.amount');
      return must(amount === '16444525.00', `¥${amount} = ¥${cost} + ¥${profit} + ¥408006.25`, {
        zh: '应为 16444525.00',
        en: 'should be 16444525.00',
      });
    },
  );
}
