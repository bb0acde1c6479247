import type { GuidedPriceEntity } from './guided-price.entity';

/** The row as a guided price; null for one that stands in its place on trial, which is never called so. */
export const asGuidedPrice = (row: GuidedPriceEntity | null): GuidedPriceEntity | null =>
  row?.basis === 'GUIDED' ? row : null;

export const isTrial = (row: GuidedPriceEntity | null): boolean => row?.basis === 'TRIAL';
