import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { InForceFacts, PartyFacts, ProductFacts, ScenarioFacts } from '../facts';
import { isInForceOn } from '../pricing/version-in-force';
import type { PurposeClass } from '../vocabulary';

export interface OrderableFacts {
  readonly today: LegalDate;
  readonly buyer: PartyFacts;
  readonly product: ProductFacts;
  readonly purposeClass: PurposeClass;
  readonly scenarios: readonly ScenarioFacts[];
  readonly tariff: InForceFacts | null;
}

/**
 * F-01, plan 四(六): an order needs an approved product, an active agreement, a verified buyer, an approved scenario
 * of this product and, when it is charged, a tariff in force.
 *
 * Reading: C-01, A-19 and F-03 give the first three their own reasons; this rule asks the rest. A scenario is approved
 * with the product that lists it. Nobody orders from itself.
 */
export const orderable: Rule<OrderableFacts> = {
  id: 'F-01',
  clauses: ['SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '产品已列入经同意的清单、协议有效、收费标准有效、购买单位已核验、场景已随产品批准的，可以订购。',
    en: 'An order needs an approved product, an active agreement, a tariff in force, a verified buyer and an approved scenario.',
  },
  decide: ({ today, buyer, product, purposeClass, scenarios, tariff }) => {
    if (buyer.organisationId === product.operatorId) {
      return refuse('BUYER_IS_SELLER', { product: product.code }, { clauses: ['DESIGN:marketplace'] });
    }
    if (scenarios.some((scenario) => scenario.productId !== product.productId)) {
      return refuse('SCENARIO_NOT_OF_PRODUCT', { product: product.code });
    }
    const isTariffNeeded = purposeClass === 'INDUSTRY';
    return isTariffNeeded && (tariff === null || !isInForceOn(tariff, today))
      ? refuse('TARIFF_NOT_IN_FORCE', { product: product.code, date: today })
      : PERMIT;
  },
};
