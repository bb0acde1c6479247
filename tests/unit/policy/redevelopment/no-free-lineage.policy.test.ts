import type {
  DerivedProductInputFacts,
  OrderInputFacts,
} from '../../../../src/policy/redevelopment/derivation-input';
import {
  noFreeLineage,
  type NoFreeLineageFacts,
} from '../../../../src/policy/redevelopment/no-free-lineage.policy';
import { BUYER, type Case, expectFinding } from '../builders';

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

const cases: Case<NoFreeLineageFacts>[] = [
  { _case: 'permits a lineage of orders for industry', facts: { inputs: [order(), derived()] }, code: null },
  {
    _case: 'refuses a free order',
    facts: { inputs: [order({ lineagePurposeClasses: ['PUBLIC_INTEREST'] })] },
    code: 'INPUT_FROM_FREE_GRANT',
  },
  {
    _case: 'refuses a free order further up',
    facts: { inputs: [order(), derived({ lineagePurposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] })] },
    code: 'INPUT_FROM_FREE_GRANT',
  },
];

describe('noFreeLineage', () => {
  it.each(cases)('[G-13] $_case', (row) => {
    expectFinding(noFreeLineage, row);
  });
});
