import { PERMIT, refuse, type Rule } from '../decision';

/** A derived product, seen as what stands above it. */
export interface UnfrozenLineageFacts {
  readonly inputId: string;
  readonly productCode: string;
  /** How many frozen products stand above it, at any depth. A number and not their ids: not everybody sees them. */
  readonly frozenUpstream: number;
}

/**
 * G-12, practice elsewhere: the lineage of a redeveloped product is known, and what happens to a base reaches what
 * stands on it.
 *
 * Reading: nothing new is registered, and nothing frozen is released, while a product above it is frozen, at any
 * depth. What was registered before stays registered; its inputs and lineage show the frozen one.
 *
 * @design
 */
export const unfrozenLineage: Rule<UnfrozenLineageFacts> = {
  id: 'G-12',
  clauses: ['PRACTICE:platforms', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发产品的全部上游中不得含有已冻结的再开发产品。',
    en: 'No frozen product stands in the lineage of what is registered or released.',
  },
  decide: ({ inputId, productCode, frozenUpstream }) =>
    frozenUpstream > 0 ? refuse('LINEAGE_FROZEN', { input: inputId, product: productCode }) : PERMIT,
};
