import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { CaseKind, CaseState } from '../../../policy/vocabulary';
import { CaseEntity } from './case.entity';

export const CASES_NEWEST: KeysetOrder = { name: 'cases', keys: [{ property: 'id', direction: 'DESC' }] };

export interface CaseFilter {
  readonly kinds?: readonly CaseKind[];
  readonly states?: readonly CaseState[];
  readonly subjectId?: string;
}

/** The one rule of who sees which case: the agency that rules, whom it concerns, supervisors. */
function visibleCases(manager: EntityManager, caller: Caller): SelectQueryBuilder<CaseEntity> {
  const query = manager.createQueryBuilder(CaseEntity, 'matter');
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisor(caller)) return query;
  return query.andWhere(
    `(matter.agency_id = :organisationId OR matter.id IN
       (SELECT party.case_id FROM case_party party WHERE party.organisation_id = :organisationId))`,
    { organisationId: caller.organisationId },
  );
}

export function pageOfCases(
  manager: EntityManager,
  caller: Caller,
  { kinds, states, subjectId }: CaseFilter,
  window: PageWindow,
): Promise<Page<CaseEntity>> {
  const query = visibleCases(manager, caller);
  const listed = <Word extends string>(words: readonly Word[]) => (words.length > 0 ? words : ['']);
  if (kinds !== undefined) query.andWhere('matter.kind IN (:...kinds)', { kinds: listed(kinds) });
  if (states !== undefined) query.andWhere('matter.state IN (:...states)', { states: listed(states) });
  if (subjectId !== undefined) query.andWhere('matter.subject_id = :subjectId', { subjectId });
  return readPage(query, CASES_NEWEST, window);
}

/** Cases by id, null in the place of each that the caller may not see. */
export async function visibleCasesByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(CaseEntity | null)[]> {
  const rows = await visibleCases(manager, caller).andWhere('matter.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
