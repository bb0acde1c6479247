import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { closeDuties, hasOpenDuty, openDuty } from '../../agenda';
import { hasHappened } from '../../ledger';
import { AgreementPublicationEntity } from '../store/agreement-publication.entity';
import type { AgreementEntity } from '../store/agreement.entity';
import { regulatorId } from '../store/regulator.query';

/** what was published of a scope that has changed since is published anew. The newest change counts the days. */
export async function owePublication(
  manager: EntityManager,
  deps: Deps,
  { id, agreementNumber, agencyId, state }: AgreementEntity,
): Promise<void> {
  if (state !== 'ACTIVE') return;
  if (!(await manager.existsBy(AgreementPublicationEntity, { agreementId: id }))) return;
  await closeDuties(manager, deps, { subjectIds: [id], kinds: ['PUBLISH_AGREEMENT'], state: 'CANCELLED' });
  await openDuty(manager, deps, {
    kind: 'PUBLISH_AGREEMENT',
    subjectId: id,
    about: agreementNumber,
    holderId: agencyId,
    escalatesToId: await regulatorId(manager),
    period: { setting: 'PUBLICATION_WORKING_DAYS' },
  });
}

/** What makes the last publication out of date. */
const OUTDATING = ['SCOPE_EXTENDED', 'SCOPE_REDUCED', 'AGREEMENT_RENEWED'] as const;

/**
 * nothing is owed anew while an agreement is suspended. Once it is in force again, what has changed of its scope or
 * its term since its last publication is; what was owed before already keeps its days.
 */
export async function owePublicationOfChanges(
  manager: EntityManager,
  deps: Deps,
  row: AgreementEntity,
): Promise<void> {
  if (await hasOpenDuty(manager, 'PUBLISH_AGREEMENT', row.id)) return;
  const isOutdated = await hasHappened(manager, row.id, { types: OUTDATING, after: 'AGREEMENT_PUBLISHED' });
  if (isOutdated) await owePublication(manager, deps, row);
}
