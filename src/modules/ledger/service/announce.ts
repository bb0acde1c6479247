import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { OutboxEventEntity } from '../store/outbox-event.entity';

interface Announcement {
  readonly clock: Clock;
  /** Noun and past participle, for example ORDER_PLACED. */
  readonly type: string;
  readonly subjectId: string;
  readonly decisionId: string | null;
  readonly payload: object;
}

/** Writes what happened beside its effect: readers see it if and only if the effect was committed. */
export async function announce(manager: EntityManager, { clock, ...event }: Announcement): Promise<void> {
  await manager.insert(OutboxEventEntity, { id: newId('event'), ...event, occurredAt: clock.now() });
}

/** Announces many things at once, in few statements; each subject has its own event. */
export async function announceEach(
  manager: EntityManager,
  clock: Clock,
  events: readonly Omit<Announcement, 'clock'>[],
): Promise<void> {
  const occurredAt = clock.now();
  await insertRows(
    manager,
    OutboxEventEntity,
    events.map((event) => ({ id: newId('event'), ...event, occurredAt })),
  );
}
