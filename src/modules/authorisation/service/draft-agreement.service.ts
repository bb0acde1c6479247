import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { draftAgreementRules } from '../../../policy';
import { settingOn } from '../../../policy/settings';
import type { AuthorisationMode } from '../../../policy/vocabulary';
import {
  actorFacts,
  announce,
  decide,
  once,
  recordStates,
  type Made,
  type PolicyRefusal,
} from '../../ledger';
import { partyFacts } from '../../party';
import { AgreementEntity } from '../store/agreement.entity';
import { insertDraft, livingAgreementOn, type AgreementWording } from '../store/agreement.write';
import { appointmentFacts } from '../store/appointment-facts.query';
import { contentHashOf } from './agreement-wording';

export interface DraftAgreement {
  readonly idempotencyKey: string;
  readonly selectionId: string;
  readonly number: string;
  readonly title: string;
  readonly mode: AuthorisationMode;
  /** Null where the agency signs alone. */
  readonly departmentId: string | null;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The agency draws up an agreement with the operator that a selection appointed. */
export function draftAgreement(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: DraftAgreement,
): Promise<Outcome<Made<AgreementEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<AgreementEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'draftAgreement',
      idempotencyKey,
      request,
      make: () => draft(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(AgreementEntity, { id }),
    }),
  );
}

async function draft(
  manager: EntityManager,
  clock: Deps['clock'],
  caller: MemberCaller,
  request: Omit<DraftAgreement, 'idempotencyKey'>,
): Promise<Outcome<AgreementEntity, Reason>> {
  // Held alone: of two agreements that are drawn up on one appointment at the same time, the second sees the first.
  const appointment = await appointmentFacts(manager, request.selectionId, 'UPDATE');
  const { organisationId } = caller;
  const isKnown = appointment?.agencyId === organisationId || appointment?.operatorId === organisationId;
  if (appointment === null || !isKnown) return refused(plainRefusal('NOT_FOUND', ['selectionId']));
  const flaw = await flawOf(manager, request, appointment.operatorId);
  if (flaw !== null) return refused(flaw);
  const now = clock.now();
  const today = legalDateOf(now);
  const id = newId('agreement');
  const operator = appointment.operatorId === null ? null : await partyFacts(manager, appointment.operatorId);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'draftAgreement',
    subjectId: id,
    rules: draftAgreementRules,
    facts: {
      today,
      actor: actorFacts(caller),
      appointment,
      operatorState: operator?.state ?? null,
      livingAgreement: await livingAgreementOn(manager, request.selectionId),
    },
  });
  if (!outcome.ok) return outcome;
  assert(operator !== null, 'A permitted draft has an appointed operator.');
  const wording = firstWording(request, settingOn('AGREEMENT_TERM_YEARS', today));
  const parties = {
    agencyId: appointment.agencyId,
    operatorId: operator.organisationId,
    selectionId: request.selectionId,
  };
  const contentHash = contentHashOf(parties, wording, []);
  await insertDraft(
    manager,
    { id, ...parties, contentHash, draftedBy: caller.personId, draftedAt: now },
    wording,
  );
  const decisionId = outcome.value;
  await recordStates(manager, [
    { subjectId: id, contextId: null, aspect: 'STATE', value: 'DRAFT', since: now, decisionId },
  ]);
  await announce(manager, {
    clock,
    type: 'AGREEMENT_DRAFTED',
    subjectId: id,
    decisionId,
    payload: { selectionId: request.selectionId, number: request.number, contentHash },
  });
  return permitted(await manager.findOneByOrFail(AgreementEntity, { id }));
}

/** What stands against the request itself, before any rule is asked. */
async function flawOf(
  manager: EntityManager,
  { number, departmentId }: Pick<DraftAgreement, 'number' | 'departmentId'>,
  operatorId: string | null,
): Promise<PlainRefusal | null> {
  if (await manager.existsBy(AgreementEntity, { agreementNumber: number })) {
    return plainRefusal('ALREADY_EXISTS', ['number'], { what: number });
  }
  if (departmentId === null) return null;
  return departmentFlaw(manager, departmentId, operatorId);
}

/** Null when the organisation can sign beside the agency: an active department of the same level. */
export async function departmentFlaw(
  manager: EntityManager,
  departmentId: string,
  operatorId: string | null,
): Promise<PlainRefusal | null> {
  const department = await partyFacts(manager, departmentId);
  const canSign =
    department?.kind === 'SUPPLYING_DEPARTMENT' &&
    department.state === 'ACTIVE' &&
    departmentId !== operatorId;
  return canSign ? null : plainRefusal('NOT_FOUND', ['departmentId']);
}

/** A draft begins with the term that the plan has, and without anything else. */
const firstWording = (
  { number, title, mode, departmentId }: Omit<DraftAgreement, 'idempotencyKey' | 'selectionId'>,
  termYears: number,
): AgreementWording => ({
  number,
  title,
  mode,
  departmentId,
  collectiveDecision: null,
  hasRedevelopmentBan: false,
  termYears,
  termReason: null,
  exclusiveConditions: null,
  correctionWorkingDays: null,
  contents: [],
});
