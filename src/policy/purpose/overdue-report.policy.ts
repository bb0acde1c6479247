import { addDays, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';
import type { FreeUseReportState, OverdueReportRuling } from '../vocabulary';

export interface OverdueReportFacts {
  readonly today: LegalDate;
  readonly state: FreeUseReportState;
  readonly dueOn: LegalDate;
  readonly ruling: OverdueReportRuling;
  /** The new last day; null unless more time is given. */
  readonly extendedTo: LegalDate | null;
}

/** A report is owed from the day after its last day on, until it is filed. */
const isReportOverdue = ({
  today,
  state,
  dueOn,
}: Pick<OverdueReportFacts, 'today' | 'state' | 'dueOn'>): boolean => state === 'DUE' && today > dueOn;

/**
 * D-10: the agency reviews an overdue report, and suspends the use or gives more time.
 *
 * Reading: judged by the date and not by what the clock has marked. More time ends within a limit.
 *
 * @design
 */
export const overdueReport: Rule<OverdueReportFacts> = {
  id: 'D-10',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '使用报告逾期的，由实施机构审查后中止使用或者延长期限。',
    en: 'An overdue report is reviewed by the agency, which suspends the use or gives more time.',
  },
  decide: ({ today, state, dueOn, ruling, extendedTo }) => {
    if (!isReportOverdue({ today, state, dueOn })) {
      return refuse('FREE_USE_REPORT_NOT_OVERDUE', { state, dueOn });
    }
    if (ruling === 'SUSPEND') {
      return PERMIT;
    }
    const latest = addDays(today, settingOn('FREE_USE_REPORT_EXTENSION_DAYS', today));
    return extendedTo !== null && extendedTo > today && extendedTo <= latest
      ? PERMIT
      : refuse('FREE_USE_REPORT_EXTENSION_INVALID', { today, latest });
  },
};
