import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { openDuty } from '../../agenda';
import type { CaseEntity } from '../store/case.entity';

/** The agency owes a ruling in working days; when it is late, whoever follows it up is told, and nothing is decided. */
export async function openRulingDuty(
  manager: EntityManager,
  deps: Pick<Deps, 'clock' | 'calendar'>,
  { id, about, agencyId }: Pick<CaseEntity, 'id' | 'about' | 'agencyId'>,
  escalatesToId: string | null,
): Promise<void> {
  await openDuty(manager, deps, {
    kind: 'RULE_ON_CASE',
    subjectId: id,
    about,
    holderId: agencyId,
    escalatesToId,
    period: { setting: 'CASE_RULING_WORKING_DAYS' },
  });
}
