import { legalDateOf } from '../../../kernel/legal-date';
import { lapseCorrectionRules } from '../../../policy';
import type { TimerHandler } from '../../agenda';
import { decide } from '../../ledger';
import { holdAgreement } from '../store/life.query';
import { RectificationEntity } from '../store/rectification.entity';
import { agreementIdOfRectification } from '../store/rectification.query';
import { rectificationFacts } from './correction-facts';
import { lapseCorrection } from './lapse-correction';

/** The deadline of a correction has passed. A report in time holds it, and an agreement that has ended needs it no more. */
export const rectificationDeadline: TimerHandler = {
  kind: 'RECTIFICATION_DEADLINE',
  hold: async (manager, rectificationId) => {
    const agreementId = await agreementIdOfRectification(manager, rectificationId);
    return agreementId === null ? null : holdAgreement(manager, agreementId);
  },
  run: async (manager, deps, { subjectId, dueAt }) => {
    const rectification = await manager.findOneByOrFail(RectificationEntity, { id: subjectId });
    const held = await holdAgreement(manager, rectification.agreementId);
    if (held?.row.state !== 'SUSPENDED' || rectification.state !== 'OPEN') return;
    const today = legalDateOf(deps.clock.now());
    const facts = rectificationFacts(rectification, today);
    // The day may have moved with a holiday calendar that was published later, or waits for one.
    if (today <= facts.dueOn) return;
    const outcome = await decide(manager, {
      clock: deps.clock,
      caller: null,
      operation: 'lapseCorrection',
      subjectId,
      rules: lapseCorrectionRules,
      facts: { today, rectification: facts },
    });
    if (!outcome.ok) return;
    await lapseCorrection(manager, deps, {
      row: held.row,
      rectification,
      since: dueAt,
      decisionId: outcome.value,
    });
  },
};
