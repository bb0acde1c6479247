import { addDays, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';

export interface FreeUseAppealFacts {
  readonly today: LegalDate;
  readonly hasBeenAppealed: boolean;
  /** Null while it was not refused. */
  readonly refusedOn: LegalDate | null;
  readonly reason: string;
}

/** The last day on which a refusal of this day is appealed in time. */
export const lastDayToAppeal = (refusedOn: LegalDate): LegalDate =>
  addDays(refusedOn, settingOn('FREE_USE_APPEAL_DAYS', refusedOn));

/**
 * D-12: a refused free request is appealed once to the implementing agency.
 *
 * Reading: with its grounds, and within a period that begins with the refusal; what nobody appeals in it is final.
 *
 * @design
 */
export const freeUseAppeal: Rule<FreeUseAppealFacts> = {
  id: 'D-12',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用申请未获同意的，可以在规定期限内向实施机构申请复核一次。',
    en: 'A refused free request is appealed once, in time, to the implementing agency.',
  },
  decide: ({ today, hasBeenAppealed, refusedOn, reason }) => {
    if (hasBeenAppealed) {
      return refuse('FREE_USE_APPEALED_BEFORE');
    }
    if (refusedOn === null) {
      return refuse('FREE_USE_NOT_REFUSED');
    }
    const lastDay = lastDayToAppeal(refusedOn);
    if (today > lastDay) {
      return refuse('FREE_USE_APPEAL_LATE', { lastDay });
    }
    return reason.trim() === '' ? refuse('FREE_USE_APPEAL_WITHOUT_REASON') : PERMIT;
  },
};
