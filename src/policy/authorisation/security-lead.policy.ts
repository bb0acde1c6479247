import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import {
  hasSecurityLead,
  namesOfMissing,
  type AgreementContentFacts,
  type SecurityLeadFacts,
} from './agreement-content-facts';
import { whyNotOperator, whyNotRunning } from './agreement-runs';

export interface SecurityLeadNamedFacts {
  readonly content: AgreementContentFacts;
}

/**
 * I-01, plan 四(八): the principal officer of the operator is its first responsible person for security.
 *
 * Reading: the person is named with the post, or is a member of the operator in the security role; a member who has
 * left that role by the day on which the agreement starts is none. That a missing name bars the start is ours.
 *
 * @design
 */
export const securityLeadNamed: Rule<SecurityLeadNamedFacts> = {
  id: 'I-01',
  clauses: ['SEED:4.8', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '运营机构主要负责人为安全第一责任人；未登记的，协议不能启用。',
    en: 'The principal officer of the operator is its first responsible person for security; without one on record the agreement does not start.',
  },
  decide: ({ content }) =>
    hasSecurityLead(content)
      ? PERMIT
      : refuse('SECURITY_LEAD_MISSING', { missing: namesOfMissing(content, 'ACTIVATE') }),
};

export interface SecurityLeadFitFacts {
  /** Null where nobody is named. */
  readonly securityLead: SecurityLeadFacts | null;
}

/** I-01: whoever is named is fit for it, by post or by role. */
export const securityLeadFit: Rule<SecurityLeadFitFacts> = {
  ...securityLeadNamed,
  decide: ({ securityLead }) =>
    securityLead === null || hasSecurityLead({ securityLead })
      ? PERMIT
      : refuse('SECURITY_LEAD_NOT_FIT', { name: securityLead.name }),
};

export interface SecurityLeadNamingFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly securityLead: SecurityLeadFacts;
}

/** I-01: people change while an agreement runs; its operator then names the next one. */
export const securityLeadNaming: Rule<SecurityLeadNamingFacts> = {
  ...securityLeadNamed,
  decide: ({ today, actor, agreement, securityLead }) =>
    whyNotOperator(actor, agreement) ??
    whyNotRunning({ today, agreement }, ['DRAFT', 'SIGNED', 'ACTIVE', 'SUSPENDED']) ??
    securityLeadFit.decide({ securityLead }),
};
