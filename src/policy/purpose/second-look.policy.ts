import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';

export interface SecondLookFacts {
  readonly actor: ActorFacts;
  /** Who refused the request. */
  readonly refusedByPersonId: string | null;
}

/**
 * D-12: an appeal is decided by another person than the one who refused.
 *
 * @design
 */
export const secondLook: Rule<SecondLookFacts> = {
  id: 'D-12',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '复核由原决定人以外的人员办理。',
    en: 'An appeal is decided by another person than the one who refused.',
  },
  decide: ({ actor, refusedByPersonId }) =>
    actor.personId === refusedByPersonId ? refuse('FREE_USE_APPEAL_DECIDED_BY_REFUSER') : PERMIT,
};
