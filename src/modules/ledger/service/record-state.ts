import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { idKindOf } from '../../../kernel/id';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { StateChangeEntity } from '../store/state-change.entity';

/**
 * What can be looked up for a past instant. STATE: the state of an agreement, a list item or a product. TERM: first and
 * last day of an agreement. SCOPE: whether a resource is within the scope of its context agreement. APPROVAL: which
 * list item a product is sold by, null for none.
 */
export type StateAspect = 'STATE' | 'TERM' | 'SCOPE' | 'APPROVAL';

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
