import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { idKindOf } from '../../../kernel/id';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { StateChangeEntity, type StateAspect } from '../store/state-change.entity';

export interface StateRecord {
  readonly subjectId: string;
  readonly contextId: string | null;
  readonly aspect: StateAspect;
  readonly value: unknown;
  /** From this instant on it stands so; the instant at which it was due when the clock did it. */
  readonly since: Date;
  readonly decisionId: string | null;
}

/** Keeps what has come to stand, in the transaction in which it does, so that any past instant can be looked up. */
export async function recordStates(manager: EntityManager, records: readonly StateRecord[]): Promise<void> {
  const rows = records.map((record) => {
    const subjectKind = idKindOf(record.subjectId);
    assert(subjectKind !== undefined, 'What is recorded has a public id.');
    return { id: newId('stateChange'), subjectKind, ...record };
  });
  await insertRows(manager, StateChangeEntity, rows);
}
