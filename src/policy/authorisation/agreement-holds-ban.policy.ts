import { PERMIT, refuse, type Rule } from '../decision';
import type { AgreementFacts } from '../facts';
import { namesOfMissing, type AgreementContentFacts, type AgreementStep } from './agreement-content-facts';

export interface AgreementHoldsBanFacts {
  readonly agreement: AgreementFacts | null;
}

/**
 * G-03, N27 14(6): the agreement must hold the ban on redevelopment.
 *
 * Reading: the text binds the agreement when it is made. An agreement that was recorded without the ban is asked again
 * when a product list is submitted under it, so that nothing is sold on it. A missing agreement is for A-19 to refuse.
 */
export const agreementHoldsBan: Rule<AgreementHoldsBanFacts> = {
  id: 'G-03',
  clauses: ['N27:14.6', 'SEED:4.2'],
  basis: 'LAW',
  statement: {
    zh: '授权运营协议应当载明运营机构不得参与再开发的条款。',
    en: 'The agreement must hold the clause that bans the operator from redevelopment.',
  },
  decide: ({ agreement }) =>
    agreement === null || agreement.hasRedevelopmentBan ? PERMIT : refuse('AGREEMENT_WITHOUT_BAN'),
};

export interface AgreementBanFacts {
  readonly step: AgreementStep;
  readonly content: AgreementContentFacts;
}

/** G-03 where it binds first: the ban stands in what is signed, and without it no agreement starts. */
export const agreementBan: Rule<AgreementBanFacts> = {
  ...agreementHoldsBan,
  decide: ({ step, content }) =>
    content.hasRedevelopmentBan
      ? PERMIT
      : refuse('REDEVELOPMENT_BAN_MISSING', { missing: namesOfMissing(content, step) }),
};
