import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';

export interface ResourceUseDisclosureFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
}

/**
 * C-12, N27 19: the operator periodically discloses how it uses public data resources (公共数据资源使用情况).
 *
 * Reading: the text names no period; how often is a dated setting. What is disclosed is computed from the record and not
 * written by the operator, who may still do it after its agreement has ended.
 */
export const resourceUseDisclosure: Rule<ResourceUseDisclosureFacts> = {
  id: 'C-12',
  clauses: ['N27:19'],
  basis: 'LAW',
  statement: {
    zh: '运营机构应当定期公开公共数据资源使用情况。',
    en: 'The operator periodically discloses how public data resources are used.',
  },
  decide: ({ actor, agreement }) =>
    actor.organisationId === agreement?.operatorId ? PERMIT : refuse('USE_NOT_DISCLOSED_BY_OPERATOR'),
};
