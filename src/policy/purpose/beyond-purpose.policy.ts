import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';

export interface BeyondPurposeFacts {
  readonly actor: ActorFacts;
  readonly operatorId: string;
  readonly agencyId: string;
  /** Whether the order was granted free. */
  readonly hasGrant: boolean;
  readonly isStoppedForGood: boolean;
  readonly evidence: string;
}

/**
 * F-13, N18 二(四), plan 四(六): who uses a product beyond its purpose is cut off, and operator and agency are told.
 *
 * Reading: the operator of the product or the agency of its agreement reports it with evidence, and the stop comes with
 * the report: the ruling comes after. What has been stopped for good is not stopped again.
 */
export const beyondPurpose: Rule<BeyondPurposeFacts> = {
  id: 'F-13',
  clauses: ['N18:2', 'SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '超出用途使用数据产品的，立即停止提供，并告知运营机构和实施机构。',
    en: 'Use beyond the purpose is cut off at once, and the operator and the agency are told.',
  },
  decide: ({ actor, operatorId, agencyId, hasGrant, isStoppedForGood, evidence }) => {
    if (![operatorId, agencyId].includes(actor.organisationId)) {
      return refuse('MISUSE_NOT_REPORTED_BY_PARTY', {}, { clauses: ['DESIGN:marketplace'] });
    }
    if (!hasGrant) {
      return refuse('MISUSE_WITHOUT_GRANT', {}, { clauses: ['DESIGN:marketplace'] });
    }
    if (isStoppedForGood) {
      return refuse('FREE_GRANT_STOPPED_FOR_GOOD', {}, { clauses: ['DESIGN:marketplace'] });
    }
    return evidence.trim() === ''
      ? refuse('MISUSE_WITHOUT_EVIDENCE', {}, { clauses: ['DESIGN:marketplace'] })
      : PERMIT;
  },
};
