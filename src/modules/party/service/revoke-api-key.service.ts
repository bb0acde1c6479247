import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import { announce } from '../../ledger';
import type { ApiKeyEntity } from '../store/api-key.entity';
import { apiKeyById } from '../store/api-key.query';
import { revokeApiKeyRow } from '../store/api-key.write';

export interface RevokeApiKey {
  readonly apiKeyId: string;
}

/** Ends a key at once. Its owner may, and the administrator of the organisation; a revoked key stays revoked. */
export function revokeApiKey(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { apiKeyId }: RevokeApiKey,
): Promise<Outcome<ApiKeyEntity, Refusal>> {
  return inTransaction(dataSource, async (manager) => {
    const key = await apiKeyById(manager, apiKeyId);
    const isAdmin = caller.roles.includes('ORGANISATION_ADMIN');
    if (key?.organisationId !== caller.organisationId || (key.personId !== caller.personId && !isAdmin)) {
      return refused(plainRefusal('NOT_FOUND', ['apiKeyId']));
    }
    const revokedAt = clock.now();
    if (!(await revokeApiKeyRow(manager, key.id, revokedAt))) return permitted(key);
    await announce(manager, {
      clock,
      type: 'API_KEY_REVOKED',
      subjectId: key.id,
      decisionId: null,
      payload: { personId: caller.personId, organisationId: key.organisationId },
    });
    return permitted({ ...key, revokedAt });
  });
}
