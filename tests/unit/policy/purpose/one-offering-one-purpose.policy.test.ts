import {
  oneOfferingOnePurpose,
  type OneOfferingOnePurposeFacts,
} from '../../../../src/policy/purpose/one-offering-one-purpose.policy';
import { type Case, expectFinding, offering, product } from '../builders';

const cases: Case<OneOfferingOnePurposeFacts>[] = [
  {
    _case: 'permits the class of the offering',
    facts: { product: product(), offering: offering(), purposeClass: 'INDUSTRY' },
    code: null,
  },
  {
    _case: 'refuses another class than that of the offering',
    facts: { product: product(), offering: offering(), purposeClass: 'PUBLIC_INTEREST' },
    code: 'PURPOSE_DIFFERS_FROM_OFFERING',
  },
  {
    _case: 'refuses industry on a free offering',
    facts: {
      product: product(),
      offering: offering({ purposeClass: 'PUBLIC_INTEREST' }),
      purposeClass: 'INDUSTRY',
    },
    code: 'PURPOSE_DIFFERS_FROM_OFFERING',
  },
  {
    _case: 'refuses the offering of another product',
    facts: { product: product(), offering: offering({ productId: 'prd_2' }), purposeClass: 'INDUSTRY' },
    code: 'OFFERING_NOT_OF_PRODUCT',
  },
];

describe('oneOfferingOnePurpose', () => {
  it.each(cases)('[D-03] $_case', (row) => {
    expectFinding(oneOfferingOnePurpose, row);
  });
});
