import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass } from '../vocabulary';

export interface FreeGrantFacts {
  readonly quota: number;
  readonly startsOn: LegalDate;
  /** Last day of the grant. */
  readonly endsOn: LegalDate;
}

export interface FreeGrantLimitsFacts {
  readonly purposeClass: PurposeClass;
  readonly grant: FreeGrantFacts | null;
  /** The day of use; when granting, the first day on which it can be used. */
  readonly on: LegalDate;
  /** What would be used of the quota, with what was used before; 0 when granting. */
  readonly quantity: number;
  /** Last day that was applied for; null once granted. */
  readonly appliedUntil: LegalDate | null;
  /** Number of units applied for; null once granted. */
  readonly appliedQuantity: number | null;
}

/**
 * D-07: a free grant is limited to its named user, scenario, quota and end date.
 *
 * Reading: user and scenario are those of the order; the quota is a whole number from 1, and the grant ends
 * no later than the applicant asked for, for no more than the applicant asked for.
 *
 * @design
 */
export const freeGrantLimits: Rule<FreeGrantLimitsFacts> = {
  id: 'D-07',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用限于批准的使用单位、场景、数量和期限。',
    en: 'A free grant is limited to its user, scenario, quota and end date.',
  },
  decide: ({ purposeClass, grant, on, quantity, appliedUntil, appliedQuantity }) => {
    if (purposeClass !== 'PUBLIC_INTEREST') {
      return PERMIT;
    }
    if (grant === null || !Number.isSafeInteger(grant.quota) || grant.quota < 1) {
      return refuse('FREE_GRANT_WITHOUT_LIMITS');
    }
    if (appliedUntil !== null && grant.endsOn > appliedUntil) {
      return refuse('FREE_GRANT_BEYOND_APPLICATION', { endsOn: grant.endsOn, appliedUntil });
    }
    if (appliedQuantity !== null && grant.quota > appliedQuantity) {
      return refuse('FREE_GRANT_QUOTA_BEYOND_APPLICATION', { quota: grant.quota, applied: appliedQuantity });
    }
    if (on < grant.startsOn || on > grant.endsOn) {
      return refuse('FREE_GRANT_NOT_RUNNING', { startsOn: grant.startsOn, endsOn: grant.endsOn });
    }
    return quantity <= grant.quota
      ? PERMIT
      : refuse('FREE_GRANT_QUOTA_EXCEEDED', { quantity, quota: grant.quota });
  },
};
