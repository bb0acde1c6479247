import type { MadeProduct } from './approval';
import { WHY, type Person } from './client';
import { ORDER, orderInput } from './documents';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

const ISSUE = `mutation ($input: IssueGuidedPriceInput!) {
  issueGuidedPrice(input: $input) { guidedPrice { ceiling { amount } documentNumber effectiveFrom } ${WHY} }
}`;
const TARIFF = `mutation ($input: SetTariffInput!) {
  setTariff(input: $input) { tariff { unitPrice { amount } guidedPrice { ceiling { amount } } } ${WHY} }
}`;

const CEILING = '0.35';
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
        documentNumber: `演示导览〔${today.slice(0, 4)}〕${run}号`,
        effectiveFrom: today,
      },
    },
  });
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
