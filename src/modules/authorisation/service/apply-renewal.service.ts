import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { applyRenewalRules, lastDayToApply } from '../../../policy';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { holdAsParty } from '../store/life.query';
import { RenewalEntity } from '../store/renewal.entity';
import { isLateRenewalAdmitted, openRenewal } from '../store/renewal.query';

export interface ApplyRenewal {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly statement: string;
  /** How many further years are applied for. */
  readonly years: number;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The operator applies for a further term, at least three months before the present one ends. */
export function applyRenewal(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ApplyRenewal,
): Promise<Outcome<Made<RenewalEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<RenewalEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'applyRenewal',
      idempotencyKey,
      request,
      make: () => apply(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(RenewalEntity, { id }),
    }),
  );
}

async function apply(
  manager: EntityManager,
  clock: Deps['clock'],
  caller: MemberCaller,
  { agreementId, statement, years }: Omit<ApplyRenewal, 'idempotencyKey'>,
): Promise<Outcome<RenewalEntity, Reason>> {
  const held = await holdAsParty(manager, caller, agreementId);
  if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const { row, facts } = held;
  const now = clock.now();
  const today = legalDateOf(now);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'applyRenewal',
    subjectId: agreementId,
    rules: applyRenewalRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement: facts,
      isLateAdmitted: await isLateRenewalAdmitted(manager, agreementId, row.endsOn),
      hasOpenApplication: (await openRenewal(manager, agreementId)) !== null,
    },
  });
  if (!outcome.ok) return outcome;
  assert(row.endsOn !== null, 'Only an agreement with a term is renewed.');
  const id = newId('renewal');
  await manager.insert(RenewalEntity, {
    id,
    agreementId,
    openAgreementId: agreementId,
    statement,
    years,
    termEndsOn: row.endsOn,
    isLate: today > lastDayToApply(row.endsOn, today),
    state: 'APPLIED',
    appliedBy: caller.personId,
    appliedAt: now,
    applicationDecisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'RENEWAL_APPLIED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { agreementId, years, termEndsOn: row.endsOn },
  });
  await notify(manager, clock, {
    recipientIds: [row.agencyId],
    kind: 'RENEWAL_APPLIED',
    subjectId: id,
    params: { agreement: row.agreementNumber },
  });
  return permitted(await manager.findOneByOrFail(RenewalEntity, { id }));
}
