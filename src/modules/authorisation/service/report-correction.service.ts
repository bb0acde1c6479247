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
import { reportCorrectionRules } from '../../../policy';
import { closeDuties, notify } from '../../agenda';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { RectificationEntity } from '../store/rectification.entity';
import { holdRectificationAsParty } from '../store/rectification.query';
import { changeRectification } from '../store/rectification.write';
import { correctionFacts } from './correction-facts';

export interface ReportCorrection {
  readonly rectificationId: string;
  readonly expectedVersion: number;
  readonly report: string;
  /** Of the document that shows the correction. */
  readonly documentHash: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The operator reports that it has corrected the breach; in time, this holds the deadline until the agency rules (K-03). */
export function reportCorrection(
  deps: Deps,
  caller: MemberCaller,
  { rectificationId, expectedVersion, report, documentHash }: ReportCorrection,
): Promise<Outcome<RectificationEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<RectificationEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdRectificationAsParty(manager, caller, rectificationId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['rectificationId']));
    const { row, rectification } = held;
    if (rectification.version !== expectedVersion) return refused(versionConflict(rectification.version));
    const now = clock.now();
    const facts = correctionFacts(clock, caller, held);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'reportCorrection',
      subjectId: rectificationId,
      rules: reportCorrectionRules,
      facts,
    });
    if (!outcome.ok) return outcome;
    const reported = await changeRectification(manager, rectification, {
      state: 'REPORTED',
      // A day that is not counted with all its holidays yet has run on until now.
      dueOn: facts.rectification.dueOn,
      report,
      reportHash: documentHash,
      reportedBy: caller.personId,
      reportedAt: now,
      reportedOn: legalDateOf(now),
      rejectionReason: null,
    });
    await announce(manager, {
      clock,
      type: 'CORRECTION_REPORTED',
      subjectId: rectificationId,
      decisionId: outcome.value,
      payload: { report, documentHash },
    });
    await notify(manager, clock, {
      recipientIds: [row.agencyId],
      kind: 'CORRECTION_REPORTED',
      subjectId: rectificationId,
      params: { agreement: row.agreementNumber, clause: rectification.clause },
    });
    await closeDuties(manager, deps, {
      subjectIds: [rectificationId],
      kinds: ['CORRECT_BREACH'],
      state: 'DONE',
      evidence: documentHash,
      closedBy: caller.personId,
    });
    return permitted(reported);
  });
}
