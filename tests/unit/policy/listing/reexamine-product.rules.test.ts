import { judge } from '../../../../src/policy/decision';
import { reexamineProductRules } from '../../../../src/policy/listing/reexamine-product.rules';
import { product } from '../builders';

describe('reexamineProductRules', () => {
  const answer = (outsideResourceCodes: readonly string[]) =>
    judge(reexamineProductRules, { product: product(), outsideResourceCodes });

  it('[A-18] leave on sale what is made within the scope, and stop what is not', () => {
    expect(answer([])).toMatchObject({ outcome: 'PERMIT', ruleIds: ['A-18'] });
    expect(answer(['RES-1', 'RES-2'])).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'A-18',
      params: { resources: 'RES-1, RES-2', count: 2 },
    });
  });
});
