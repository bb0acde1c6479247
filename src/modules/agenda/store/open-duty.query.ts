import { In, type EntityManager } from 'typeorm';
import type { DutyKind } from '../../../policy/vocabulary';
import { DutyEntity } from './duty.entity';

/** Whether a duty of this kind about this subject waits to be done, in time or late. */
export const hasOpenDuty = (manager: EntityManager, kind: DutyKind, subjectId: string): Promise<boolean> =>
  manager.existsBy(DutyEntity, { kind, subjectId, state: In(['OPEN', 'OVERDUE']) });
