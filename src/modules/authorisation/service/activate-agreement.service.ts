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
import { activateAgreementRules } from '../../../policy';
import type { DutyKind } from '../../../policy/vocabulary';
import { notify, openDuties } from '../../agenda';
import { openRegistrationDuties } from '../../catalogue';
import { actorFacts, announce, decide, recordStates, type PolicyRefusal } from '../../ledger';
import { agreementPapers } from '../store/agreement-papers.query';
import { AgreementEntity } from '../store/agreement.entity';
import { markActive } from '../store/agreement.write';
import { appointmentOf } from '../store/appointment-facts.query';
import { holdAsParty } from '../store/life.query';
import { regulatorId } from '../store/regulator.query';

export interface ActivateAgreement {
  readonly agreementId: string;
  readonly expectedVersion: number;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** What the start gives the agency to do. */
export const DUTIES_OF_START: readonly DutyKind[] = ['PUBLISH_AGREEMENT'];

/** The agency lets a signed agreement start. A refusal names everything that is missing (A-04, A-08, A-09, G-03, I-01). */
export function activateAgreement(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion }: ActivateAgreement,
): Promise<Outcome<AgreementEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const appointment = await appointmentOf(manager, agreementId, 'UPDATE');
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const now = clock.now();
    const papers = (await agreementPapers(manager, [agreementId])).get(agreementId);
    assert(papers !== undefined, 'An agreement that is held has its papers.');
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'activateAgreement',
      subjectId: agreementId,
      rules: activateAgreementRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        content: papers.content,
        appointment,
        hasExclusiveConditions: row.hasExclusiveConditions,
        exclusivityResult: papers.exclusivityResult,
        signedOn: row.signedOn,
        termYears: row.termYears,
        duties: DUTIES_OF_START,
      },
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    await markActive(manager, row);
    await recordStates(manager, [
      { subjectId: agreementId, contextId: null, aspect: 'STATE', value: 'ACTIVE', since: now, decisionId },
    ]);
    await announce(manager, {
      clock,
      type: 'AGREEMENT_ACTIVATED',
      subjectId: agreementId,
      decisionId,
      payload: { startsOn: row.startsOn, endsOn: row.endsOn },
    });
    const { agreementNumber, agencyId, operatorId, departmentId } = row;
    await notify(manager, clock, {
      recipientIds: [operatorId, ...(departmentId === null ? [] : [departmentId])],
      kind: 'AGREEMENT_ACTIVATED',
      subjectId: agreementId,
      params: { agreement: agreementNumber },
    });
    const escalatesToId = await regulatorId(manager);
    await openDuties(
      manager,
      deps,
      DUTIES_OF_START.map((kind) => ({
        kind,
        subjectId: agreementId,
        about: agreementNumber,
        holderId: agencyId,
        escalatesToId,
        period: { setting: 'PUBLICATION_WORKING_DAYS' },
      })),
    );
    await openRegistrationDuties(manager, deps, { agreementId, escalatesToId: agencyId });
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
