import {
  departmentReviews,
  type DepartmentReviewsFacts,
} from '../../../../src/policy/demand/department-reviews.policy';
import { actor, type Case, expectFinding } from '../builders';

const facts = (over: Partial<DepartmentReviewsFacts> = {}): DepartmentReviewsFacts => ({
  actor: actor({ organisationId: 'org_department', kind: 'SUPPLYING_DEPARTMENT' }),
  reviewState: 'PENDING',
  ruling: 'APPROVE',
  opinion: null,
  ...over,
});

const cases: Case<DepartmentReviewsFacts>[] = [
  { _case: 'permits the body that owes the review', facts: facts(), code: null },
  {
    _case: 'permits a rejection with an opinion',
    facts: facts({ ruling: 'REJECT', opinion: '数据质量不满足要求' }),
    code: null,
  },
  {
    _case: 'refuses a body that owes none',
    facts: facts({ reviewState: null }),
    code: 'DATA_REQUEST_NOT_BY_DEPARTMENT',
  },
  {
    _case: 'refuses a second review',
    facts: facts({ reviewState: 'APPROVED' }),
    code: 'DATA_REQUEST_ALREADY_REVIEWED',
  },
  {
    _case: 'refuses a rejection without an opinion',
    facts: facts({ ruling: 'REJECT', opinion: '  ' }),
    code: 'DATA_REQUEST_REJECTED_WITHOUT_OPINION',
  },
];

describe('departmentReviews', () => {
  it.each(cases)('[B-11] $_case', (row) => {
    expectFinding(departmentReviews, row);
  });
});
