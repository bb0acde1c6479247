import type { Rule } from '../decision';
import { controlTie } from './control-tie.policy';
import { operatorBan } from './operator-ban.policy';
import type { RedevelopmentFacts } from './redevelopment-of-order';
import { unfrozenLineage, type UnfrozenLineageFacts } from './unfrozen-lineage.policy';

/**
 * May this registered product stay registered? The ban alone: form, inputs and lineage are as they were when it was
 * registered.
 */
export const reexamineDerivedProductRules: readonly Rule<RedevelopmentFacts>[] = [operatorBan, controlTie];

export type ReleaseDerivedProductFacts = RedevelopmentFacts & UnfrozenLineageFacts;

/** May this frozen product be registered again? */
export const releaseDerivedProductRules: readonly Rule<ReleaseDerivedProductFacts>[] = [
  ...reexamineDerivedProductRules,
  unfrozenLineage,
];
