import type { LegalDate } from '../../kernel/legal-date';
import { asking, type Rule } from '../decision';
import type { FreeUseReportState, OverdueReportRuling, ReportRuling } from '../vocabulary';
import { overdueReport } from './overdue-report.policy';
import { reasonedRejection } from './reasoned-rejection.policy';
import { reportStates } from './report-states.policy';

export interface FileFreeUseReportFacts {
  readonly state: FreeUseReportState;
}

/** May the user file this report? Late is better than never: the day is not asked. */
export const fileFreeUseReportRules: readonly Rule<FileFreeUseReportFacts>[] = [
  asking(reportStates, ({ state }) => ({ state, nextState: 'FILED', reason: null })),
];

export interface RuleOnFreeUseReportFacts {
  readonly state: FreeUseReportState;
  readonly ruling: ReportRuling;
  readonly reason: string | null;
}

/** May the agency accept or return this report? */
export const ruleOnFreeUseReportRules: readonly Rule<RuleOnFreeUseReportFacts>[] = [
  asking(reportStates, ({ state, ruling, reason }) => ({
    state,
    nextState: ruling === 'ACCEPT' ? 'ACCEPTED' : 'DUE',
    reason,
  })),
];

export interface RuleOnOverdueReportFacts {
  readonly today: LegalDate;
  readonly state: FreeUseReportState;
  readonly dueOn: LegalDate;
  readonly ruling: OverdueReportRuling;
  readonly extendedTo: LegalDate | null;
  readonly reason: string;
}

/** May the agency suspend the grant for this report, or give more time? */
export const ruleOnOverdueReportRules: readonly Rule<RuleOnOverdueReportFacts>[] = [
  overdueReport,
  reasonedRejection,
];
