import { PERMIT, refuse, type Rule } from '../decision';
import { REVIEWS_OF_EVERY_ITEM, type ItemReviewKind, type ItemReviewResult } from '../vocabulary';

export interface ReviewedItemFacts {
  readonly itemCode: string;
  /** The latest review of each kind; a later one takes the place of an earlier. */
  readonly reviews: Readonly<Partial<Record<ItemReviewKind, ItemReviewResult>>>;
}

/**
 * C-05, N27 14(3): an item is approved with the results of a security review (安全审查) and a compliance review (合规审查).
 *
 * Reading: the text wants the results attached; that they must be passed for an approval is a rule of this platform.
 */
export const reviewedItem: Rule<ReviewedItemFacts> = {
  id: 'C-05',
  clauses: ['N27:14.3'],
  basis: 'LAW',
  statement: {
    zh: '清单项目批准时，应当附有安全审查和合规审查的结果。',
    en: 'A list item is approved with the results of a security review and a compliance review attached.',
  },
  decide: ({ itemCode, reviews }) => {
    const missing = REVIEWS_OF_EVERY_ITEM.filter((kind) => reviews[kind] === undefined);
    if (missing.length > 0) return refuse('REVIEWS_MISSING', { item: itemCode, missing: missing.join(', ') });
    const failed = REVIEWS_OF_EVERY_ITEM.find((kind) => reviews[kind] === 'FAILED');
    return failed === undefined
      ? PERMIT
      : refuse(
          'REVIEW_FAILED',
          { item: itemCode, review: failed },
          { clauses: ['N27:14.3', 'DESIGN:marketplace'] },
        );
  },
};
