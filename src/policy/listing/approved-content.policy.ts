import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import { PRODUCT_TRANSITIONS, type ProductState } from '../vocabulary';

/** What stands already under the code of an item that is handed in. */
export interface EarlierProductFacts {
  readonly state: ProductState;
  /** Whether it is sold, or was, under the agreement of the list. */
  readonly isOfSameAgreement: boolean;
  readonly isRevisionOpen: boolean;
  /** Hash of the content that was approved last; null before the first approval. */
  readonly approvedContentHash: string | null;
}

export interface ApprovedContentFacts {
  readonly itemCode: string;
  readonly contentHash: string;
  /** Null for a code that nobody has. */
  readonly earlier: EarlierProductFacts | null;
}

/** Where a product stands that is handed in again: it was returned, or it was approved and may be changed. */
const isRevisable = (state: ProductState): boolean =>
  PRODUCT_TRANSITIONS[state].includes('SUBMITTED') || PRODUCT_TRANSITIONS[state].includes('WITHDRAWN');

function decideRevision(
  { itemCode, contentHash }: ApprovedContentFacts,
  earlier: EarlierProductFacts,
): Finding {
  if (earlier.isRevisionOpen) return refuse('REVISION_OPEN', { item: itemCode });
  if (!isRevisable(earlier.state))
    return refuse('PRODUCT_NOT_REVISABLE', { item: itemCode, state: earlier.state });
  if (earlier.approvedContentHash === null) return PERMIT;
  if (!earlier.isOfSameAgreement) return refuse('PRODUCT_OF_OTHER_AGREEMENT', { item: itemCode });
  return earlier.approvedContentHash === contentHash
    ? refuse('REVISION_UNCHANGED', { item: itemCode })
    : PERMIT;
}

/**
 * C-06: what was approved changes only by a new revision with an approval of its own; what is sold stays as it is until
 * then.
 *
 * Reading: one revision is open at a time, it differs from what is sold, and it stays under the agreement of the product.
 * An offering is the same as long as its purpose, unit and measure are: another unit is another offering, with prices of
 * its own. A product that was rejected or withdrawn comes back under a code of its own.
 *
 * @design
 */
export const approvedContent: Rule<ApprovedContentFacts> = {
  id: 'C-06',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '已批准的项目变更来源、场景、用途、交付方式或者领域的，须以新版本重新报批；批准前原版本继续有效。',
    en: 'An approved item changes only by a new revision with its own approval; the approved one stays until then.',
  },
  decide: (facts) => (facts.earlier === null ? PERMIT : decideRevision(facts, facts.earlier)),
};
