import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { reportMisuseRules } from '../../../policy';
import type { MisuseKind } from '../../../policy/vocabulary';
import { actorFacts, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { CaseEntity } from '../../supervision';
import { lockFreeUse, type LockedFreeUse } from './lock-free-use';
import { isStoppedForGood, stopGrant } from './stop-grant';

export interface ReportMisuse {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly kind: Exclude<MisuseKind, 'DERIVED_PRODUCT'>;
  readonly evidence: string;
  readonly documentHash: string | null;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<ReportMisuse, 'idempotencyKey'>;

/** The operator or the agency reports onward supply or another purpose: the grant stops at once, and a case is opened. */
export function reportMisuse(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ReportMisuse,
): Promise<Outcome<Made<CaseEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<CaseEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'reportMisuse',
      idempotencyKey,
      request,
      make: () => report(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(CaseEntity, { id }),
    }),
  );
}

async function report(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { orderId, ...fact }: Request,
): Promise<Outcome<CaseEntity, Reason>> {
  const locked = await lockFreeUse(manager, deps.clock, orderId);
  if (locked === null || !isParty(locked, caller)) return refused(plainRefusal('NOT_FOUND', ['orderId']));
  const outcome = await decideOnReport(manager, deps, caller, locked, {
    operation: 'reportMisuse',
    evidence: fact.evidence,
  });
  if (!outcome.ok) return outcome;
  return permitted(await stopGrant(manager, deps, locked, { ...fact, caller, decisionId: outcome.value }));
}

/** Who sees an order may be told what a report of its misuse needs; to others it does not exist. */
export const isParty = ({ use }: LockedFreeUse, { organisationId }: MemberCaller): boolean =>
  [use.buyerId, use.operatorId, use.agencyId].includes(organisationId);

/** Asks whether this use beyond the purpose may be reported now. */
export const decideOnReport = async (
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { order, use }: LockedFreeUse,
  { operation, evidence }: { readonly operation: string; readonly evidence: string },
): Promise<Outcome<string, PolicyRefusal>> =>
  decide(manager, {
    clock,
    caller,
    operation,
    subjectId: order.id,
    rules: reportMisuseRules,
    facts: {
      actor: actorFacts(caller),
      operatorId: use.operatorId,
      agencyId: use.agencyId,
      hasGrant: use.state === 'GRANTED',
      isStoppedForGood: await isStoppedForGood(manager, use),
      evidence,
    },
  });
