import { PERMIT, refuse, type Rule } from '../decision';
import type { ItemReviewResult } from '../vocabulary';

export interface AssociationRiskFacts {
  readonly itemCode: string;
  readonly resourceCount: number;
  /** Result of the latest assessment of association risk; null when there is none. */
  readonly assessment: ItemReviewResult | null;
}

/**
 * B-07, N27 21 and N18 二(二): a product that combines two or more resources is approved only after an assessment of
 * what could be concluded from their combination.
 *
 * Reading: the assessment is on record once the implementing agency has reviewed it with its document; the operator may
 * hand in its own with the item. One that was made and failed bars a product of a single resource too.
 */
export const associationRisk: Rule<AssociationRiskFacts> = {
  id: 'B-07',
  clauses: ['N27:21', 'N18:2'],
  basis: 'LAW',
  statement: {
    zh: '产品融合两个以上资源的，批准前应当进行关联汇聚风险评估。',
    en: 'A product of two or more resources is approved only after an assessment of its association risk.',
  },
  decide: ({ itemCode, resourceCount, assessment }) => {
    if (assessment === 'FAILED') {
      return refuse(
        'ASSOCIATION_RISK_NOT_PASSED',
        { item: itemCode },
        { clauses: ['N27:21', 'N18:2', 'DESIGN:marketplace'] },
      );
    }
    return resourceCount >= 2 && assessment === null
      ? refuse('ASSOCIATION_RISK_NOT_ASSESSED', { item: itemCode, count: resourceCount })
      : PERMIT;
  },
};
