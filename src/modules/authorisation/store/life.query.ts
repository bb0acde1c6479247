import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../../platform/caller';
import type { AgreementFacts } from '../../../policy/facts';
import { agreementFacts } from './agreement-facts.query';
import { AgreementEntity } from './agreement.entity';

/** An agreement that is about to change, held alone: nobody else decides on it until the transaction ends. */
export interface HeldAgreement {
  readonly row: AgreementEntity;
  readonly facts: AgreementFacts;
}

export async function holdAgreement(
  manager: EntityManager,
  agreementId: string,
): Promise<HeldAgreement | null> {
  const facts = await agreementFacts(manager, agreementId, 'UPDATE');
  if (facts === null) return null;
  return { facts, row: await manager.findOneByOrFail(AgreementEntity, { id: agreementId }) };
}

/** As above for one of its parties; to everybody else there is no such agreement. */
export async function holdAsParty(
  manager: EntityManager,
  { organisationId }: MemberCaller,
  agreementId: string | null,
): Promise<HeldAgreement | null> {
  const held = agreementId === null ? null : await holdAgreement(manager, agreementId);
  const parties = [held?.row.agencyId, held?.row.operatorId, held?.row.departmentId];
  return parties.includes(organisationId) ? held : null;
}
