import { PERMIT, refuse, type Rule } from '../decision';

/** A derived product, or a delivered order, seen as what stands above it. */
export interface UnfrozenLineageFacts {
  readonly inputId: string;
  readonly productCode: string;
  /** How many frozen products stand above it, at any depth. A number and not their ids: not everybody sees them. */
  readonly frozenUpstream: number;
  /** How many first-level products above it, or of which it is an order, are stopped: by notice, agreement or scope. */
  readonly stoppedUpstream: number;
}

/**
 * G-12, practice elsewhere: the lineage of a redeveloped product is known, and what happens to a base reaches what
 * stands on it.
 *
 * Reading: nothing new is registered, and nothing frozen is released, while a product above it is frozen, at any
 * depth. What was registered before stays registered; its inputs and lineage show the frozen one. While a first-level
 * product above it is stopped (C-08, K-05), what stands on it is held: it is neither offered nor built on, and goes on
 * with the last of them that goes on.
 *
 * @design
 */
export const unfrozenLineage: Rule<UnfrozenLineageFacts> = {
  id: 'G-12',
  clauses: ['PRACTICE:platforms', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发产品的全部上游中不得含有已冻结的再开发产品或者已停止的产品。',
    en: 'No frozen and no stopped product stands in the lineage of what is registered, released or offered.',
  },
  decide: ({ inputId, productCode, frozenUpstream, stoppedUpstream }) => {
    const params = { input: inputId, product: productCode };
    if (frozenUpstream > 0) {
      return refuse('LINEAGE_FROZEN', params);
    }
    return stoppedUpstream > 0 ? refuse('LINEAGE_STOPPED', params) : PERMIT;
  },
};
