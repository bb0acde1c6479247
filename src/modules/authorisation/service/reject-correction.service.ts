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
import { rejectCorrectionRules } from '../../../policy';
import { notify } from '../../agenda';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import type { RectificationEntity } from '../store/rectification.entity';
import { holdRectificationAsParty } from '../store/rectification.query';
import { changeRectification } from '../store/rectification.write';
import { correctionFacts } from './correction-facts';
import { lapseCorrection } from './lapse-correction';
import { openCorrectionDuty } from './suspend-agreement.service';

export interface RejectCorrection {
  readonly rectificationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/**
 * The agency does not accept the report. Before the deadline the operator may report anew until then; after it the
 * report no longer holds the deadline, and the lapse follows at once (K-03, K-04).
 */
export function rejectCorrection(
  deps: Deps,
  caller: MemberCaller,
  { rectificationId, expectedVersion, reason }: RejectCorrection,
): Promise<Outcome<RectificationEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<RectificationEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdRectificationAsParty(manager, caller, rectificationId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['rectificationId']));
    const { row, rectification } = held;
    if (rectification.version !== expectedVersion) return refused(versionConflict(rectification.version));
    const facts = correctionFacts(clock, caller, held);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'rejectCorrection',
      subjectId: rectificationId,
      rules: rejectCorrectionRules,
      facts,
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    const reopened = await changeRectification(manager, rectification, {
      state: 'OPEN',
      rejectionReason: reason,
    });
    await announce(manager, {
      clock,
      type: 'CORRECTION_REJECTED',
      subjectId: rectificationId,
      decisionId,
      payload: { reason },
    });
    if (facts.today > facts.rectification.dueOn) {
      const since = clock.now();
      return permitted(
        await lapseCorrection(manager, deps, { row, rectification: reopened, since, decisionId }),
      );
    }
    await notify(manager, clock, {
      recipientIds: [row.operatorId],
      kind: 'CORRECTION_REJECTED',
      subjectId: rectificationId,
      params: { agreement: row.agreementNumber, clause: rectification.clause, reason },
    });
    await openCorrectionDuty(manager, deps, row, reopened);
    return permitted(reopened);
  });
}
