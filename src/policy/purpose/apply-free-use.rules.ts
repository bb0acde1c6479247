import { asking, type Rule } from '../decision';
import type { FreeUseFacts } from '../facts';
import { quoteRules, type QuoteFacts } from '../ordering/place-order.rules';
import type { FreeUseCondition } from '../vocabulary';
import { freeUseApplication } from './free-use-application.policy';
import { freeUseProof } from './free-use-proof.policy';
import { purposeDiscount, technicalFeePercentOn } from './purpose-discount.policy';
import { reportsFiled, type OwedReportFacts } from './reports-filed.policy';

export interface ApplyFreeUseFacts extends QuoteFacts {
  readonly freeUse: FreeUseFacts;
  readonly offeredConditions: readonly FreeUseCondition[];
  readonly owedReports: readonly OwedReportFacts[];
}

/** May this be applied for? Everything that a quote asks, what free use must show, and what its applicant owes. */
export const applyFreeUseRules: readonly Rule<ApplyFreeUseFacts>[] = [
  ...quoteRules,
  freeUseApplication,
  freeUseProof,
  reportsFiled,
  asking(purposeDiscount, ({ today, purposeClass }) => ({
    today,
    purposeClass,
    technicalFeePercent: technicalFeePercentOn('PUBLIC_INTEREST', today),
  })),
];
