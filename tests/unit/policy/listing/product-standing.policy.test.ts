import {
  productStanding,
  type ProductStandingFacts,
} from '../../../../src/policy/listing/product-standing.policy';
import { PRODUCT_STATES, type ProductState } from '../../../../src/policy/vocabulary';
import { type Case, expectFinding, product } from '../builders';

const move = (state: ProductState, nextState: ProductState): ProductStandingFacts => ({
  product: product({ state }),
  nextState,
});
const LAWFUL = new Set([
  'ON_SALE SUSPENDED',
  'ON_SALE WITHDRAWN',
  'SUSPENDED ON_SALE',
  'SUSPENDED WITHDRAWN',
]);

const cases: Case<ProductStandingFacts>[] = [
  { _case: 'permits suspending a product on sale', facts: move('ON_SALE', 'SUSPENDED'), code: null },
  { _case: 'permits reinstating a suspended product', facts: move('SUSPENDED', 'ON_SALE'), code: null },
  { _case: 'permits withdrawing a suspended product', facts: move('SUSPENDED', 'WITHDRAWN'), code: null },
  {
    _case: 'refuses to bring back a withdrawn product',
    facts: move('WITHDRAWN', 'ON_SALE'),
    code: 'STANDING_MOVE_NOT_ALLOWED',
  },
  {
    _case: 'refuses to put an undecided product on sale',
    facts: move('SUBMITTED', 'ON_SALE'),
    code: 'STANDING_MOVE_NOT_ALLOWED',
  },
  {
    _case: 'refuses to suspend what is suspended',
    facts: move('SUSPENDED', 'SUSPENDED'),
    code: 'STANDING_MOVE_NOT_ALLOWED',
  },
];

describe('productStanding', () => {
  it.each(cases)('[C-08] $_case', (row) => {
    expectFinding(productStanding, row);
  });

  it('[C-08] permits the four lawful moves and no other', () => {
    for (const state of PRODUCT_STATES) {
      for (const nextState of PRODUCT_STATES) {
        expect(productStanding.decide(move(state, nextState)).permitted).toBe(
          LAWFUL.has(`${state} ${nextState}`),
        );
      }
    }
  });
});
