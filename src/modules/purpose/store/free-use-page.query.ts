import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import type { FreeUseState } from '../../../policy/vocabulary';
import { FreeUseAccountEntity } from './free-use-account.entity';
import { FreeUseEntity } from './free-use.entity';

export const FREE_USES_NEWEST: KeysetOrder = {
  name: 'freeUses',
  keys: [{ property: 'orderId', direction: 'DESC' }],
};

export interface FreeUseFilter {
  readonly states?: readonly FreeUseState[];
  readonly isStopped?: boolean;
}

/** As with orders: the applicant, the operator, the agency of the agreement, supervisors. */
function visibleFreeUses(manager: EntityManager, caller: Caller): SelectQueryBuilder<FreeUseEntity> {
  const query = manager.createQueryBuilder(FreeUseEntity, 'free_use');
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisor(caller)) return query;
  const { organisationId } = caller;
  return query.andWhere(
    '(free_use.buyer_id = :organisationId OR free_use.operator_id = :organisationId OR free_use.agency_id = :organisationId)',
    { organisationId },
  );
}

export function pageOfFreeUses(
  manager: EntityManager,
  caller: Caller,
  { states, isStopped }: FreeUseFilter,
  window: PageWindow,
): Promise<Page<FreeUseEntity>> {
  const query = visibleFreeUses(manager, caller);
  if (states !== undefined)
    query.andWhere('free_use.state IN (:...states)', { states: states.length > 0 ? states : [''] });
  if (isStopped === true)
    query.andWhere('(free_use.stopped_at IS NOT NULL OR free_use.suspended_at IS NOT NULL)');
  if (isStopped === false) query.andWhere('free_use.stopped_at IS NULL AND free_use.suspended_at IS NULL');
  return readPage(query, FREE_USES_NEWEST, window);
}

export const ACCOUNTS_BY_OFFERING: KeysetOrder = {
  name: 'freeUseFigures',
  keys: [{ property: 'offeringId', direction: 'ASC' }],
};

/** The pricing office sees the figures of all offerings, because they are what it leaves out of every price. */
export function pageOfAccounts(
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
): Promise<Page<FreeUseAccountEntity>> {
  const query = manager.createQueryBuilder(FreeUseAccountEntity, 'account');
  if (caller.kind === 'anonymous') query.andWhere('1 = 0');
  else if (!isSupervisor(caller) && caller.organisationKind !== 'PRICING_OFFICE') {
    query.andWhere('(account.operator_id = :organisationId OR account.agency_id = :organisationId)', {
      organisationId: caller.organisationId,
    });
  }
  return readPage(query, ACCOUNTS_BY_OFFERING, window);
}
