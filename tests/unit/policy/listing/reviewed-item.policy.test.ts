import { judge } from '../../../../src/policy/decision';
import { reviewedItem, type ReviewedItemFacts } from '../../../../src/policy/listing/reviewed-item.policy';
import { type Case, expectFinding, expectRefusal } from '../builders';

const facts = (reviews: ReviewedItemFacts['reviews']): ReviewedItemFacts => ({
  itemCode: 'LC-0001',
  reviews,
});

const cases: Case<ReviewedItemFacts>[] = [
  {
    _case: 'permits with both reviews passed',
    facts: facts({ SECURITY: 'PASSED', COMPLIANCE: 'PASSED' }),
    code: null,
  },
  { _case: 'refuses without any review', facts: facts({}), code: 'REVIEWS_MISSING' },
  {
    _case: 'refuses without the security review',
    facts: facts({ COMPLIANCE: 'PASSED' }),
    code: 'REVIEWS_MISSING',
  },
  {
    _case: 'refuses without the compliance review',
    facts: facts({ SECURITY: 'PASSED', ASSOCIATION_RISK: 'PASSED' }),
    code: 'REVIEWS_MISSING',
  },
  {
    _case: 'refuses a failed review',
    facts: facts({ SECURITY: 'PASSED', COMPLIANCE: 'FAILED' }),
    code: 'REVIEW_FAILED',
  },
];

describe('reviewedItem', () => {
  it.each(cases)('[C-05] $_case', (row) => {
    expectFinding(reviewedItem, row);
  });

  it('[C-05] names everything that is missing', () => {
    expect(expectRefusal(reviewedItem.decide(facts({})), 'REVIEWS_MISSING').params).toEqual({
      item: 'LC-0001',
      missing: 'SECURITY, COMPLIANCE',
    });
  });

  it('[C-05] wants the results by law, and that they are passed by a rule of the platform', () => {
    expect(judge([reviewedItem], facts({}))).toMatchObject({ basis: 'LAW', clauseIds: ['N27:14.3'] });
    const failed = facts({ SECURITY: 'FAILED', COMPLIANCE: 'PASSED' });
    expect(judge([reviewedItem], failed)).toMatchObject({ basis: 'DESIGN', params: { review: 'SECURITY' } });
  });
});
