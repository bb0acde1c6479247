import { PERMIT, refuse, type Rule } from '../decision';
import type { FreeUseFacts, PartyFacts } from '../facts';
import type { OrganisationKind, PurposeClass } from '../vocabulary';

export interface FreeUseProofFacts {
  readonly buyer: PartyFacts;
  readonly purposeClass: PurposeClass;
  readonly freeUse: FreeUseFacts | null;
}

// Bodies that have duties by statute; everybody else acts for the public on a mandate that it can show.
const BODIES_WITH_STATUTORY_DUTIES: ReadonlySet<OrganisationKind> = new Set([
  'PUBLIC_BODY',
  'IMPLEMENTING_AGENCY',
  'PRICING_OFFICE',
  'SUPPLYING_DEPARTMENT',
  'REGULATOR',
  'STATE_ASSET_BODY',
]);

/**
 * D-05: free use is judged by the use and not by who the user is; a firm proves that its use serves the public.
 *
 * Reading: "用于" looks at the use. A firm is admitted with a commission, project approval or welfare registration,
 * its reference and a document that shows it; a statutory duty can be claimed only by a body that has one.
 *
 * @design
 */
export const freeUseProof: Rule<FreeUseProofFacts> = {
  id: 'D-05',
  clauses: ['N65:1', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用看用途不看身份；企业应当证明该用途属于公共治理、公益事业。',
    en: 'Free use is judged by the use and not by the user; a firm proves that its use serves the public.',
  },
  decide: ({ buyer, purposeClass, freeUse }) => {
    if (purposeClass !== 'PUBLIC_INTEREST' || BODIES_WITH_STATUTORY_DUTIES.has(buyer.kind)) {
      return PERMIT;
    }
    if (freeUse?.basis === 'STATUTORY_DUTY') {
      return refuse('STATUTORY_DUTY_NOT_OF_APPLICANT');
    }
    const isNamed = (freeUse?.basis ?? null) !== null && (freeUse?.basisReference ?? '').trim() !== '';
    const isProved = isNamed && (freeUse?.documentCount ?? 0) > 0;
    return isProved ? PERMIT : refuse('FREE_USE_BASIS_NOT_PROVED');
  },
};
