import { PERMIT, refuse, type Rule } from '../decision';
import type { DerivationInputFacts } from './derivation-input';

export interface NoFreeLineageFacts {
  readonly inputs: readonly DerivationInputFacts[];
}

/**
 * G-13: nothing that was granted free stands in the lineage of a redeveloped product, at any depth.
 *
 * Reading: registering is what offers the product to others, so it is refused there and not only at its first sale.
 *
 * @design
 */
export const noFreeLineage: Rule<NoFreeLineageFacts> = {
  id: 'G-13',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发产品的来源中不得含有无偿使用的产品。',
    en: 'No free grant stands in the lineage of a redeveloped product.',
  },
  decide: ({ inputs }) => {
    const free = inputs.find((input) => input.lineagePurposeClasses.includes('PUBLIC_INTEREST'));
    return free === undefined
      ? PERMIT
      : refuse('INPUT_FROM_FREE_GRANT', { input: free.inputId, product: free.productCode });
  },
};
