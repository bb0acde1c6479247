import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import { holdAsParty, type HeldAgreement } from './life.query';
import { LateRenewalAdmissionEntity } from './renewal-admission.entity';
import { RenewalEntity } from './renewal.entity';

export interface HeldRenewal extends HeldAgreement {
  readonly renewal: RenewalEntity;
}

/** Holds the agreement first, then reads what nobody can change any more. */
export async function holdRenewalAsParty(
  manager: EntityManager,
  caller: MemberCaller,
  id: string,
): Promise<HeldRenewal | null> {
  const found = await manager.findOne(RenewalEntity, { select: { agreementId: true }, where: { id } });
  const held = await holdAsParty(manager, caller, found?.agreementId ?? null);
  return held && { ...held, renewal: await manager.findOneByOrFail(RenewalEntity, { id }) };
}

/** The application for renewal that waits for its decision. */
export const openRenewal = (manager: EntityManager, agreementId: string): Promise<RenewalEntity | null> =>
  manager.findOneBy(RenewalEntity, { openAgreementId: agreementId });

/** Whether the agency lets a renewal of the term that ends on this day be applied for late. */
export const isLateRenewalAdmitted = (
  manager: EntityManager,
  agreementId: string,
  termEndsOn: LegalDate | null,
): Promise<boolean> =>
  termEndsOn === null
    ? Promise.resolve(false)
    : manager.existsBy(LateRenewalAdmissionEntity, { agreementId, termEndsOn });
