import { asking, type Rule } from '../decision';
import { controlTie } from './control-tie.policy';
import { operatorBan } from './operator-ban.policy';
import type { RedevelopmentFacts } from './redevelopment-of-order';
import { unfrozenLineage, type UnfrozenLineageFacts } from './unfrozen-lineage.policy';

/**
 * May this registered product stay registered? The ban alone: form, inputs and lineage are as they were when it was
 * registered.
 */
export const reexamineDerivedProductRules: readonly Rule<RedevelopmentFacts>[] = [operatorBan, controlTie];

export type ReleaseDerivedProductFacts = RedevelopmentFacts & Omit<UnfrozenLineageFacts, 'stoppedUpstream'>;

/**
 * May this frozen product be registered again? A stop above it does not stand against that: it is held for the stop,
 * apart from being frozen, so that the end of the one cause never ends the other.
 */
export const releaseDerivedProductRules: readonly Rule<ReleaseDerivedProductFacts>[] = [
  ...reexamineDerivedProductRules,
  asking(unfrozenLineage, (facts) => ({ ...facts, stoppedUpstream: 0 })),
];

export interface HeldLineageFacts extends Omit<UnfrozenLineageFacts, 'frozenUpstream'> {
  /** Codes of the first-level products above it that are stopped. */
  readonly stoppedProductCodes: readonly string[];
}

/** May this derived product be offered and built on, as the products stand that it was made of? */
export const heldLineageRules: readonly Rule<HeldLineageFacts>[] = [
  asking(unfrozenLineage, ({ inputId, productCode, stoppedUpstream }) => ({
    inputId,
    productCode,
    stoppedUpstream,
    frozenUpstream: 0,
  })),
];
