import { PERMIT, refuse, type Rule } from '../decision';
import { FREE_USE_REPORT_TRANSITIONS, type FreeUseReportState } from '../vocabulary';

export interface ReportStatesFacts {
  readonly state: FreeUseReportState;
  readonly nextState: FreeUseReportState;
  /** The reason of a return; null for any other move. */
  readonly reason: string | null;
}

/**
 * D-10: a report is filed by its user and then accepted, or returned with a reason and due again.
 *
 * @design
 */
export const reportStates: Rule<ReportStatesFacts> = {
  id: 'D-10',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '使用报告由使用单位提交，由实施机构认可或者说明理由后退回。',
    en: 'A report is filed by its user and then accepted, or returned with a reason.',
  },
  decide: ({ state, nextState, reason }) => {
    if (!FREE_USE_REPORT_TRANSITIONS[state].includes(nextState)) {
      return refuse('FREE_USE_REPORT_STATE_FORBIDS', { state, nextState });
    }
    return nextState === 'DUE' && (reason ?? '').trim() === ''
      ? refuse('FREE_USE_REPORT_RETURNED_WITHOUT_REASON')
      : PERMIT;
  },
};
