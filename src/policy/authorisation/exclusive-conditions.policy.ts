import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { ExclusivityResult } from '../vocabulary';
import { whyNotAgency, whyNotRunning } from './agreement-runs';

interface Using {
  readonly exclusivityAct: 'START' | 'PUBLISH';
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

interface Reopening {
  readonly exclusivityAct: 'REOPEN';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly result: ExclusivityResult | null;
}

export type ExclusiveConditionsFacts = Using | Reviewing | Reopening;

function decideUse({ exclusivityAct, hasExclusiveConditions, result }: Using): Finding {
  if (!hasExclusiveConditions || result === 'ADMISSIBLE') return PERMIT;
  if (exclusivityAct === 'START') {
    return result === null
      ? refuse('START_BEFORE_EXCLUSIVITY_REVIEW')
      : refuse('START_WITH_INADMISSIBLE_EXCLUSIVITY');
  }
  return result === null ? refuse('EXCLUSIVITY_NOT_REVIEWED') : refuse('EXCLUSIVITY_INADMISSIBLE');
}

function decideReopening({ today, actor, agreement, result }: Reopening): Finding {
  const { state } = agreement;
  const foreign = whyNotAgency(actor, agreement);
  if (foreign !== null) return foreign;
  if (state === 'ACTIVE' || state === 'SUSPENDED') return refuse('STARTED_AGREEMENT_NOT_REOPENED', { state });
  const stopped = whyNotRunning({ today, agreement }, ['SIGNED']);
  if (stopped !== null) return stopped;
  return result === 'INADMISSIBLE' ? PERMIT : refuse('REOPENING_WITHOUT_INADMISSIBLE_REVIEW');
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
 * from being published. They are conditions of the agreement and change with it only; what has started is not changed any
 * more, so that it starts only once they were found admissible, and until then goes back to its draft, to be signed anew.
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
  decide: (facts) => {
    switch (facts.exclusivityAct) {
      case 'START':
      case 'PUBLISH':
        return decideUse(facts);
      case 'REVIEW':
        return decideReviewing(facts);
      case 'REOPEN':
        return decideReopening(facts);
    }
  },
};
