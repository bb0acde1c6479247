import type {
  DerivedProductInputFacts,
  OrderInputFacts,
} from '../../../../src/policy/redevelopment/derivation-input';
import {
  namedBaseProducts,
  type NamedBaseProductsFacts,
} from '../../../../src/policy/redevelopment/named-base-products.policy';
import { BUYER, type Case, expectFinding, party } from '../builders';

const order = (over: Partial<OrderInputFacts> = {}): OrderInputFacts => ({
  kind: 'ORDER',
  inputId: 'ord_1',
  productCode: 'LC-0001',
  buyerId: BUYER,
  state: 'DELIVERED',
  stoppedUpstream: 0,
  useIntent: 'REDEVELOPMENT',
  lineagePurposeClasses: ['INDUSTRY'],
  ...over,
});
const derived = (over: Partial<DerivedProductInputFacts> = {}): DerivedProductInputFacts => ({
  kind: 'DERIVED_PRODUCT',
  inputId: 'drv_1',
  productCode: 'DV-0001',
  state: 'REGISTERED',
  frozenUpstream: 0,
  stoppedUpstream: 0,
  lineagePurposeClasses: ['INDUSTRY'],
  ...over,
});
const given = (...inputs: NamedBaseProductsFacts['inputs'][number][]): NamedBaseProductsFacts => ({
  developer: party(),
  inputs,
});

const cases: Case<NamedBaseProductsFacts>[] = [
  {
    _case: 'permits own orders for redevelopment',
    facts: given(order(), order({ inputId: 'ord_2' })),
    code: null,
  },
  { _case: 'permits a registered derived product', facts: given(derived()), code: null },
  { _case: 'refuses a product without base product', facts: given(), code: 'BASE_PRODUCT_MISSING' },
  { _case: 'refuses an input named twice', facts: given(order(), order()), code: 'BASE_PRODUCT_REPEATED' },
  {
    _case: 'refuses the order of somebody else',
    facts: given(order({ buyerId: 'org_other' })),
    code: 'INPUT_NOT_OF_DEVELOPER',
  },
  {
    _case: 'refuses an order for internal use',
    facts: given(order({ useIntent: 'INTERNAL_USE' })),
    code: 'INPUT_NOT_FOR_REDEVELOPMENT',
  },
  {
    _case: 'refuses a frozen derived product',
    facts: given(derived({ state: 'FROZEN' })),
    code: 'INPUT_FROZEN',
  },
];

describe('namedBaseProducts', () => {
  it.each(cases)('[G-11] $_case', (row) => {
    expectFinding(namedBaseProducts, row);
  });
});
