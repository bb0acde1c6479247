import { In, type EntityManager } from 'typeorm';
import type { RowLock } from '../../../platform/persistence/row-lock';
import type { CaseKind } from '../../../policy/vocabulary';
import { CasePartyEntity } from './case-party.entity';
import { CaseEntity } from './case.entity';

const LOCK_MODES = { SHARE: 'pessimistic_read', UPDATE: 'pessimistic_write' } as const;

const locking = (lock: RowLock) => (lock === 'NONE' ? {} : { lock: { mode: LOCK_MODES[lock] } });

/** One case, held as asked; null for an unknown id. */
export const caseForUse = (manager: EntityManager, id: string, lock: RowLock): Promise<CaseEntity | null> =>
  manager.findOne(CaseEntity, { where: { id }, ...locking(lock) });

/** The one case of a subject and its origin, held; null before there is one. */
export const caseOfSubject = (
  manager: EntityManager,
  named: Pick<CaseEntity, 'kind' | 'subjectId' | 'originId'>,
): Promise<CaseEntity | null> => manager.findOne(CaseEntity, { where: named, ...locking('UPDATE') });

/** The cases of a kind that an origin has and that wait for a ruling, held in the order of their ids. */
export const waitingCasesOfOrigin = (
  manager: EntityManager,
  kind: CaseKind,
  originId: string,
): Promise<CaseEntity[]> =>
  manager.find(CaseEntity, {
    where: { kind, originId, state: In(['OPEN', 'REOPENED']) },
    order: { id: 'ASC' },
    ...locking('UPDATE'),
  });

/** Those of the subjects that have a case of the kind which waits for a ruling or ended in a stop. */
export async function standingSubjects(
  manager: EntityManager,
  kind: CaseKind,
  subjectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows: { subject_id: string }[] = await manager.query(
    `SELECT DISTINCT subject_id FROM supervision_case
      WHERE kind = ? AND subject_id IN (?) AND (state <> 'RULED' OR ruling = 'STOP')`,
    [kind, subjectIds],
  );
  return new Set(rows.map((row) => row.subject_id));
}

export async function partiesOf(manager: EntityManager, caseId: string): Promise<string[]> {
  const rows = await manager.find(CasePartyEntity, { where: { caseId }, order: { organisationId: 'ASC' } });
  return rows.map(({ organisationId }) => organisationId);
}
