import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { refused, permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import type { RunningSelectionFacts } from '../../../policy/authorisation/selection.rules';
import type { PlanEntity } from '../store/plan.entity';
import { lockedPlan, planFactsOf } from '../store/plan.query';
import { SelectionEntity } from '../store/selection.entity';

export interface SelectionOnPlan {
  readonly selection: SelectionEntity;
  readonly plan: PlanEntity;
}

/**
 * The selection on a plan of the caller's agency, held against every other change, with its plan, held against being
 * changed under it. The selection is locked before its plan, everywhere; no change of a plan waits for a selection.
 */
export async function ownSelection(
  manager: EntityManager,
  caller: MemberCaller,
  selectionId: string,
): Promise<SelectionOnPlan | null> {
  const selection = await manager.findOne(SelectionEntity, {
    where: { id: selectionId },
    lock: { mode: 'pessimistic_write' },
  });
  if (selection === null) return null;
  const plan = await lockedPlan(manager, selection.planId, 'pessimistic_write');
  assert(plan !== null, 'A selection refers to a plan that exists.');
  return plan.agencyId === caller.organisationId ? { selection, plan } : null;
}

export interface SelectionAsRead {
  readonly selectionId: string;
  readonly expectedVersion: number;
}

/** The same, as it was read: somebody else's selection is as far away as none. */
export async function ownSelectionAsRead(
  manager: EntityManager,
  caller: MemberCaller,
  { selectionId, expectedVersion }: SelectionAsRead,
): Promise<Outcome<SelectionOnPlan, PlainRefusal | VersionConflict>> {
  const found = await ownSelection(manager, caller, selectionId);
  if (found === null) return refused(plainRefusal('NOT_FOUND', ['selectionId']));
  const { version } = found.selection;
  return version === expectedVersion ? permitted(found) : refused(versionConflict(version));
}

/** How the selection stands to its plan, as the rules see it. */
export const runningFacts = ({ selection, plan }: SelectionOnPlan): RunningSelectionFacts => ({
  selectionState: selection.state,
  plan: planFactsOf(plan),
  openedOnRevision: selection.planRevision,
});
