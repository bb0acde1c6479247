import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { postDemandRules } from '../../../policy';
import type { ProductField, PurposeClass } from '../../../policy/vocabulary';
import { openDuty } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../../party';
import { DemandEntity } from '../store/demand.entity';

export interface PostDemand {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly title: string;
  readonly description: string;
  readonly field: ProductField;
  readonly purposeClass: PurposeClass;
}

type Reason = PolicyRefusal | PlainRefusal;

/** A buyer says what it needs and does not find. The operator owes an answer in working days. */
export function postDemand(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: PostDemand,
): Promise<Outcome<Made<DemandEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<DemandEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'postDemand',
      idempotencyKey,
      request,
      make: () => post(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(DemandEntity, { id }),
    }),
  );
}

async function post(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  request: Omit<PostDemand, 'idempotencyKey'>,
): Promise<Outcome<DemandEntity, Reason>> {
  const { clock } = deps;
  const now = clock.now();
  const agreement = await agreementFacts(manager, request.agreementId, 'SHARE');
  if (agreement === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const poster = await partyFacts(manager, caller.organisationId);
  assert(poster !== null, 'A caller acts for an organisation that exists.');
  const id = newId('demand');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'postDemand',
    subjectId: id,
    rules: postDemandRules,
    facts: { today: legalDateOf(now), agreement, poster },
  });
  if (!outcome.ok) return outcome;
  await manager.insert(DemandEntity, {
    id,
    agreementId: request.agreementId,
    posterId: caller.organisationId,
    postedBy: caller.personId,
    postedAt: now,
    title: request.title,
    description: request.description,
    field: request.field,
    purposeClass: request.purposeClass,
    state: 'POSTED',
  });
  await openDuty(manager, deps, {
    kind: 'ANSWER_DEMAND',
    subjectId: id,
    about: request.title,
    holderId: agreement.operatorId,
    escalatesToId: agreement.agencyId,
    period: { setting: 'DEMAND_ANSWER_WORKING_DAYS' },
  });
  await announce(manager, {
    clock,
    type: 'DEMAND_POSTED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { agreementId: request.agreementId, field: request.field },
  });
  return permitted(await manager.findOneByOrFail(DemandEntity, { id }));
}
