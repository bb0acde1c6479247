import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { asking, type Rule } from '../decision';
import type { AgreementFacts, PartyFacts } from '../facts';
import { verifiedParty } from '../party/verified-party.policy';
import { demandOfAnother } from './demand-of-another.policy';

export interface PostDemandFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
  readonly poster: PartyFacts;
}

/** May this organisation ask this operator for something today? Only one that could order may ask. */
export const postDemandRules: readonly Rule<PostDemandFacts>[] = [
  asking(verifiedParty, ({ poster }) => ({ party: poster })),
  agreementInForceFor('NEW_ORDER'),
  asking(demandOfAnother, ({ poster, agreement }) => ({
    posterId: poster.organisationId,
    operatorId: agreement?.operatorId ?? '',
  })),
];
