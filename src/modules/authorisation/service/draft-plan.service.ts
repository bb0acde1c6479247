import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { PlainRefusal } from '../../../platform/refusal';
import { announce, once, type Made } from '../../ledger';
import { PlanEntity } from '../store/plan.entity';
import { insertRevision, type PlanWording } from '../store/plan.write';
import { repeatedGroup } from './plan-wording';

export interface DraftPlan extends PlanWording {
  readonly idempotencyKey: string;
}

/**
 * An agency begins to write an implementation plan. No rule stands against a draft: what it must hold is asked when it
 * is submitted.
 */
export function draftPlan(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...wording }: DraftPlan,
): Promise<Outcome<Made<PlanEntity>, PlainRefusal>> {
  return inTransaction(dataSource, (manager) =>
    once<PlanEntity, PlainRefusal>(manager, {
      clock,
      caller,
      operation: 'draftPlan',
      idempotencyKey,
      request: wording,
      make: () => draft(manager, clock, caller, wording),
      reload: (id) => manager.findOneByOrFail(PlanEntity, { id }),
    }),
  );
}

async function draft(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  wording: PlanWording,
): Promise<Outcome<PlanEntity, PlainRefusal>> {
  const flaw = repeatedGroup(wording.contents);
  if (flaw !== null) return refused(flaw);
  const now = clock.now();
  const id = newId('plan');
  await manager.insert(PlanEntity, {
    id,
    agencyId: caller.organisationId,
    state: 'DRAFT',
    revision: 1,
    approvedRevision: null,
    draftedBy: caller.personId,
    draftedAt: now,
    submittedBy: null,
    submittedAt: null,
    returnReason: null,
  });
  await insertRevision(manager, {
    ...wording,
    contents: wording.contents.map((content) => ({ ...content, writtenBy: caller.personId })),
    planId: id,
    number: 1,
    changeKind: 'FIRST',
    changeNote: null,
    madeBy: caller.personId,
    madeAt: now,
  });
  await announce(manager, {
    clock,
    type: 'PLAN_DRAFTED',
    subjectId: id,
    decisionId: null,
    payload: { name: wording.name, mode: wording.mode },
  });
  return permitted(await manager.findOneByOrFail(PlanEntity, { id }));
}
