import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
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
