import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { openSelectionRules } from '../../../policy/authorisation/selection.rules';
import type { SelectionMethod } from '../../../policy/vocabulary';
import { announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { lockedPlan, planFactsOf } from '../store/plan.query';
import { modeOfPlan, rivalsOn } from '../store/rivals.query';
import { SelectionEntity } from '../store/selection.entity';

interface SelectionDraft {
  readonly planId: string;
  readonly method: SelectionMethod;
  readonly methodDescription: string | null;
  readonly title: string;
  readonly announcementReference: string;
}

export interface OpenSelection extends SelectionDraft {
  readonly idempotencyKey: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The agency seeks an operator on a plan that was decided and filed. */
export function openSelection(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: OpenSelection,
): Promise<Outcome<Made<SelectionEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<SelectionEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'openSelection',
      idempotencyKey,
      request,
      make: () => open(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(SelectionEntity, { id }),
    }),
  );
}

async function open(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { planId, method, methodDescription, title, announcementReference }: SelectionDraft,
): Promise<Outcome<SelectionEntity, Reason>> {
  const plan = await lockedPlan(manager, planId, 'pessimistic_write');
  if (plan?.agencyId !== caller.organisationId) return refused(plainRefusal('NOT_FOUND', ['planId']));
  const id = newId('selection');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'openSelection',
    subjectId: id,
    rules: openSelectionRules,
    facts: {
      plan: planFactsOf(plan),
      mode: await modeOfPlan(manager, planId),
      rivals: await rivalsOn(manager, planId, null),
      method,
      methodDescription,
    },
  });
  if (!outcome.ok) return outcome;
  await manager.insert(SelectionEntity, {
    id,
    planId,
    planRevision: plan.approvedRevision ?? plan.revision,
    method,
    methodDescription,
    title,
    announcementReference,
    state: 'OPEN',
    openedBy: caller.personId,
    openedAt: clock.now(),
    openingDecisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'SELECTION_OPENED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { planId, method, announcementReference },
  });
  return permitted(await manager.findOneByOrFail(SelectionEntity, { id }));
}
