import type { Rule } from '../decision';
import { ceilingsAdjusted, tariffsAdjusted, type DeviationFacts } from './annual-deviation.policy';
import { revenueWarning, type RevenueWarningFacts } from './revenue-warning.policy';

/** Does what is given to do after a year fit its result? */
export const annualResultRules: readonly Rule<DeviationFacts>[] = [tariffsAdjusted, ceilingsAdjusted];

/** Is this warning due? */
export const revenueWarningRules: readonly Rule<RevenueWarningFacts>[] = [revenueWarning];
