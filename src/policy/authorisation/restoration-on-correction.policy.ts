import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { RectificationState } from '../vocabulary';
import { whyNotAgency, whyNotOperator, whyNotRunning } from './agreement-runs';

/** A call to correct, as the rules about it see it. */
export interface RectificationFacts {
  readonly state: RectificationState;
  /** The last day on which the correction is still reported in time. */
  readonly dueOn: LegalDate;
  /** When the last report was filed; null before. */
  readonly reportedOn: LegalDate | null;
}

export interface RestorationOnCorrectionFacts {
  /** The operator REPORTs its correction; the agency RESTOREs the agreement or REJECTs the report. */
  readonly correctionAct: 'REPORT' | 'RESTORE' | 'REJECT';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly rectification: RectificationFacts;
}

function decideReport({ today, rectification }: RestorationOnCorrectionFacts): Finding {
  const { state, dueOn } = rectification;
  if (state !== 'OPEN') return refuse('CORRECTION_NOT_OPEN', { state });
  return today <= dueOn ? PERMIT : refuse('CORRECTION_DEADLINE_PASSED', { dueOn });
}

function decideRuling({ today, rectification }: RestorationOnCorrectionFacts): Finding {
  const { state, dueOn, reportedOn } = rectification;
  if (state === 'OPEN') {
    return today <= dueOn
      ? refuse('CORRECTION_NOT_REPORTED')
      : refuse('CORRECTION_DEADLINE_PASSED', { dueOn });
  }
  if (state !== 'REPORTED') return refuse('CORRECTION_NOT_OPEN', { state });
  return reportedOn !== null && reportedOn <= dueOn
    ? PERMIT
    : refuse('CORRECTION_DEADLINE_PASSED', { dueOn });
}

/**
 * K-03, plan 四(五)6(3): corrected within the period and reported, the permissions are restored.
 *
 * Reading: the operator has done its part when it reports on or before the last day. A report in time holds the
 * deadline until the agency has ruled on it, however long that takes; a report that is rejected before the deadline
 * may be filed anew until then.
 */
export const restorationOnCorrection: Rule<RestorationOnCorrectionFacts> = {
  id: 'K-03',
  clauses: ['SEED:4.5.6'],
  basis: 'LAW',
  statement: {
    zh: '运营机构在约定期限内改正并反馈改正情况的，恢复其使用权限。',
    en: 'Corrected within the period and reported, the permissions are restored.',
  },
  decide: (facts) => {
    const { correctionAct, actor, agreement } = facts;
    const isReport = correctionAct === 'REPORT';
    const stopped =
      (isReport ? whyNotOperator(actor, agreement) : whyNotAgency(actor, agreement)) ??
      whyNotRunning(facts, ['SUSPENDED']);
    if (stopped !== null) return stopped;
    return isReport ? decideReport(facts) : decideRuling(facts);
  },
};
