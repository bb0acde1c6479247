import type { Rule } from '../decision';
import type { ActorFacts } from '../facts';
import { pricingDelegation, type DelegationFacts } from './pricing-delegation.policy';
import { pricingOfficeIssues } from './pricing-office-issues.policy';
import { revocablePrice, type RevocablePriceFacts } from './versioned-price.policy';

export interface RevokeGuidedPriceFacts extends RevocablePriceFacts {
  readonly actor: ActorFacts;
  readonly delegation: DelegationFacts | null;
}

/** May this guided price be revoked from this day? */
export const revokeGuidedPriceRules: readonly Rule<RevokeGuidedPriceFacts>[] = [
  pricingOfficeIssues,
  pricingDelegation,
  revocablePrice,
];
