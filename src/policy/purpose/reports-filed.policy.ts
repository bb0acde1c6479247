import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass } from '../vocabulary';

/** A report that its user has not filed in time, or for which its grant is still suspended. */
export interface OwedReportFacts {
  readonly productCode: string;
  readonly dueOn: LegalDate;
}

export interface ReportsFiledFacts {
  readonly purposeClass: PurposeClass;
  /** What the applicant owes today of its earlier grants, the oldest first. */
  readonly owedReports: readonly OwedReportFacts[];
}

/**
 * D-10: the user of a free grant reports use and outcome at the end or yearly; who owes a report gets no further grant.
 *
 * Reading: no renewal "for that user", of whatever product: the report is the return for what was given, and a user
 * that keeps it back is not given more elsewhere. A report that is filed and not yet accepted is no longer owed, unless
 * its grant was suspended for it.
 *
 * @design
 */
export const reportsFiled: Rule<ReportsFiledFacts> = {
  id: 'D-10',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用单位应当按年度和在期满后提交使用情况和成效报告，未按期提交的不予续用。',
    en: 'The user of a free grant reports use and outcome yearly and at its end; who owes a report gets no further grant.',
  },
  decide: ({ purposeClass, owedReports: [oldest] }) =>
    purposeClass !== 'PUBLIC_INTEREST' || oldest === undefined
      ? PERMIT
      : refuse('FREE_USE_REPORT_OWED', { product: oldest.productCode, dueOn: oldest.dueOn }),
};
