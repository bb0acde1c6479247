import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { ExclusivityResult } from '../vocabulary';

interface Publishing {
  readonly exclusivityAct: 'PUBLISH';
  readonly hasExclusiveConditions: boolean;
  /** What the newest review of the conditions as they stand came to; null before the first. */
  readonly result: ExclusivityResult | null;
}

interface Reviewing {
  readonly exclusivityAct: 'REVIEW';
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly hasExclusiveConditions: boolean;
  /** Everybody who drew the agreement up or wrote on in it. */
  readonly authorPersonIds: readonly string[];
}

export type ExclusiveConditionsFacts = Publishing | Reviewing;

function decidePublishing({ hasExclusiveConditions, result }: Publishing): Finding {
  if (!hasExclusiveConditions || result === 'ADMISSIBLE') return PERMIT;
  return result === null ? refuse('EXCLUSIVITY_NOT_REVIEWED') : refuse('EXCLUSIVITY_INADMISSIBLE');
}

function decideReviewing(facts: Reviewing): Finding {
  const { actor, agreement, hasExclusiveConditions, authorPersonIds } = facts;
  const isOwnAgency = actor.kind === 'IMPLEMENTING_AGENCY' && actor.organisationId === agreement.agencyId;
  if (!isOwnAgency && actor.kind !== 'REGULATOR') return refuse('EXCLUSIVITY_NOT_REVIEWED_BY_THIS_BODY');
  if (authorPersonIds.includes(actor.personId)) return refuse('EXCLUSIVITY_REVIEWED_BY_AUTHOR');
  return hasExclusiveConditions ? PERMIT : refuse('NO_EXCLUSIVE_CONDITIONS');
}

/**
 * A-21, from N27 6: an agreement that grants conditions of exclusive sale is published only after they were reviewed.
 *
 * Reading: the text names no review. Ours is for the agency or a regulator, never for a person who wrote on the
 * agreement. The newest review of the conditions as they stand counts, and one that finds them inadmissible keeps the agreement
 * from being published. They are conditions of the agreement and change with it only, before it is signed.
 *
 * @design
 */
export const exclusiveConditions: Rule<ExclusiveConditionsFacts> = {
  id: 'A-21',
  clauses: ['N27:6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '协议含有排除竞争的独家条件的，经审查认可后方可公开。',
    en: 'An agreement that grants conditions of exclusive sale is published only after their review.',
  },
  decide: (facts) => (facts.exclusivityAct === 'PUBLISH' ? decidePublishing(facts) : decideReviewing(facts)),
};
