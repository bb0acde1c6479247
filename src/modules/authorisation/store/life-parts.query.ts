import type { EntityManager, EntityTarget, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { RectificationState, RenewalState } from '../../../policy/vocabulary';
import { RectificationEntity } from './rectification.entity';
import { RenewalEntity } from './renewal.entity';

export const RECTIFICATIONS_NEWEST: KeysetOrder = {
  name: 'rectifications',
  keys: [{ property: 'id', direction: 'DESC' }],
};

export const RENEWALS_NEWEST: KeysetOrder = {
  name: 'renewals',
  keys: [{ property: 'id', direction: 'DESC' }],
};

interface OfAgreement {
  readonly id: string;
  readonly agreementId: string;
}

/** What belongs to an agreement is seen by who sees the agreement: its parties, auditors and regulators. */
function visible<Row extends OfAgreement>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  caller: Caller,
): SelectQueryBuilder<Row> {
  const query = manager.createQueryBuilder(entity, 'part');
  if (caller.kind === 'anonymous') return query.where('1 = 0');
  if (isSupervisor(caller)) return query;
  return query.where(
    `part.agreement_id IN (SELECT agreement.id FROM agreement
       WHERE agreement.operator_id = :organisationId OR agreement.agency_id = :organisationId OR agreement.department_id = :organisationId)`,
    { organisationId: caller.organisationId },
  );
}

export interface PartFilter<State> {
  readonly agreementId?: string;
  readonly states?: readonly State[];
}

function filtered<Row extends OfAgreement>(
  query: SelectQueryBuilder<Row>,
  { agreementId, states }: PartFilter<string>,
): SelectQueryBuilder<Row> {
  if (agreementId !== undefined) query.andWhere('part.agreement_id = :agreementId', { agreementId });
  // An empty list of words is met by nothing.
  if (states !== undefined) query.andWhere('part.state IN (:...states)', { states: ['', ...states] });
  return query;
}

export const pageOfRectifications = (
  manager: EntityManager,
  caller: Caller,
  filter: PartFilter<RectificationState>,
  window: PageWindow,
): Promise<Page<RectificationEntity>> =>
  readPage(filtered(visible(manager, RectificationEntity, caller), filter), RECTIFICATIONS_NEWEST, window);

export const pageOfRenewals = (
  manager: EntityManager,
  caller: Caller,
  filter: PartFilter<RenewalState>,
  window: PageWindow,
): Promise<Page<RenewalEntity>> =>
  readPage(filtered(visible(manager, RenewalEntity, caller), filter), RENEWALS_NEWEST, window);

/** By id, null in the place of each that the caller may not see. */
export async function visiblePartsByIds<Row extends OfAgreement>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  caller: Caller,
  ids: readonly string[],
): Promise<(Row | null)[]> {
  const rows = await visible(manager, entity, caller).andWhere('part.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
