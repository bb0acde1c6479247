import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { SelectionState } from '../../../policy/vocabulary';
import { CandidateEntity } from './candidate.entity';
import { SelectionEntity } from './selection.entity';

export const SELECTIONS_NEWEST: KeysetOrder = {
  name: 'selections',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/**
 * The condition under which a caller sees a selection: the agency of its plan, auditors and regulators always; who
 * stood in it, once it is decided.
 */
function visibility(caller: Caller): { readonly sql: string; readonly parameters: object } {
  if (caller.kind === 'anonymous') return { sql: '1 = 0', parameters: {} };
  if (isSupervisor(caller)) return { sql: '1 = 1', parameters: {} };
  return {
    sql: `(selection.plan_id IN (SELECT id FROM implementation_plan WHERE agency_id = :organisationId)
       OR selection.state = 'DECIDED' AND EXISTS (
         SELECT 1 FROM selection_candidate own
          WHERE own.selection_id = selection.id AND own.organisation_id = :organisationId))`,
    parameters: { organisationId: caller.organisationId },
  };
}

function visibleSelections(manager: EntityManager, caller: Caller): SelectQueryBuilder<SelectionEntity> {
  const { sql, parameters } = visibility(caller);
  return manager.createQueryBuilder(SelectionEntity, 'selection').where(sql, parameters);
}

export function pageOfSelections(
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  state: SelectionState | undefined,
): Promise<Page<SelectionEntity>> {
  const query = visibleSelections(manager, caller);
  if (state !== undefined) query.andWhere('selection.state = :state', { state });
  return readPage(query, SELECTIONS_NEWEST, window);
}

export async function visibleSelectionsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(SelectionEntity | null)[]> {
  const rows = await visibleSelections(manager, caller)
    .andWhere('selection.id IN (:...ids)', { ids })
    .getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

/** Who stands is known to the agency and to supervisors; a candidate sees its own file, once it is decided. */
function visibleCandidates(manager: EntityManager, caller: Caller): SelectQueryBuilder<CandidateEntity> {
  const query = manager.createQueryBuilder(CandidateEntity, 'candidate');
  if (caller.kind === 'anonymous') return query.where('1 = 0');
  if (isSupervisor(caller)) return query.where('1 = 1');
  return query.where(
    `EXISTS (
      SELECT 1 FROM operator_selection selection
        JOIN implementation_plan plan ON plan.id = selection.plan_id
       WHERE selection.id = candidate.selection_id
         AND (plan.agency_id = :organisationId
           OR selection.state = 'DECIDED' AND candidate.organisation_id = :organisationId))`,
    { organisationId: caller.organisationId },
  );
}

export async function visibleCandidatesByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(CandidateEntity | null)[]> {
  const rows = await visibleCandidates(manager, caller)
    .andWhere('candidate.id IN (:...ids)', { ids })
    .getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

export const visibleCandidatesOf = (
  manager: EntityManager,
  caller: Caller,
  selectionIds: readonly string[],
): Promise<CandidateEntity[]> =>
  visibleCandidates(manager, caller)
    .andWhere('candidate.selection_id IN (:...selectionIds)', { selectionIds })
    .orderBy('candidate.id', 'ASC')
    .getMany();
