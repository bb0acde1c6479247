import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import {
  missingGroups,
  namesOfMissing,
  type AgreementContentFacts,
  type AgreementStep,
} from './agreement-content-facts';

export interface AgreementCompleteFacts {
  readonly step: AgreementStep;
  readonly content: AgreementContentFacts;
}

function decideComplete({ step, content }: AgreementCompleteFacts): Finding {
  const missing = { missing: namesOfMissing(content, step) };
  if (missingGroups(content).length > 0) return refuse('AGREEMENT_INCOMPLETE', missing);
  return content.hasResources ? PERMIT : refuse('SCOPE_WITHOUT_RESOURCES', missing);
}

/**
 * A-09, N27 14: an agreement holds all twelve groups of content, and the refusal names everything that is missing.
 *
 * Reading: the text binds the agreement itself. What was signed is never changed, so that a group cannot be added
 * later: the question is asked before each signature, and once more before the agreement starts. The first group is the
 * scope of resources and their catalogue: words alone do not fill it, it names resources that are catalogued.
 */
export const agreementComplete: Rule<AgreementCompleteFacts> = {
  id: 'A-09',
  clauses: ['N27:14', 'N27:14.2', 'N27:14.3', 'N27:14.6'],
  basis: 'LAW',
  statement: {
    zh: '授权运营协议应当载明规定的十二项内容。',
    en: 'The agreement holds all twelve groups of content.',
  },
  decide: decideComplete,
};
