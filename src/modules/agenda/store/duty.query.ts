import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { DutyKind, DutyState } from '../../../policy/vocabulary';
import { DutyEntity } from './duty.entity';

export const DUTIES_NEWEST: KeysetOrder = { name: 'duties', keys: [{ property: 'id', direction: 'DESC' }] };

export interface DutyFilter {
  readonly states?: readonly DutyState[];
  readonly kinds?: readonly DutyKind[];
  readonly subjectId?: string;
  readonly dueOnOrBefore?: LegalDate;
}

/** Whether the caller's organisation holds the duty or follows it up. */
export const isPartyToDuty = (
  { holderId, escalatesToId }: Pick<DutyEntity, 'holderId' | 'escalatesToId'>,
  organisationId: string,
): boolean => holderId === organisationId || escalatesToId === organisationId;

/** The one rule of who sees which duty: its holder, who follows it up, supervisors. */
function onlyVisible(query: SelectQueryBuilder<DutyEntity>, caller: Caller): SelectQueryBuilder<DutyEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisor(caller)) return query;
  return query.andWhere('(duty.holder_id = :organisationId OR duty.escalates_to_id = :organisationId)', {
    organisationId: caller.organisationId,
  });
}

export function pageOfDuties(
  manager: EntityManager,
  caller: Caller,
  { states, kinds, subjectId, dueOnOrBefore }: DutyFilter,
  window: PageWindow,
): Promise<Page<DutyEntity>> {
  const query = onlyVisible(manager.createQueryBuilder(DutyEntity, 'duty'), caller);
  // An empty list of words is met by nothing.
  if (states !== undefined) query.andWhere('duty.state IN (:...states)', { states: ['', ...states] });
  if (kinds !== undefined) query.andWhere('duty.kind IN (:...kinds)', { kinds: ['', ...kinds] });
  if (subjectId !== undefined) query.andWhere('duty.subject_id = :subjectId', { subjectId });
  if (dueOnOrBefore !== undefined) query.andWhere('duty.due_on <= :dueOnOrBefore', { dueOnOrBefore });
  return readPage(query, DUTIES_NEWEST, window);
}

/** Duties by id, null in the place of each that the caller may not see. */
export async function visibleDutiesByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(DutyEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(DutyEntity, 'duty'), caller);
  const rows = await query.andWhere('duty.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
