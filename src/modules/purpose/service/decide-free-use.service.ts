import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { addDays, startOfLegalDay } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import {
  decideFreeUseAppealRules,
  decideFreeUseRules,
  lastDayToAppeal,
  type DecideAppealFacts,
} from '../../../policy';
import type { FreeUseRuling } from '../../../policy/vocabulary';
import { closeDuties, notify, setTimers } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataOrderEntity } from '../../ordering';
import { partyFacts } from '../../party';
import { owedReports } from '../store/free-use.query';
import { grantFreeUse, type GrantTerms } from './grant-free-use';
import { changeFreeUse, freeUseFactsOf, lockFreeUse, type LockedFreeUse } from './lock-free-use';
import { orderAfter } from './order-after';
import { rejectForGood } from './reject-for-good';

export interface DecideFreeUse {
  readonly orderId: string;
  readonly expectedVersion: number;
  readonly ruling: FreeUseRuling;
  /** Units granted and the last day; null on a rejection. */
  readonly grant: GrantTerms | null;
  readonly reason: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;
type Operation = 'decideFreeUse' | 'decideFreeUseAppeal';

const DUTY_OF = { decideFreeUse: 'CONFIRM_FREE_USE', decideFreeUseAppeal: 'DECIDE_FREE_USE_APPEAL' } as const;

/** The implementing agency confirms the purpose of a free use and grants it, or refuses it with a reason. */
export const decideFreeUse = (
  deps: Deps,
  caller: MemberCaller,
  command: DecideFreeUse,
): Promise<Outcome<DataOrderEntity, Reason>> => decideOn(deps, caller, 'decideFreeUse', command);

/** Another person of the agency decides on the one appeal, for good. */
export const decideFreeUseAppeal = (
  deps: Deps,
  caller: MemberCaller,
  command: DecideFreeUse,
): Promise<Outcome<DataOrderEntity, Reason>> => decideOn(deps, caller, 'decideFreeUseAppeal', command);

function decideOn(
  deps: Deps,
  caller: MemberCaller,
  operation: Operation,
  { orderId, expectedVersion, ruling, grant, reason }: DecideFreeUse,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockFreeUse(manager, clock, orderId);
    // An agency that is no party to the agreement learns nothing of its orders.
    if (locked?.agreement.agencyId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['orderId']));
    const { order } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    if (ruling === 'REJECT' && grant !== null) {
      return refused(plainRefusal('INVALID_INPUT', ['grant'], { reason: 'a rejection grants nothing' }));
    }
    const facts = await decisionFacts(manager, caller, locked, { ruling, grant, reason });
    const outcome = await decide(manager, {
      clock,
      caller,
      operation,
      subjectId: orderId,
      rules: operation === 'decideFreeUse' ? decideFreeUseRules : decideFreeUseAppealRules,
      facts,
    });
    if (!outcome.ok) return outcome;
    await closeDuties(manager, deps, {
      subjectIds: [orderId],
      kinds: [DUTY_OF[operation]],
      state: 'DONE',
      closedBy: caller.personId,
    });
    const decided = { caller, reason, decisionId: outcome.value };
    if (grant !== null) await grantFreeUse(manager, deps, locked, { ...decided, terms: grant });
    else if (operation === 'decideFreeUse') await refuse(manager, deps, locked, decided);
    else await rejectForGood(manager, deps, locked, decided);
    return permitted(await orderAfter(manager, orderId));
  });
}

async function decisionFacts(
  manager: EntityManager,
  caller: MemberCaller,
  { today, order, agreement, product, sources, use, content, offeredConditions }: LockedFreeUse,
  { ruling, grant, reason }: Pick<DecideFreeUse, 'ruling' | 'grant' | 'reason'>,
): Promise<DecideAppealFacts> {
  const buyer = await partyFacts(manager, order.buyerId);
  assert(buyer !== null, 'An order has a buyer.');
  return {
    today,
    actor: actorFacts(caller),
    agreement,
    product: product.facts,
    ...sources,
    buyer,
    applicantPersonId: content.handedInBy,
    formCheckerPersonId: use.formCheckedBy,
    order: { state: order.state, purposeClass: order.purposeClass },
    state: use.state,
    freeUse: freeUseFactsOf(content),
    offeredConditions,
    owedReports: await owedReports(manager, order.buyerId, today),
    ruling,
    grant: grant && { quota: grant.quota, endsOn: grant.until },
    reason,
    refusedByPersonId: use.refusedBy,
  };
}

/** Refused, and not for good: the applicant may appeal once, in time. */
async function refuse(
  manager: EntityManager,
  { clock }: Deps,
  { today, order, product, use }: LockedFreeUse,
  { caller, reason, decisionId }: { caller: MemberCaller; reason: string | null; decisionId: string },
): Promise<void> {
  await changeFreeUse(manager, order, {
    state: 'REFUSED',
    refusedBy: caller.personId,
    refusedOn: today,
    refusalReason: reason,
  });
  const appealBy = lastDayToAppeal(today);
  await setTimers(manager, [
    {
      kind: 'FREE_USE_APPEAL_LAPSED',
      subjectId: order.id,
      dueAt: startOfLegalDay(addDays(appealBy, 1)),
    },
  ]);
  await notify(manager, clock, {
    recipientIds: [use.buyerId],
    kind: 'FREE_USE_REFUSED',
    subjectId: order.id,
    params: { product: product.facts.code, reason: reason ?? '', appealBy },
  });
  await announce(manager, {
    clock,
    type: 'FREE_USE_REFUSED',
    subjectId: order.id,
    decisionId,
    payload: { reason, appealBy },
  });
}
