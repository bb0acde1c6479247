import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../../platform/caller';
import { EarlyTerminationEntity } from './early-termination.entity';
import { holdAsParty, type HeldAgreement } from './life.query';

export interface HeldEarlyTermination extends HeldAgreement {
  readonly application: EarlyTerminationEntity;
}

/** Holds the agreement first, then reads what nobody can change any more. */
export async function holdEarlyTerminationAsParty(
  manager: EntityManager,
  caller: MemberCaller,
  id: string,
): Promise<HeldEarlyTermination | null> {
  const found = await manager.findOne(EarlyTerminationEntity, {
    select: { agreementId: true },
    where: { id },
  });
  const held = await holdAsParty(manager, caller, found?.agreementId ?? null);
  return held && { ...held, application: await manager.findOneByOrFail(EarlyTerminationEntity, { id }) };
}

/** The application for an early end that waits for its decision. */
export const openEarlyTermination = (
  manager: EntityManager,
  agreementId: string,
): Promise<EarlyTerminationEntity | null> =>
  manager.findOneBy(EarlyTerminationEntity, { openAgreementId: agreementId });
