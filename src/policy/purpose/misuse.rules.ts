import type { Rule } from '../decision';
import { beyondPurpose, type BeyondPurposeFacts } from './beyond-purpose.policy';
import { billOrStop, type BillOrStopFacts } from './bill-or-stop.policy';
import { freeUseCost, type FreeUseCostFacts } from './free-use-cost.policy';
import { reopenedCase, type ReopenedCaseFacts } from './reopened-case.policy';

/** May this use beyond the purpose be reported, and the grant be stopped for it? */
export const reportMisuseRules: readonly Rule<BeyondPurposeFacts>[] = [beyondPurpose];

/** May the agency rule so on the case? */
export const ruleCaseRules: readonly Rule<BillOrStopFacts>[] = [billOrStop];

/** May the agency look at the case again? */
export const reopenCaseRules: readonly Rule<ReopenedCaseFacts>[] = [reopenedCase];

/** May this cost of free use be recorded? */
export const recordFreeUseCostRules: readonly Rule<FreeUseCostFacts>[] = [freeUseCost];
