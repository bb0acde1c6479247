import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { parseAmount, type DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { declareControlRules } from '../../../policy';
import type { ControlBasis } from '../../../policy/vocabulary';
import {
  controlFactForUse,
  isAtOrAboveOperator,
  lockControlFacts,
  recordControlFact,
  type ControlFactEntity,
} from '../../control';
import { announce, consult, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../../party';
import { reexamineDerivedProducts } from './reexamine-derived-products';

export interface DeclareControl {
  readonly idempotencyKey: string;
  readonly controllerId: string;
  readonly controlledId: string;
  readonly basis: ControlBasis;
  readonly sharePercent: DecimalText | null;
  readonly documentReference: string;
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo: LegalDate | null;
}

type Declaration = Omit<DeclareControl, 'idempotencyKey'>;
type Reason = PolicyRefusal | PlainRefusal;

/**
 * Records who controls whom, and freezes in the same transaction what has become unlawful by it. The use case stands
 * here and not in `control`, because control knows nothing of what is derived.
 */
export function declareControl(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: DeclareControl,
): Promise<Outcome<Made<ControlFactEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<ControlFactEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'declareControl',
      idempotencyKey,
      request,
      make: () => declare(manager, deps, caller, request),
      reload: (id) => controlFactForUse(manager, id),
    }),
  );
}

async function declare(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  request: Declaration,
): Promise<Outcome<ControlFactEntity, Reason>> {
  const now = clock.now();
  const today = legalDateOf(now);
  const fault = (await unknownSide(manager, request)) ?? impossible(request, today);
  if (fault !== null) return refused(fault);
  const { controllerId, controlledId, basis, sharePercent, documentReference } = request;
  const declarer = await partyFacts(manager, caller.organisationId);
  assert(declarer !== null, 'A caller acts for an organisation that exists.');
  const asked = { declarer, controllerId, controlledId, basis, sharePercent, documentReference };
  // Held before the fact is read on which the decision rests; who is refused in any case makes nobody wait.
  if (consult(declareControlRules, { ...asked, isAboveOperator: false }).ok) {
    await lockControlFacts(manager, 'UPDATE');
  }
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'declareControl',
    subjectId: null,
    rules: declareControlRules,
    facts: { ...asked, isAboveOperator: await isAtOrAboveOperator(manager, controlledId, today) },
  });
  if (!outcome.ok) return outcome;
  const fact = await recordControlFact(manager, {
    id: newId('controlFact'),
    ...request,
    declaredBy: caller.personId,
    declaredByOrganisationId: caller.organisationId,
    declaredAt: now,
    decisionId: outcome.value,
  });
  const frozenProductIds = await reexamineDerivedProducts(manager, { clock, caller, fact });
  await announce(manager, {
    clock,
    type: 'CONTROL_DECLARED',
    subjectId: fact.id,
    decisionId: outcome.value,
    payload: { controllerId, controlledId, basis, frozenProductIds },
  });
  return permitted(fact);
}

async function unknownSide(
  manager: EntityManager,
  { controllerId, controlledId }: Declaration,
): Promise<PlainRefusal | null> {
  if ((await partyFacts(manager, controllerId)) === null) return plainRefusal('NOT_FOUND', ['controllerId']);
  return (await partyFacts(manager, controlledId)) === null
    ? plainRefusal('NOT_FOUND', ['controlledId'])
    : null;
}

/** What no rule is needed for. */
function impossible(
  { sharePercent, effectiveFrom, effectiveTo }: Declaration,
  today: LegalDate,
): PlainRefusal | null {
  // A fact that begins later would begin without anybody re-examining what it makes unlawful (decision 9).
  if (effectiveFrom > today) {
    return plainRefusal('INVALID_INPUT', ['effectiveFrom'], { reason: `effectiveFrom > ${today}` });
  }
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    return plainRefusal('INVALID_INPUT', ['effectiveTo'], { reason: 'effectiveTo < effectiveFrom' });
  }
  const isTooFine = sharePercent !== null && parseAmount(sharePercent).decimalPlaces() > SHARE_PLACES;
  return isTooFine
    ? plainRefusal('INVALID_INPUT', ['sharePercent'], {
        reason: `sharePercent: ≤ ${String(SHARE_PLACES)} decimal places`,
      })
    : null;
}

/** The column keeps no more; rounding 50.00001 % would turn a majority into a half. */
const SHARE_PLACES = 4;
