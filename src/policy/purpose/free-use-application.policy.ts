import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { FreeUseFacts } from '../facts';
import type { FreeUseCondition, PurposeClass } from '../vocabulary';

export interface FreeUseApplicationFacts {
  readonly today: LegalDate;
  readonly purposeClass: PurposeClass;
  /** Null for an order that is no application. */
  readonly freeUse: FreeUseFacts | null;
  /** The conditions of the offering. */
  readonly offeredConditions: readonly FreeUseCondition[];
}

function missingFields(freeUse: FreeUseFacts): string[] {
  const present: Readonly<Record<string, boolean>> = {
    purposeStatement: (freeUse.purposeStatement ?? '').trim() !== '',
    basis: freeUse.basis !== null,
    basisReference: (freeUse.basisReference ?? '').trim() !== '',
    securityCommitment: freeUse.hasSecurityCommitment,
    noOnwardSupply: freeUse.hasNoOnwardSupplyCommitment,
    periodFrom: freeUse.periodFrom !== null,
    periodTo: freeUse.periodTo !== null,
  };
  return Object.keys(present).filter((field) => present[field] !== true);
}

/**
 * D-04: an application for free use gives its purpose statement, basis with proof, security commitment and period, and
 * accepts each condition of the offering.
 *
 * Reading: the scenario is asked by F-02 for every order. A period that has already ended is no period. Conditions are
 * accepted one by one, so that none can be agreed to unread; what the offering does not ask cannot be accepted.
 *
 * @design
 */
export const freeUseApplication: Rule<FreeUseApplicationFacts> = {
  id: 'D-04',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '申请无偿使用应当提交用途说明、使用依据及证明、安全承诺和使用期限，并逐项接受使用条件。',
    en: 'An application for free use gives a purpose statement, a basis with its proof, a security commitment and a period, and accepts each condition.',
  },
  decide: ({ today, purposeClass, freeUse, offeredConditions }) => {
    if (purposeClass !== 'PUBLIC_INTEREST') {
      return PERMIT;
    }
    if (freeUse === null) {
      return refuse('FREE_USE_NOT_APPLIED_FOR');
    }
    const missing = missingFields(freeUse);
    if (missing.length > 0) {
      return refuse('FREE_USE_APPLICATION_INCOMPLETE', { missing: missing.join(', ') });
    }
    const { acceptedConditions } = freeUse;
    const open = offeredConditions.filter((condition) => !acceptedConditions.includes(condition));
    if (open.length > 0) {
      return refuse('FREE_USE_CONDITIONS_NOT_ACCEPTED', { missing: open.join(', ') });
    }
    const unasked = acceptedConditions.filter((condition) => !offeredConditions.includes(condition));
    if (unasked.length > 0) {
      return refuse('FREE_USE_CONDITIONS_NOT_OFFERED', { unasked: unasked.join(', ') });
    }
    const periodFrom = freeUse.periodFrom ?? '';
    const periodTo = freeUse.periodTo ?? '';
    return periodFrom <= periodTo && today <= periodTo
      ? PERMIT
      : refuse('FREE_USE_PERIOD_INVALID', { periodFrom, periodTo });
  },
};
