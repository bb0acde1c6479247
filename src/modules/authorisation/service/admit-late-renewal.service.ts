import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
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
import { admitLateRenewalRules } from '../../../policy';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { holdAsParty } from '../store/life.query';
import { changeAgreement } from '../store/life.write';
import { LateRenewalAdmissionEntity } from '../store/renewal-admission.entity';
import { isLateRenewalAdmitted, openRenewal } from '../store/renewal.query';

export interface AdmitLateRenewal {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency lets the operator apply for the renewal of the present term after its last day (question 22). */
export function admitLateRenewal(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, reason }: AdmitLateRenewal,
): Promise<Outcome<AgreementEntity, Reason>> {
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'admitLateRenewal',
      subjectId: agreementId,
      rules: admitLateRenewalRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        isLateAdmitted: await isLateRenewalAdmitted(manager, agreementId, row.endsOn),
        hasOpenApplication: (await openRenewal(manager, agreementId)) !== null,
      },
    });
    if (!outcome.ok) return outcome;
    assert(row.endsOn !== null, 'Only an agreement with a term is renewed.');
    await manager.insert(LateRenewalAdmissionEntity, {
      agreementId,
      termEndsOn: row.endsOn,
      reason,
      admittedBy: caller.personId,
      admittedAt: now,
      decisionId: outcome.value,
    });
    await changeAgreement(manager, row);
    await announce(manager, {
      clock,
      type: 'RENEWAL_LATE_ADMITTED',
      subjectId: agreementId,
      decisionId: outcome.value,
      payload: { termEndsOn: row.endsOn, reason },
    });
    await notify(manager, clock, {
      recipientIds: [row.operatorId],
      kind: 'RENEWAL_LATE_ADMITTED',
      subjectId: agreementId,
      params: { agreement: row.agreementNumber, endsOn: row.endsOn },
    });
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
