import { In } from 'typeorm';
import { defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { DutyEntity } from './duty.entity';

/** The duties about a subject, oldest first. For readers who see every duty about what they see. */
export const dutiesBySubjectId = defineLoader(
  'dutiesBySubjectId',
  async (manager, subjectIds: readonly string[]) => {
    const rows = await manager.find(DutyEntity, {
      where: { subjectId: In([...subjectIds]) },
      order: { id: 'ASC' },
    });
    return groupByKey(subjectIds, rows, (row) => row.subjectId);
  },
);
