import { ITEM_REVIEW_KINDS } from '../../src/policy/vocabulary';

/** The results that an approval needs, as a reviewer hands them in with the ruling. */
export const PASSED_REVIEWS = ITEM_REVIEW_KINDS.map((kind) => ({
  kind,
  result: 'PASSED' as const,
  opinion: '符合要求',
  documentHash: '0'.repeat(64),
}));
