import { PERMIT, refuse, type Rule } from '../decision';
import type { DeliveryMode, ProductForm } from '../vocabulary';

export interface NoRawDeliverableFacts {
  readonly itemCode: string;
  readonly deliveryMode: DeliveryMode;
  readonly forms: readonly ProductForm[];
  /** How the resources are processed into what is delivered; null when nothing was said. */
  readonly processingNote: string | null;
}

/**
 * B-08, N27 21: raw data that is not published is never a deliverable.
 *
 * Reading: no delivery mode hands over raw records. What comes as a data set must say how it was processed; a data set
 * that says nothing is taken for the resource itself, and that is a rule of this platform.
 */
export const noRawDeliverable: Rule<NoRawDeliverableFacts> = {
  id: 'B-08',
  clauses: ['N27:21'],
  basis: 'LAW',
  statement: {
    zh: '未依法公开的原始公共数据资源不得作为交付物。',
    en: 'An unpublished raw resource is never a deliverable.',
  },
  decide: ({ itemCode, deliveryMode, forms, processingNote }) =>
    (deliveryMode === 'DERIVED_DATASET' || forms.includes('DATASET')) && (processingNote ?? '').trim() === ''
      ? refuse(
          'DATASET_WITHOUT_PROCESSING',
          { item: itemCode },
          { clauses: ['N27:21', 'DESIGN:marketplace'] },
        )
      : PERMIT,
};
