import type { EntityManager } from 'typeorm';
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
import { reopenAgreementRules } from '../../../policy';
import { cancelTimers, closeDuties, notify } from '../../agenda';
import { actorFacts, announce, decide, recordStates, type PolicyRefusal } from '../../ledger';
import { agreementPapers } from '../store/agreement-papers.query';
import { AgreementEntity } from '../store/agreement.entity';
import { markReopened } from '../store/agreement.write';
import { closeApplication } from '../store/application.write';
import { EarlyTerminationEntity } from '../store/early-termination.entity';
import { openEarlyTermination } from '../store/early-termination.query';
import { holdAsParty } from '../store/life.query';
import { signatoriesOf } from './content-revision';
import { partiesOf } from './parties';
import { DUTIES_OF_SIGNING } from './sign-agreement.service';

export interface ReopenAgreement {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/**
 * The agency sends an agreement that was signed over inadmissible conditions back to its draft. What the last
 * signature brought falls with the signatures: the term, its timers and the duty to file.
 */
export function reopenAgreement(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, reason }: ReopenAgreement,
): Promise<Outcome<AgreementEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
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
      operation: 'reopenAgreement',
      subjectId: agreementId,
      rules: reopenAgreementRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        exclusivityResult: papers.exclusivityResult,
      },
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    const voided = await signatoriesOf(manager, row);
    await markReopened(manager, row);
    const record = { subjectId: agreementId, contextId: null, since: now, decisionId };
    await recordStates(manager, [
      { ...record, aspect: 'STATE', value: 'DRAFT' },
      { ...record, aspect: 'TERM', value: null },
    ]);
    await announce(manager, {
      clock,
      type: 'AGREEMENT_REOPENED',
      subjectId: agreementId,
      decisionId,
      payload: { reason, contentRevision: row.contentRevision + 1, voidedSignaturesOf: voided },
    });
    await notify(manager, clock, {
      recipientIds: partiesOf(row),
      kind: 'AGREEMENT_REOPENED',
      subjectId: agreementId,
      params: { agreement: row.agreementNumber, reason },
    });
    await undoSigning(manager, deps, agreementId);
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}

/** What waits for the signed agreement falls away; an application to end it early has nothing left to end. */
async function undoSigning(manager: EntityManager, deps: Deps, agreementId: string): Promise<void> {
  await cancelTimers(manager, [agreementId], ['AGREEMENT_EXPIRY', 'RENEWAL_REMINDER']);
  await closeDuties(manager, deps, {
    subjectIds: [agreementId],
    kinds: DUTIES_OF_SIGNING,
    state: 'CANCELLED',
  });
  const application = await openEarlyTermination(manager, agreementId);
  if (application === null) return;
  await closeApplication(manager, EarlyTerminationEntity, application, { state: 'LAPSED' });
}
