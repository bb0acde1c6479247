import { IsNull, type EntityManager } from 'typeorm';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { AgreementResourceEntity } from '../../catalogue';

export const SCOPE_BY_RESOURCE: KeysetOrder = {
  name: 'scope',
  keys: [{ property: 'resourceId', direction: 'ASC' }],
};

interface ScopeRequest {
  readonly agreementId: string;
  /** Also what has left it. */
  readonly withLeft: boolean;
  readonly window: PageWindow;
}

/** What an agreement covers, by the age of the resources. */
export function pageOfScope(
  manager: EntityManager,
  { agreementId, withLeft, window }: ScopeRequest,
): Promise<Page<AgreementResourceEntity>> {
  const query = manager
    .createQueryBuilder(AgreementResourceEntity, 'scope')
    .where({ agreementId, ...(withLeft ? {} : { removedAt: IsNull() }) });
  return readPage(query, SCOPE_BY_RESOURCE, window);
}
