import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { operatorWriteRules } from '../../../policy';
import type { PurposeClass } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { ApplicationScenarioEntity } from '../store/application-scenario.entity';

export interface RegisterScenario {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly name: string;
  readonly description: string;
  readonly purposeClass: PurposeClass;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The operator registers what data shall be used for, before it requests any. */
export function registerScenario(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: RegisterScenario,
): Promise<Outcome<Made<ApplicationScenarioEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<ApplicationScenarioEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'registerScenario',
      idempotencyKey,
      request,
      make: () => register(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(ApplicationScenarioEntity, { id }),
    }),
  );
}

async function register(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { agreementId, name, description, purposeClass }: Omit<RegisterScenario, 'idempotencyKey'>,
): Promise<Outcome<ApplicationScenarioEntity, Reason>> {
  const agreement = await agreementFacts(manager, agreementId, 'SHARE');
  if (agreement?.operatorId !== caller.organisationId)
    return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  if (await manager.existsBy(ApplicationScenarioEntity, { agreementId, name })) {
    return refused(plainRefusal('ALREADY_EXISTS', ['name'], { what: name }));
  }
  const now = clock.now();
  const id = newId('applicationScenario');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'registerScenario',
    subjectId: id,
    rules: operatorWriteRules,
    facts: { today: legalDateOf(now), agreement },
  });
  if (!outcome.ok) return outcome;
  await manager.insert(ApplicationScenarioEntity, {
    id,
    agreementId,
    name,
    description,
    purposeClass,
    registeredBy: caller.personId,
    registeredAt: now,
    closedAt: null,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'SCENARIO_REGISTERED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { agreementId, name },
  });
  return permitted(await manager.findOneByOrFail(ApplicationScenarioEntity, { id }));
}
