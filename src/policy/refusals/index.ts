import { AUTHORISATION_REFUSALS } from './authorisation';
import { CATALOGUE_REFUSALS } from './catalogue';
import { DEMAND_REFUSALS } from './demand';
import { LISTING_REFUSALS } from './listing';
import { ORDERING_REFUSALS } from './ordering';
import { PARTY_REFUSALS } from './party';
import { PLAN_REFUSALS } from './plan';
import { PRICING_REFUSALS } from './pricing';
import { PURPOSE_REFUSALS } from './purpose';
import { REDEVELOPMENT_REFUSALS } from './redevelopment';
import type { RefusalText } from './refusal-text';
import { REVENUE_REFUSALS } from './revenue';
import { RETIRED_REFUSALS } from './retired';
import { TRIAL_REFUSALS } from './trial';

export { RULE_BASES, type BilingualText, type RuleBasis } from './refusal-text';

/**
 * Every reason for which the policy refuses. The basis stands at the reason and not only at the rule, because a rule of
 * law often needs a step of our own to be executed, and that step must not be shown as law.
 * A code never changes its meaning once it was published.
 */
const ALL = {
  ...AUTHORISATION_REFUSALS,
  ...PLAN_REFUSALS,
  ...CATALOGUE_REFUSALS,
  ...DEMAND_REFUSALS,
  ...LISTING_REFUSALS,
  ...PRICING_REFUSALS,
  ...REVENUE_REFUSALS,
  ...TRIAL_REFUSALS,
  ...PURPOSE_REFUSALS,
  ...ORDERING_REFUSALS,
  ...PARTY_REFUSALS,
  ...REDEVELOPMENT_REFUSALS,
  ...RETIRED_REFUSALS,
} as const;

export type RefusalCode = keyof typeof ALL;

export const REFUSALS: Readonly<Record<RefusalCode, RefusalText>> = ALL;

export const REFUSAL_CODES = Object.keys(ALL) as readonly RefusalCode[];
