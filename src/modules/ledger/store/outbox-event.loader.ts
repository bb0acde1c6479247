import { In } from 'typeorm';
import { defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { OutboxEventEntity } from './outbox-event.entity';

/** The history of a subject, oldest first. A subject of this marketplace has few events: each is a state change. */
export const eventsBySubjectId = defineLoader(
  'eventsBySubjectId',
  async (manager, subjectIds: readonly string[]) => {
    const rows = await manager.find(OutboxEventEntity, {
      where: { subjectId: In([...subjectIds]) },
      order: { id: 'ASC' },
    });
    return groupByKey(subjectIds, rows, (row) => row.subjectId);
  },
);
