import type { MemberCaller } from '../../../platform/caller';
import type { ActorFacts } from '../../../policy/facts';

/** The acting person and organisation, as the rules see them. */
export const actorFacts = (caller: MemberCaller): ActorFacts => ({
  personId: caller.personId,
  organisationId: caller.organisationId,
  kind: caller.organisationKind,
});
