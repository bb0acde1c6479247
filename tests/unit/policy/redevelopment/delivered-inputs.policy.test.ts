import type {
  DerivedProductInputFacts,
  OrderInputFacts,
} from '../../../../src/policy/redevelopment/derivation-input';
import {
  deliveredInputs,
  type DeliveredInputsFacts,
} from '../../../../src/policy/redevelopment/delivered-inputs.policy';
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

const cases: Case<DeliveredInputsFacts>[] = [
  { _case: 'permits delivered inputs', facts: { inputs: [order()] }, code: null },
  { _case: 'permits another derived product', facts: { inputs: [derived()] }, code: null },
  {
    _case: 'says nothing of a first-level product, which has no delivered input',
    facts: { inputs: [] },
    code: null,
  },
  {
    _case: 'refuses an input that is only paid',
    facts: { inputs: [order(), order({ inputId: 'ord_2', state: 'PAID' })] },
    code: 'INPUT_NOT_DELIVERED',
  },
  {
    _case: 'refuses an input that awaits payment',
    facts: { inputs: [order({ state: 'AWAITING_PAYMENT' })] },
    code: 'INPUT_NOT_DELIVERED',
  },
];

describe('deliveredInputs', () => {
  it.each(cases)('[G-02] $_case', (row) => {
    expectFinding(deliveredInputs, row);
  });
});
