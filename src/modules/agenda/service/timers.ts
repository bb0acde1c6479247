import { In, type EntityManager } from 'typeorm';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import type { TimerKind } from '../../../policy/vocabulary';
import { TimerEntity } from '../store/timer.entity';

export interface TimerRequest {
  readonly kind: TimerKind;
  readonly subjectId: string;
  /** Now, for a reaction that is to run in a transaction of its own once this one has committed. */
  readonly dueAt: Date;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Lets the clock act at an instant. It comes to stand with the transaction, and is gone with it. */
export async function setTimers(manager: EntityManager, requests: readonly TimerRequest[]): Promise<void> {
  await insertRows(
    manager,
    TimerEntity,
    requests.map(({ kind, subjectId, dueAt, params }) => ({
      id: newId('timer'),
      kind,
      subjectId,
      dueAt,
      params: { ...params },
      state: 'WAITING' as const,
      attempts: 0,
      nextTryAt: dueAt,
      doneAt: null,
    })),
  );
}

/** What waits for these subjects no longer happens. Lock the subject first. */
export async function cancelTimers(
  manager: EntityManager,
  subjectIds: readonly string[],
  kinds: readonly TimerKind[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await manager.update(
    TimerEntity,
    { subjectId: In([...subjectIds]), kind: In([...kinds]), state: 'WAITING' },
    { state: 'CANCELLED' },
  );
}
