import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, InForceFacts } from '../facts';
import { operatorSetsTariff } from './operator-sets-tariff.policy';
import { isInForceOn } from './version-in-force';

/**
 * E-03, N65 二: the pricing office fixes the maximum, ceilings are set within it, the operator charges within those.
 * Each step is refused without the one before it. The last one is `operatorSetsTariff`; the others stand here.
 */

export interface OfficeFixesMaximumFacts {
  readonly actor: ActorFacts;
}

/** E-03, its first step. That the office is competent is asked by E-01. */
export const officeFixesMaximum: Rule<OfficeFixesMaximumFacts> = {
  ...operatorSetsTariff,
  decide: ({ actor }) =>
    actor.kind === 'PRICING_OFFICE' ? PERMIT : refuse('MAXIMUM_NOT_BY_PRICING_OFFICE', { kind: actor.kind }),
};

export interface AgencyProposesFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
}

/** E-03, its second step, as decided in decision 2: the implementing agency of the agreement proposes. */
export const agencyProposes: Rule<AgencyProposesFacts> = {
  ...operatorSetsTariff,
  decide: ({ actor, agreement }) =>
    actor.kind === 'IMPLEMENTING_AGENCY' && actor.organisationId === agreement.agencyId
      ? PERMIT
      : refuse('PRICES_NOT_PROPOSED_BY_AGENCY', {}, { clauses: ['N65:2', 'DESIGN:marketplace'] }),
};

export interface WithinMaximumFacts {
  /** The first day of the guided price. */
  readonly on: LegalDate;
  /** The maximum of the agreement on that day, or the one that the proposal names; null when there is none. */
  readonly maximum: InForceFacts | null;
}

/** E-03, the ground of its second step: no ceiling without a maximum in force on its first day. */
export const withinMaximum: Rule<WithinMaximumFacts> = {
  ...operatorSetsTariff,
  decide: ({ on, maximum }) =>
    maximum !== null && isInForceOn(maximum, on)
      ? PERMIT
      : refuse('MAXIMUM_REVENUE_NOT_IN_FORCE', { date: on }),
};
