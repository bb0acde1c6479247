import {
  approvedProduct,
  type ApprovedProductFacts,
} from '../../../../src/policy/listing/approved-product.policy';
import { type Case, expectFinding, product } from '../builders';

const cases: Case<ApprovedProductFacts>[] = [
  { _case: 'permits an approved product on sale', facts: { product: product() }, code: null },
  {
    _case: 'refuses a product on no list',
    facts: { product: product({ listItemState: null }) },
    code: 'PRODUCT_NOT_APPROVED',
  },
  {
    _case: 'refuses a submitted item',
    facts: { product: product({ listItemState: 'SUBMITTED' }) },
    code: 'PRODUCT_NOT_APPROVED',
  },
  {
    _case: 'refuses a rejected item',
    facts: { product: product({ listItemState: 'REJECTED' }) },
    code: 'PRODUCT_NOT_APPROVED',
  },
  {
    _case: 'refuses an item whose approval was withdrawn',
    facts: { product: product({ listItemState: 'WITHDRAWN' }) },
    code: 'PRODUCT_NOT_APPROVED',
  },
  {
    _case: 'refuses a suspended product',
    facts: { product: product({ state: 'SUSPENDED' }) },
    code: 'PRODUCT_NOT_ON_SALE',
  },
  {
    _case: 'refuses a withdrawn product',
    facts: { product: product({ state: 'WITHDRAWN' }) },
    code: 'PRODUCT_NOT_ON_SALE',
  },
];

describe('approvedProduct', () => {
  it.each(cases)('[C-01] $_case', (row) => {
    expectFinding(approvedProduct, row);
  });
});
