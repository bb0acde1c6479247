import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import type { DutyKind } from '../../../policy/vocabulary';
import { closeDuties, openDuty } from '../../agenda';
import { regulatorId } from '../../authorisation';
import { productById } from '../../listing';

type Clocked = Pick<Deps, 'clock' | 'calendar'>;

interface Concerned {
  readonly orderId: string;
  readonly productId: string;
  readonly operatorId: string;
  readonly agencyId: string;
}

/** What people call what it is about: the code of the product. */
async function codeOf(manager: EntityManager, productId: string): Promise<string> {
  const [product] = await productById.batch(manager, [productId]);
  return product?.productCode ?? '';
}

/** The operator owes a check of the form; the agency is told when it is late. */
export async function oweFormCheck(
  manager: EntityManager,
  deps: Clocked,
  { orderId, productId, operatorId, agencyId }: Concerned,
): Promise<void> {
  await openDuty(manager, deps, {
    kind: 'CHECK_FREE_USE_FORM',
    subjectId: orderId,
    about: await codeOf(manager, productId),
    holderId: operatorId,
    escalatesToId: agencyId,
    period: { setting: 'FREE_USE_FORM_CHECK_WORKING_DAYS' },
  });
}

/** The agency owes a decision; the regulator is told when it is late. Nothing is ever decided by the passing of a day. */
export async function oweDecision(
  manager: EntityManager,
  deps: Clocked,
  kind: Extract<DutyKind, 'CONFIRM_FREE_USE' | 'DECIDE_FREE_USE_APPEAL'>,
  { orderId, productId, agencyId }: Concerned,
): Promise<void> {
  await openDuty(manager, deps, {
    kind,
    subjectId: orderId,
    about: await codeOf(manager, productId),
    holderId: agencyId,
    escalatesToId: await regulatorId(manager),
    period: { setting: 'FREE_USE_CONFIRMATION_WORKING_DAYS' },
  });
}

/** The agency owes a look at a report: one that was filed, or one that was not. */
export async function oweReportReview(
  manager: EntityManager,
  deps: Clocked,
  kind: Extract<DutyKind, 'REVIEW_FREE_USE_REPORT' | 'REVIEW_OVERDUE_REPORT'>,
  {
    reportId,
    about,
    agencyId,
  }: { readonly reportId: string; readonly about: string; readonly agencyId: string },
): Promise<void> {
  await openDuty(manager, deps, {
    kind,
    subjectId: reportId,
    about,
    holderId: agencyId,
    escalatesToId: await regulatorId(manager),
    period: { setting: 'FREE_USE_REVIEW_WORKING_DAYS' },
  });
}

/** What was delivered is cut off by the operator, outside this system, and shown with evidence (F-13). */
export async function oweRevocation(
  manager: EntityManager,
  deps: Clocked,
  { orderId, about, operatorId, agencyId }: Omit<Concerned, 'productId'> & { readonly about: string },
): Promise<void> {
  await closeDuties(manager, deps, { subjectIds: [orderId], kinds: ['REVOKE_FREE_USE'], state: 'CANCELLED' });
  await openDuty(manager, deps, {
    kind: 'REVOKE_FREE_USE',
    subjectId: orderId,
    about,
    holderId: operatorId,
    escalatesToId: agencyId,
    period: { setting: 'FREE_USE_REVOCATION_WORKING_DAYS' },
  });
}
