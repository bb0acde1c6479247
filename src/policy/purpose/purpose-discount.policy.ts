import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';
import type { PurposeClass } from '../vocabulary';

export interface PurposeDiscountFacts {
  readonly today: LegalDate;
  readonly purposeClass: PurposeClass;
  /** The part of the fees of technical service that the user is to bear, in percent. */
  readonly technicalFeePercent: number;
}

/** What a user of each purpose bears of the fees of technical service on a day, in percent. */
export const technicalFeePercentOn = (purposeClass: PurposeClass, date: LegalDate): number =>
  purposeClass === 'PUBLIC_INTEREST' ? 100 - settingOn('PUBLIC_INTEREST_FEE_DISCOUNT', date) : 100;

/**
 * D-13, practice elsewhere: use for the public interest bears no fee of technical service, either; its discount is a dated
 * setting.
 *
 * @design
 */
export const purposeDiscount: Rule<PurposeDiscountFacts> = {
  id: 'D-13',
  clauses: ['FJ:welfare', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '公益场景不承担技术服务费；减免比例按日期作为参数设定。',
    en: 'Use for the public interest bears no fee of technical service; its discount is a dated setting.',
  },
  decide: ({ today, purposeClass, technicalFeePercent }) => {
    const most = technicalFeePercentOn(purposeClass, today);
    return technicalFeePercent <= most
      ? PERMIT
      : refuse('FEE_WITHOUT_ITS_DISCOUNT', { percent: technicalFeePercent, most });
  },
};
