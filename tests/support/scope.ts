import type { EntityManager } from 'typeorm';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import { BUILT_AT } from './market';

/** Takes a resource out of a scope behind the back of every use case: nothing reacts to it. */
export async function leaveScopeSilently(
  manager: EntityManager,
  { agreementId, resourceId }: Pick<AgreementResourceEntity, 'agreementId' | 'resourceId'>,
): Promise<void> {
  await manager.update(
    AgreementResourceEntity,
    { agreementId, resourceId },
    { removedAt: BUILT_AT, removalReason: '试验' },
  );
}

/** Suspends an agreement behind the back of every use case; everything stops unless something is said to run on. */
export async function suspendSilently(
  manager: EntityManager,
  agreementId: string,
  runsOn: Partial<Pick<AgreementEntity, 'takesOrders' | 'takesDeliveries'>> = {},
): Promise<void> {
  await manager.update(
    AgreementEntity,
    { id: agreementId },
    { state: 'SUSPENDED', takesOrders: false, takesDeliveries: false, ...runsOn },
  );
}
