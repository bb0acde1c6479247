import type { EntityManager } from 'typeorm';
import type { View } from '../../src/kernel/view';
import { EarlyTerminationEntity } from '../../src/modules/authorisation/store/early-termination.entity';
import { AgreementExitEntity } from '../../src/modules/authorisation/store/exit.entity';
import { RectificationResourceEntity } from '../../src/modules/authorisation/store/rectification-resource.entity';
import { RectificationEntity } from '../../src/modules/authorisation/store/rectification.entity';
import { LateRenewalAdmissionEntity } from '../../src/modules/authorisation/store/renewal-admission.entity';
import { RenewalEvaluationEntity } from '../../src/modules/authorisation/store/renewal-evaluation.entity';
import { RenewalEntity } from '../../src/modules/authorisation/store/renewal.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDecision, BUILT_AT } from './market';

/** Builders of what happens to an agreement after it was activated, straight into the tables. */

/** Of some document. */
export const DOCUMENT_HASH = 'a'.repeat(64);

interface OfAgreement {
  readonly agreementId: string;
}

/** What a call to correct has once the operator has reported. */
export const reportedBy = (personId: string, on = '2026-03-05'): Partial<RectificationEntity> => ({
  state: 'REPORTED',
  report: '已完成改正。',
  reportHash: DOCUMENT_HASH,
  reportedBy: personId,
  reportedAt: new Date(`${on}T02:00:00.000Z`),
  reportedOn: on,
});

/** A call to correct, open unless told otherwise. The agreement is left as it is. */
export async function aRectification(
  manager: EntityManager,
  {
    resourceIds = [],
    ...more
  }: OfAgreement &
    Pick<RectificationEntity, 'openedBy'> &
    Partial<RectificationEntity> & { readonly resourceIds?: readonly string[] },
): Promise<View<RectificationEntity>> {
  const row: View<RectificationEntity> = {
    id: newId('rectification'),
    breach: '超出授权范围使用数据。',
    clause: '第八条第二款',
    noResourcesReason: resourceIds.length > 0 ? null : '未涉及具体资源',
    stopsOrders: false,
    stopsDeliveries: false,
    correctionWorkingDays: 10,
    dueOn: '2026-12-07',
    isProvisional: false,
    state: 'OPEN',
    openedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'suspendAgreement'),
    report: null,
    reportHash: null,
    reportedBy: null,
    reportedAt: null,
    reportedOn: null,
    rejectionReason: null,
    closedAt: null,
    closedOn: null,
    liftedAt: null,
    liftedBy: null,
    version: 1,
    ...more,
  };
  await manager.insert(RectificationEntity, { ...row });
  for (const resourceId of resourceIds) {
    await manager.insert(RectificationResourceEntity, { rectificationId: row.id, resourceId });
  }
  return row;
}

/** An application for renewal, undecided unless told otherwise. */
export async function aRenewal(
  manager: EntityManager,
  more: OfAgreement & Pick<RenewalEntity, 'appliedBy'> & Partial<RenewalEntity>,
): Promise<View<RenewalEntity>> {
  const row: View<RenewalEntity> = {
    id: newId('renewal'),
    openAgreementId: (more.state ?? 'APPLIED') === 'APPLIED' ? more.agreementId : null,
    statement: '运营情况良好，申请续期三年。',
    years: 3,
    termEndsOn: '2028-12-31',
    isLate: false,
    state: 'APPLIED',
    appliedAt: BUILT_AT,
    applicationDecisionId: await aDecision(manager, 'applyRenewal'),
    rulingReason: null,
    newStartsOn: null,
    newEndsOn: null,
    decidedBy: null,
    decidedAt: null,
    decisionId: null,
    version: 1,
    ...more,
  };
  await manager.insert(RenewalEntity, { ...row });
  return row;
}

/** An approved renewal with the evaluation behind it. The agreement is left as it is. */
export async function anApprovedRenewal(
  manager: EntityManager,
  { decidedBy, ...more }: OfAgreement & Pick<RenewalEntity, 'appliedBy'> & { readonly decidedBy: string },
): Promise<View<RenewalEntity>> {
  const row = await aRenewal(manager, {
    state: 'APPROVED',
    newStartsOn: '2029-01-01',
    newEndsOn: '2031-12-31',
    decidedBy,
    decidedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'decideRenewal'),
    ...more,
  });
  await manager.insert(RenewalEvaluationEntity, {
    renewalId: row.id,
    year: 2027,
    grade: 'GOOD',
    score: 85,
    documentHash: DOCUMENT_HASH,
  });
  return row;
}

/** The agency has let in a late application for the term that ends on this day. */
export async function aLateAdmission(
  manager: EntityManager,
  more: OfAgreement & Pick<LateRenewalAdmissionEntity, 'admittedBy'> & Partial<LateRenewalAdmissionEntity>,
): Promise<void> {
  await manager.insert(LateRenewalAdmissionEntity, {
    termEndsOn: '2028-12-31',
    reason: '因系统迁移延误',
    admittedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'admitLateRenewal'),
    ...more,
  });
}

/** An application for an early end, undecided unless told otherwise. */
export async function anEarlyTermination(
  manager: EntityManager,
  more: OfAgreement & Pick<EarlyTerminationEntity, 'appliedBy'> & Partial<EarlyTerminationEntity>,
): Promise<View<EarlyTerminationEntity>> {
  const row: View<EarlyTerminationEntity> = {
    id: newId('earlyTermination'),
    openAgreementId: (more.state ?? 'APPLIED') === 'APPLIED' ? more.agreementId : null,
    reason: '业务调整，不再运营。',
    documentHash: DOCUMENT_HASH,
    state: 'APPLIED',
    appliedAt: BUILT_AT,
    applicationDecisionId: await aDecision(manager, 'applyEarlyTermination'),
    rulingReason: null,
    decidedBy: null,
    decidedAt: null,
    decisionId: null,
    version: 1,
    ...more,
  };
  await manager.insert(EarlyTerminationEntity, { ...row });
  return row;
}

/** How an agreement ended: of itself unless told otherwise. The agreement is left as it is. */
export async function anExit(
  manager: EntityManager,
  more: OfAgreement & Partial<AgreementExitEntity>,
): Promise<void> {
  await manager.insert(AgreementExitEntity, {
    ground: 'EXPIRY',
    endedOn: '2028-12-31',
    endedAt: new Date('2028-12-31T16:00:00.000Z'),
    reason: null,
    documentHash: null,
    earlyTerminationId: null,
    endedBy: null,
    decisionId: await aDecision(manager, 'expireAgreement'),
    ...more,
  });
}
