import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { endControlRules } from '../../../policy';
import {
  controlFactForUse,
  controlFactToEnd,
  lockControlFacts,
  recordControlFactEnd,
  type ControlFactEntity,
} from '../../control';
import { announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../../party';
import { releaseDerivedProducts } from './release-derived-products';

export interface EndControl {
  readonly idempotencyKey: string;
  readonly controlFactId: string;
  /** First day on which the control holds no longer. */
  readonly endedOn: LegalDate;
  readonly documentReference: string;
  readonly reason: string;
}

type Ending = Omit<EndControl, 'idempotencyKey'>;
type Reason = PolicyRefusal | PlainRefusal;

/**
 * Ends or corrects a recorded fact of control, and registers in the same transaction again what was frozen by it and
 * is lawful once more.
 */
export function endControl(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: EndControl,
): Promise<Outcome<Made<ControlFactEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<ControlFactEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'endControl',
      idempotencyKey,
      request,
      make: () => end(manager, deps, caller, request),
      reload: (id) => controlFactForUse(manager, id),
    }),
  );
}

async function end(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { controlFactId, endedOn, documentReference, reason }: Ending,
): Promise<Outcome<ControlFactEntity, Reason>> {
  await lockControlFacts(manager, 'UPDATE');
  const found = await controlFactToEnd(manager, controlFactId);
  if (found === null) return refused(plainRefusal('NOT_FOUND', ['controlFactId']));
  const { fact, end: earlier } = found;
  const supervisor = await partyFacts(manager, caller.organisationId);
  assert(supervisor !== null, 'A caller acts for an organisation that exists.');
  const now = clock.now();
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'endControl',
    subjectId: fact.id,
    rules: endControlRules,
    facts: {
      supervisor,
      controlFactId: fact.id,
      effectiveFrom: fact.effectiveFrom,
      alreadyEndedOn: earlier?.endedOn ?? null,
      endedOn,
      today: legalDateOf(now),
      documentReference,
      reason,
    },
  });
  if (!outcome.ok) return outcome;
  await recordControlFactEnd(manager, {
    controlFactId: fact.id,
    endedOn,
    documentReference,
    reason,
    endedBy: caller.personId,
    endedByOrganisationId: caller.organisationId,
    endedAt: now,
    decisionId: outcome.value,
  });
  const releasedProductIds = await releaseDerivedProducts(manager, { clock, caller, fact });
  const { controllerId, controlledId } = fact;
  await announce(manager, {
    clock,
    type: 'CONTROL_ENDED',
    subjectId: fact.id,
    decisionId: outcome.value,
    payload: { controllerId, controlledId, endedOn, releasedProductIds },
  });
  return permitted(fact);
}
