import { addMonths, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import { settingOn } from '../settings';
import { whyNotAgency, whyNotOperator, whyNotRunning } from './agreement-runs';

export interface RenewalInTimeFacts {
  /** The operator APPLYs; the agency lets a late application in. */
  readonly renewalAct: 'APPLY' | 'ADMIT_LATE';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  /** Whether the agency has let in a late application for the present term. */
  readonly isLateAdmitted: boolean;
  readonly hasOpenApplication: boolean;
}

/** The last day on which a renewal is applied for in time, as the number of months stands on a day. */
export const lastDayToApply = (endsOn: LegalDate, today: LegalDate): LegalDate =>
  addMonths(endsOn, -settingOn('RENEWAL_NOTICE_MONTHS', today));

function decideApplication(facts: RenewalInTimeFacts, endsOn: LegalDate): Finding {
  const { actor, agreement, today, isLateAdmitted, hasOpenApplication } = facts;
  const stopped = whyNotOperator(actor, agreement) ?? whyNotRunning(facts);
  if (stopped !== null) return stopped;
  if (hasOpenApplication) return refuse('RENEWAL_ALREADY_OPEN');
  const lastDay = lastDayToApply(endsOn, today);
  return today <= lastDay || isLateAdmitted ? PERMIT : refuse('RENEWAL_TOO_LATE', { lastDay, endsOn });
}

function decideAdmission(facts: RenewalInTimeFacts, endsOn: LegalDate): Finding {
  const { actor, agreement, today, isLateAdmitted, hasOpenApplication } = facts;
  const stopped = whyNotAgency(actor, agreement) ?? whyNotRunning(facts);
  if (stopped !== null) return stopped;
  if (hasOpenApplication) return refuse('RENEWAL_ALREADY_OPEN');
  const lastDay = lastDayToApply(endsOn, today);
  if (today <= lastDay) return refuse('RENEWAL_NOT_LATE', { lastDay });
  return isLateAdmitted ? refuse('LATE_RENEWAL_ALREADY_ADMITTED') : PERMIT;
}

/**
 * A-12, plan 四(五)1: a renewal is applied for on or before the day three months before the end.
 *
 * Reading: the text gives the period and not what follows from missing it. A late application is refused, unless the
 * agency lets it in with its reason (question 22). An operator under suspension may still apply: the application is no
 * act of operation, and a suspension would otherwise decide the renewal. One application at a time.
 */
export const renewalInTime: Rule<RenewalInTimeFacts> = {
  id: 'A-12',
  clauses: ['SEED:4.5.1'],
  basis: 'LAW',
  statement: {
    zh: '运营机构应当在授权运营期限届满前三个月，向实施机构提出续期申请。',
    en: 'The operator applies to the implementing agency for renewal three months before the term ends.',
  },
  decide: (facts) => {
    const { endsOn, state } = facts.agreement;
    if (endsOn === null) return refuse('AGREEMENT_STATE_NOT_FIT', { state });
    return facts.renewalAct === 'APPLY' ? decideApplication(facts, endsOn) : decideAdmission(facts, endsOn);
  },
};
