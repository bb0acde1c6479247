import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import type { PolicyRefusal } from '../../ledger';
import type { PlanEntity } from '../store/plan.entity';
import { lockedPlan } from '../store/plan.query';

/** Why a change of a plan or a selection was not made. */
export type ChangeRefusal = PolicyRefusal | PlainRefusal | VersionConflict;

export interface PlanAsRead {
  readonly planId: string;
  readonly expectedVersion: number;
}

/** The plan of the caller's agency, held against every other change. Another agency's plan is as far away as none. */
export async function ownPlan(
  manager: EntityManager,
  caller: MemberCaller,
  { planId, expectedVersion }: PlanAsRead,
): Promise<Outcome<PlanEntity, PlainRefusal | VersionConflict>> {
  const plan = await lockedPlan(manager, planId, 'pessimistic_write');
  if (plan?.agencyId !== caller.organisationId) return refused(plainRefusal('NOT_FOUND', ['planId']));
  return plan.version === expectedVersion ? permitted(plan) : refused(versionConflict(plan.version));
}
