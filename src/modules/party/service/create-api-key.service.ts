import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal, type Refusal } from '../../../platform/refusal';
import { announce, once, type PolicyRefusal } from '../../ledger';
import { ApiKeyEntity } from '../store/api-key.entity';
import { countLiveKeys } from '../store/api-key.query';
import { decideOwnPartyActive } from './active-party';
import { apiKeyText, credentialHash, newSecret } from './credential';

export interface CreateApiKey {
  readonly idempotencyKey: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly validDays: number;
  /** Every root field that there is. */
  readonly rootFields: readonly string[];
}

export interface CreatedApiKey {
  readonly row: ApiKeyEntity;
  readonly isReplay: boolean;
  /** The key itself; null for a replay, because nothing is kept from which it could be shown again. */
  readonly secret: string | null;
}

type Reason = Refusal<PolicyRefusal>;

/** A key that could make keys, people or sessions would outlive its own end. */
const NEVER_IN_SCOPE = new Set([
  'signIn',
  'refreshSession',
  'signOut',
  'changePassword',
  'applyOrganisation',
  'registerOfficialBody',
  'addMember',
  'removeMember',
  'createApiKey',
  'revokeApiKey',
]);

const MOST_LIVE_KEYS = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a key that carries the caller's roles in this organisation, for the named operations, for a while. */
export async function createApiKey(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, rootFields, ...request }: CreateApiKey,
): Promise<Outcome<CreatedApiKey, Reason>> {
  const { dataSource, clock } = deps;
  const flaw = flawOfScopes(request.scopes, rootFields);
  if (flaw !== null) return refused(flaw);
  const secret = newSecret();
  const outcome = await inTransaction(dataSource, (manager) =>
    once<ApiKeyEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'createApiKey',
      idempotencyKey,
      request,
      make: () => make(manager, deps, caller, request, secret),
      reload: (id) => manager.findOneByOrFail(ApiKeyEntity, { id }),
    }),
  );
  if (!outcome.ok) return outcome;
  const { row, isReplay } = outcome.value;
  return permitted({ row, isReplay, secret: isReplay ? null : apiKeyText(row.id, secret) });
}

function flawOfScopes(scopes: readonly string[], rootFields: readonly string[]): PlainRefusal | null {
  const bad = scopes.find((scope) => NEVER_IN_SCOPE.has(scope) || !rootFields.includes(scope));
  if (bad === undefined && new Set(scopes).size === scopes.length) return null;
  const reason =
    bad === undefined
      ? 'a scope is named twice'
      : `${bad} is no operation, or not one that a key may be made for`;
  return plainRefusal('INVALID_INPUT', ['scopes'], { reason });
}

async function make(
  manager: EntityManager,
  { clock, secrets }: Deps,
  caller: MemberCaller,
  { label, scopes, validDays }: Pick<CreateApiKey, 'label' | 'scopes' | 'validDays'>,
  secret: string,
): Promise<Outcome<ApiKeyEntity, Reason>> {
  const decision = await decideOwnPartyActive(manager, clock, caller, 'createApiKey');
  if (!decision.ok) return decision;
  const { personId, organisationId } = caller;
  const now = clock.now();
  if ((await countLiveKeys(manager, personId, organisationId, now)) >= MOST_LIVE_KEYS) {
    const reason = `at most ${String(MOST_LIVE_KEYS)} keys at a time; revoke one`;
    return refused(plainRefusal('INVALID_INPUT', undefined, { reason }));
  }
  const id = newId('apiKey');
  await manager.insert(ApiKeyEntity, {
    id,
    organisationId,
    personId,
    label,
    secretHash: credentialHash(secrets, 'api-key', `${id}.${secret}`),
    scopes: [...scopes],
    createdAt: now,
    expiresAt: new Date(now.getTime() + validDays * DAY_MS),
    revokedAt: null,
  });
  await announce(manager, {
    clock,
    type: 'API_KEY_CREATED',
    subjectId: id,
    decisionId: decision.value,
    payload: { personId, organisationId, scopes, validDays },
  });
  return permitted(await manager.findOneByOrFail(ApiKeyEntity, { id }));
}
