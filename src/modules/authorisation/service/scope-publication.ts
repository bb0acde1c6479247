import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { closeDuties, openDuty } from '../../agenda';
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
