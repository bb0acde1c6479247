import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { recordFreeUseCostRules } from '../../../policy';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { offeringForUse, placeOfOffering } from '../../listing';
import { FreeUseCostEntity } from '../store/free-use-cost.entity';
import { openAccount } from '../store/free-use.write';

export interface RecordFreeUseCost {
  readonly idempotencyKey: string;
  readonly offeringId: string;
  readonly year: number;
  readonly amount: string;
  readonly note: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<RecordFreeUseCost, 'idempotencyKey'>;

/** The operator's finance desk records what free use of an offering cost in a year, apart from everything charged. */
export function recordFreeUseCost(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: RecordFreeUseCost,
): Promise<Outcome<Made<FreeUseCostEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<FreeUseCostEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'recordFreeUseCost',
      idempotencyKey,
      request,
      make: () => record(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(FreeUseCostEntity, { id }),
    }),
  );
}

async function record(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { offeringId, year, amount, note }: Request,
): Promise<Outcome<FreeUseCostEntity, Reason>> {
  const place = await placeOfOffering(manager, offeringId);
  const agreement = place && (await agreementFacts(manager, place.agreementId, 'NONE'));
  // Two records of one offering take their turns on it.
  const offering = await offeringForUse(manager, offeringId, 'UPDATE');
  if (place === null || offering === null || agreement?.operatorId !== caller.organisationId)
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  const now = clock.now();
  const { purposeClass } = offering.facts;
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'recordFreeUseCost',
    subjectId: offeringId,
    rules: recordFreeUseCostRules,
    facts: {
      actor: actorFacts(caller),
      operatorId: agreement.operatorId,
      purposeClass,
      year,
      thisYear: Number(legalDateOf(now).slice(0, 4)),
    },
  });
  if (!outcome.ok) return outcome;
  const { productId } = place;
  await openAccount(manager, {
    offeringId,
    productId,
    operatorId: agreement.operatorId,
    agencyId: agreement.agencyId,
  });
  const id = newId('freeUseCost');
  await manager.insert(FreeUseCostEntity, {
    id,
    offeringId,
    year,
    number: (await manager.countBy(FreeUseCostEntity, { offeringId, year })) + 1,
    amount,
    note,
    recordedBy: caller.personId,
    recordedAt: now,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'FREE_USE_COST_RECORDED',
    subjectId: offeringId,
    decisionId: outcome.value,
    payload: { year, amount },
  });
  return permitted(await manager.findOneByOrFail(FreeUseCostEntity, { id }));
}
