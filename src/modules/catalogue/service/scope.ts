import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { closeDuties, notify, openDuties, setTimers } from '../../agenda';
import { announce, recordStates } from '../../ledger';
import { livePlacesOf, placesOf, resourceIdsOfScope, resourcesToRegister } from '../store/scope.query';
import { enterScope, leaveScope, type ScopeEntry, type ScopeRemoval } from '../store/scope.write';

/** Why a resource leaves a scope that was graded as core data; read in either language. */
export const GRADED_CORE = '数据资源已定为核心数据 / graded as core data';

/** Puts resources into the scope of an agreement, and keeps from when on. Lock the agreement and the resources first. */
export async function addToScope(
  manager: EntityManager,
  { since, ...entry }: ScopeEntry & { readonly since: Date },
): Promise<void> {
  const { agreementId, resourceIds, decisionId } = entry;
  await enterScope(manager, entry);
  await recordStates(
    manager,
    resourceIds.map((subjectId) => ({
      subjectId,
      contextId: agreementId,
      aspect: 'SCOPE',
      value: true,
      since,
      decisionId,
    })),
  );
}

/**
 * Takes resources out of the scope of an agreement, and keeps from when on; answers with the ids of those that were
 * in it. What is made of them stops in a transaction of its own, by the timer SCOPE_REDUCED of the agreement that is
 * set here. Lock the agreement or the resources first.
 */
export async function removeFromScope(
  manager: EntityManager,
  deps: Pick<Deps, 'clock'>,
  removal: ScopeRemoval,
): Promise<readonly string[]> {
  const { agreementId, reason, since, decisionId } = removal;
  const left = await leaveScope(manager, removal);
  if (left.length === 0) return [];
  await recordStates(
    manager,
    left.map((subjectId) => ({
      subjectId,
      contextId: agreementId,
      aspect: 'SCOPE',
      value: false,
      since,
      decisionId,
    })),
  );
  await cancelRegistration(manager, deps, left);
  await setTimers(manager, [
    { kind: 'SCOPE_REDUCED', subjectId: agreementId, dueAt: since, params: { reason } },
  ]);
  return left;
}

/**
 * An agreement that has ended covers nothing any more: its rows stay as they are, because they say what it covered to
 * the end, and its holders owe nothing for them. Write its end first.
 */
export const releaseScope = async (
  manager: EntityManager,
  deps: Pick<Deps, 'clock'>,
  agreementId: string,
): Promise<void> => cancelRegistration(manager, deps, await resourceIdsOfScope(manager, agreementId));

/** Registration is owed for what is authorised; another agreement may still cover it. */
async function cancelRegistration(
  manager: EntityManager,
  deps: Pick<Deps, 'clock'>,
  resourceIds: readonly string[],
): Promise<void> {
  const places = await livePlacesOf(manager, legalDateOf(deps.clock.now()), resourceIds);
  const covered = new Set(places.map((place) => place.resource_id));
  await closeDuties(manager, deps, {
    subjectIds: resourceIds.filter((id) => !covered.has(id)),
    kinds: ['REGISTER_RESOURCE'],
    state: 'CANCELLED',
  });
}

/**
 * Takes resources out of every scope that they are in, because nobody may use them any more, and tells the parties of
 * each agreement that has not ended. What is signed or published of these scopes is brought into line in transactions of
 * their own, by the timer SCOPE_RESTATEMENT. Lock the resources first.
 */
export async function removeFromEveryScope(
  manager: EntityManager,
  deps: Pick<Deps, 'clock'>,
  { resourceIds, ...removal }: Omit<ScopeRemoval, 'agreementId'>,
): Promise<void> {
  const places = await placesOf(manager, legalDateOf(deps.clock.now()), resourceIds);
  const agreements = new Map(places.map((place) => [place.agreement_id, place]));
  for (const [agreementId, agreement] of agreements) {
    const within = places.filter((place) => place.agreement_id === agreementId);
    const left = await removeFromScope(manager, deps, {
      agreementId,
      resourceIds: within.map((place) => place.resource_id),
      ...removal,
    });
    await announce(manager, {
      clock: deps.clock,
      type: 'SCOPE_REDUCED',
      subjectId: agreementId,
      decisionId: removal.decisionId,
      payload: { resourceIds: left, reason: removal.reason },
    });
    if (agreement.is_live !== 1) continue;
    await setTimers(manager, [{ kind: 'SCOPE_RESTATEMENT', subjectId: agreementId, dueAt: removal.since }]);
    await notify(manager, deps.clock, {
      recipientIds: [agreement.operator_id, agreement.agency_id],
      kind: 'SCOPE_REDUCED',
      subjectId: agreementId,
      params: { agreement: agreement.agreement_number, count: left.length },
    });
  }
}

/**
 * B-12: gives the holders of what an agreement covers the duty to register it, each resource once. Asked when an
 * agreement starts and whenever its scope grows after that.
 */
export async function openRegistrationDuties(
  manager: EntityManager,
  deps: Pick<Deps, 'clock' | 'calendar'>,
  { agreementId, escalatesToId }: { readonly agreementId: string; readonly escalatesToId: string },
): Promise<void> {
  const resources = await resourcesToRegister(manager, agreementId);
  await openDuties(
    manager,
    deps,
    resources.map(({ id, holder_id: holderId, code, name }) => ({
      kind: 'REGISTER_RESOURCE',
      subjectId: id,
      about: `${code} ${name}`,
      holderId,
      escalatesToId,
      period: { setting: 'RESOURCE_REGISTRATION_WORKING_DAYS' },
    })),
  );
}
