import { PERMIT, refuse, type Rule } from '../decision';
import type { DutyKind } from '../vocabulary';

export interface AgreementFilingFacts {
  /** What its signing gives the agency to do. */
  readonly duties: readonly DutyKind[];
}

/**
 * A-14, N27 13: a signed agreement is filed with the provincial department.
 *
 * Reading: the last signature opens the duty in the same transaction, or there is no last signature. The text gives no
 * period; that of this platform is a dated setting. Filing is no condition of the start.
 */
export const agreementFiling: Rule<AgreementFilingFacts> = {
  id: 'A-14',
  clauses: ['N27:13'],
  basis: 'LAW',
  statement: {
    zh: '授权运营协议签订后，报省级数据主管部门备案。',
    en: 'A signed agreement is filed with the provincial data department.',
  },
  decide: ({ duties }) => (duties.includes('FILE_AGREEMENT') ? PERMIT : refuse('FILING_DUTY_MISSING')),
};
