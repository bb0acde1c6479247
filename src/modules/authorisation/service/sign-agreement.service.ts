import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { signAgreementRules, termFromSigning, type AgreementContentFacts } from '../../../policy';
import type { AgreementSeat, DutyKind, Role } from '../../../policy/vocabulary';
import { notify, openDuties } from '../../agenda';
import { codesInScope } from '../../catalogue';
import { announce, decide, recordStates, type PolicyRefusal } from '../../ledger';
import { agreementPapers } from '../store/agreement-papers.query';
import { AgreementSignatureEntity } from '../store/agreement-signature.entity';
import { AgreementEntity } from '../store/agreement.entity';
import { markSigned, touchAgreement, wordingOfAgreement } from '../store/agreement.write';
import { appointmentOf } from '../store/appointment-facts.query';
import { holdAsParty } from '../store/life.query';
import { regulatorId } from '../store/regulator.query';
import { contentHashOf } from './agreement-wording';
import { setTermTimers } from './term-timers';

export interface SignAgreement {
  readonly agreementId: string;
  /** Of the content that was read: what is signed is exactly this. */
  readonly contentHash: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** What the last signature gives the agency to do. */
export const DUTIES_OF_SIGNING: readonly DutyKind[] = ['FILE_AGREEMENT'];

/** Who signs for a party. */
export const SIGNING_ROLES: Readonly<Record<AgreementSeat, Role>> = {
  AGENCY: 'AGENCY_RULING',
  OPERATOR: 'ORGANISATION_ADMIN',
  DEPARTMENT: 'DEPARTMENT_OFFICER',
};

/**
 * A party signs what stands there. The hash takes the place of a version: two parties that sign the same content at the
 * same moment do not stand in each other's way, and nobody signs what was changed meanwhile.
 */
export function signAgreement(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, contentHash }: SignAgreement,
): Promise<Outcome<AgreementEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    // Held alone: of two agreements on one plan that are concluded at the same time, the second sees the first.
    const appointment = await appointmentOf(manager, agreementId, 'UPDATE');
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    const seat = signsAs(row, caller);
    const resourceCodes = await codesInScope(manager, agreementId);
    if (seat !== null && row.state === 'DRAFT') {
      // What the catalogue took out of the scope by itself becomes another revision in a transaction of its own.
      const standing = contentHashOf(row, await wordingOfAgreement(manager, row), resourceCodes);
      if (row.contentHash !== contentHash || contentHash !== standing) {
        return refused(plainRefusal('CONTENT_CHANGED', ['contentHash']));
      }
    }
    const now = clock.now();
    const content = (await agreementPapers(manager, [agreementId])).get(agreementId)?.content;
    assert(content !== undefined, 'An agreement that is held has its papers.');
    const isLast = seat !== null && isCompletedBy(content, seat);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'signAgreement',
      subjectId: agreementId,
      rules: signAgreementRules,
      facts: {
        today: legalDateOf(now),
        agreement: facts,
        content,
        seat,
        hasSigned: seat !== null && content.signatures[seat] === true,
        appointment,
        termYears: row.termYears,
        hasTermReason: row.termReason !== null,
        isLast,
        duties: DUTIES_OF_SIGNING,
      },
    });
    if (!outcome.ok) return outcome;
    assert(seat !== null, 'Who signs has a seat.');
    await manager.insert(AgreementSignatureEntity, {
      agreementId,
      contentRevision: row.contentRevision,
      seat,
      organisationId: caller.organisationId,
      contentHash,
      resourceCount: resourceCodes.length,
      signedBy: caller.personId,
      signedAt: now,
      decisionId: outcome.value,
    });
    await announce(manager, {
      clock,
      type: 'AGREEMENT_SIGNATURE_GIVEN',
      subjectId: agreementId,
      decisionId: outcome.value,
      payload: { seat, contentRevision: row.contentRevision, contentHash },
    });
    if (isLast) await conclude(manager, deps, row, outcome.value);
    else await touchAgreement(manager, row);
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}

/** As whom the organisation of the caller signs; null for one that is no party. */
export function seatOf(
  { agencyId, operatorId, departmentId }: AgreementEntity,
  { organisationId }: MemberCaller,
): AgreementSeat | null {
  if (organisationId === agencyId) return 'AGENCY';
  if (organisationId === operatorId) return 'OPERATOR';
  return organisationId === departmentId ? 'DEPARTMENT' : null;
}

/** As whom the caller signs; null for a person of a party who may not sign for it. */
export function signsAs(row: AgreementEntity, caller: MemberCaller): AgreementSeat | null {
  const seat = seatOf(row, caller);
  return seat !== null && caller.roles.includes(SIGNING_ROLES[seat]) ? seat : null;
}

/** Whether nobody else has to sign once this party has. */
const isCompletedBy = ({ signatures }: AgreementContentFacts, seat: AgreementSeat): boolean =>
  Object.values({ ...signatures, [seat]: true }).every((hasSigned) => hasSigned !== false);

/** The last signature: the term is counted from today, the clock is set, and the agency has to file. */
async function conclude(
  manager: EntityManager,
  deps: Deps,
  row: AgreementEntity,
  decisionId: string,
): Promise<void> {
  const { id, agencyId, operatorId, departmentId, agreementNumber, termYears } = row;
  assert(termYears !== null, 'What is signed has a term.');
  const since = deps.clock.now();
  const signedOn = legalDateOf(since);
  const term = termFromSigning(signedOn, termYears);
  await markSigned(manager, row, { signedOn, ...term });
  const record = { subjectId: id, contextId: null, since, decisionId };
  await recordStates(manager, [
    { ...record, aspect: 'STATE', value: 'SIGNED' },
    { ...record, aspect: 'TERM', value: term },
  ]);
  await announce(manager, {
    clock: deps.clock,
    type: 'AGREEMENT_SIGNED',
    subjectId: id,
    decisionId,
    payload: { signedOn, ...term },
  });
  await notify(manager, deps.clock, {
    recipientIds: [agencyId, operatorId, ...(departmentId === null ? [] : [departmentId])],
    kind: 'AGREEMENT_SIGNED',
    subjectId: id,
    params: { agreement: agreementNumber, ...term },
  });
  const escalatesToId = await regulatorId(manager);
  await openDuties(
    manager,
    deps,
    DUTIES_OF_SIGNING.map((kind) => ({
      kind,
      subjectId: id,
      about: agreementNumber,
      holderId: agencyId,
      escalatesToId,
      period: { setting: 'FILING_WORKING_DAYS' },
    })),
  );
  await setTermTimers(manager, deps, { id, endsOn: term.endsOn });
}
