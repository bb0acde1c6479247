import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { DutyKind } from '../vocabulary';
import { whyNotAgency, whyNotRunning } from './agreement-runs';

interface Publishing {
  readonly publicationAct: 'PUBLISH';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly hasContent: boolean;
  readonly hasScope: boolean;
}

interface Starting {
  readonly publicationAct: 'START';
  /** What its activation gives the agency to do. */
  readonly duties: readonly DutyKind[];
}

export type AgreementPublicationFacts = Publishing | Starting;

function decidePublishing(facts: Publishing): Finding {
  const { actor, agreement, hasContent, hasScope } = facts;
  const stopped = whyNotAgency(actor, agreement) ?? whyNotRunning(facts);
  if (stopped !== null) return stopped;
  return hasContent && hasScope ? PERMIT : refuse('PUBLICATION_INCOMPLETE');
}

/**
 * A-20, N27 18: the agency publishes the object, content, scope and term of the authorisation.
 *
 * Reading: object and term are facts of the agreement, and the resources of the scope are shown as they stand; content
 * and scope in words are given by the agency. What is suspended is still authorised, and is published too. With the
 * start comes the duty to publish.
 */
export const agreementPublication: Rule<AgreementPublicationFacts> = {
  id: 'A-20',
  clauses: ['N27:18'],
  basis: 'LAW',
  statement: {
    zh: '实施机构应当公开授权对象、内容、范围和时限。',
    en: 'The agency publishes the object, content, scope and term of the authorisation.',
  },
  decide: (facts) => {
    if (facts.publicationAct === 'PUBLISH') return decidePublishing(facts);
    return facts.duties.includes('PUBLISH_AGREEMENT') ? PERMIT : refuse('PUBLICATION_DUTY_MISSING');
  },
};
