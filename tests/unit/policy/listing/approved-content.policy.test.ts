import {
  approvedContent,
  type ApprovedContentFacts,
  type EarlierProductFacts,
} from '../../../../src/policy/listing/approved-content.policy';
import { PRODUCT_STATES } from '../../../../src/policy/vocabulary';
import { type Case, expectFinding } from '../builders';

const sold = (over: Partial<EarlierProductFacts> = {}): EarlierProductFacts => ({
  state: 'ON_SALE',
  isOfSameAgreement: true,
  isRevisionOpen: false,
  approvedContentHash: 'old',
  ...over,
});

const facts = (
  earlier: EarlierProductFacts | null,
  over: Partial<ApprovedContentFacts> = {},
): ApprovedContentFacts => ({
  itemCode: 'LC-0001',
  contentHash: 'new',
  earlier,
  ...over,
});

const cases: Case<ApprovedContentFacts>[] = [
  { _case: 'permits a code that nobody has', facts: facts(null), code: null },
  { _case: 'permits a changed item of a product on sale', facts: facts(sold()), code: null },
  { _case: 'permits one of a suspended product', facts: facts(sold({ state: 'SUSPENDED' })), code: null },
  {
    _case: 'permits a returned product, unchanged and under another agreement',
    facts: facts(sold({ state: 'RETURNED', approvedContentHash: null, isOfSameAgreement: false })),
    code: null,
  },
  ...PRODUCT_STATES.map((state): Case<ApprovedContentFacts> => ({
    _case: `refuses a second open revision of a product that is ${state}`,
    facts: facts(sold({ state, isRevisionOpen: true })),
    code: 'REVISION_OPEN',
  })),
  {
    _case: 'refuses a withdrawn product',
    facts: facts(sold({ state: 'WITHDRAWN' })),
    code: 'PRODUCT_NOT_REVISABLE',
  },
  {
    _case: 'refuses a rejected product',
    facts: facts(sold({ state: 'REJECTED', approvedContentHash: null })),
    code: 'PRODUCT_NOT_REVISABLE',
  },
  {
    _case: 'refuses a sold product under another agreement',
    facts: facts(sold({ isOfSameAgreement: false })),
    code: 'PRODUCT_OF_OTHER_AGREEMENT',
  },
  {
    _case: 'refuses what was approved already',
    facts: facts(sold(), { contentHash: 'old' }),
    code: 'REVISION_UNCHANGED',
  },
];

describe('approvedContent', () => {
  it.each(cases)('[C-06] $_case', (row) => {
    expectFinding(approvedContent, row);
  });
});
