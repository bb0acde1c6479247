import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { AgreementState } from '../vocabulary';

export interface OpenScopeFacts {
  readonly scopeAct: 'ADD' | 'REMOVE';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
}

/** Whose scope may still change. While an agreement is suspended it may lose resources and gains none. */
const OPEN_STATES: Readonly<Record<OpenScopeFacts['scopeAct'], readonly AgreementState[]>> = {
  ADD: ['DRAFT', 'SIGNED', 'ACTIVE'],
  REMOVE: ['DRAFT', 'SIGNED', 'ACTIVE', 'SUSPENDED'],
};

/**
 * A-19, for the scope: what an agreement that is suspended or has ended covers is not extended.
 *
 * Reading: the scope is the agency's to change, and the last day of the term still counts.
 *
 * @design
 */
export const openScope: Rule<OpenScopeFacts> = {
  id: 'A-19',
  clauses: ['SEED:4.5.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '授权范围由该协议的实施机构调整；协议中止、终止或者期满的，不再扩大授权范围。',
    en: 'The agency of the agreement changes its scope; that of a suspended or ended agreement does not grow.',
  },
  decide: ({ scopeAct, today, actor, agreement }) => {
    if (actor.organisationId !== agreement.agencyId) return refuse('SCOPE_NOT_BY_AGENCY');
    const { state, endsOn } = agreement;
    if (!OPEN_STATES[scopeAct].includes(state)) return refuse('SCOPE_CLOSED', { state });
    return endsOn !== null && today > endsOn ? refuse('SCOPE_CLOSED', { state: 'EXPIRED' }) : PERMIT;
  },
};
