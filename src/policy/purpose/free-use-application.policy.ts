import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { FreeUseFacts } from '../facts';
import type { PurposeClass } from '../vocabulary';

export interface FreeUseApplicationFacts {
  readonly today: LegalDate;
  readonly purposeClass: PurposeClass;
  readonly freeUse: FreeUseFacts | null;
}

function missingFields(freeUse: FreeUseFacts | null): string[] {
  const present: Readonly<Record<string, boolean>> = {
    purposeStatement: (freeUse?.purposeStatement ?? '').trim() !== '',
    basis: (freeUse?.basis ?? null) !== null,
    basisReference: (freeUse?.basisReference ?? '').trim() !== '',
    securityCommitment: freeUse?.hasSecurityCommitment === true,
    periodFrom: (freeUse?.periodFrom ?? null) !== null,
    periodTo: (freeUse?.periodTo ?? null) !== null,
  };
  return Object.keys(present).filter((field) => present[field] !== true);
}

/**
 * D-04: an application for free use gives its purpose statement, basis with proof, security commitment and period.
 *
 * Reading: the scenario is asked by F-02 for every order. A period that has already ended is no period.
 *
 * @design
 */
export const freeUseApplication: Rule<FreeUseApplicationFacts> = {
  id: 'D-04',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '申请无偿使用应当提交用途说明、使用依据及证明、安全承诺和使用期限。',
    en: 'An application for free use gives a purpose statement, a basis with its proof, a security commitment and a period.',
  },
  decide: ({ today, purposeClass, freeUse }) => {
    if (purposeClass !== 'PUBLIC_INTEREST') {
      return PERMIT;
    }
    const missing = missingFields(freeUse);
    if (missing.length > 0) {
      return refuse('FREE_USE_APPLICATION_INCOMPLETE', { missing: missing.join(', ') });
    }
    const periodFrom = freeUse?.periodFrom ?? '';
    const periodTo = freeUse?.periodTo ?? '';
    return periodFrom <= periodTo && today <= periodTo
      ? PERMIT
      : refuse('FREE_USE_PERIOD_INVALID', { periodFrom, periodTo });
  },
};
