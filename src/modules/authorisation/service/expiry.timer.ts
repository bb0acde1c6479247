import { addDays, legalDateOf, startOfLegalDay } from '../../../kernel/legal-date';
import { expireAgreementRules } from '../../../policy';
import type { TimerHandler } from '../../agenda';
import { decide } from '../../ledger';
import { holdAgreement } from '../store/life.query';
import { endAgreement, TASKS_OF_EXIT } from './end-agreement';

/** The term of an agreement has passed. One that was renewed meanwhile has another timer for its new end. */
export const agreementExpiry: TimerHandler = {
  kind: 'AGREEMENT_EXPIRY',
  hold: holdAgreement,
  run: async (manager, deps, { subjectId, dueAt }) => {
    const held = await holdAgreement(manager, subjectId);
    if (held === null) return;
    const { row, facts } = held;
    const hasEnded = row.state === 'EXPIRED' || row.state === 'TERMINATED';
    if (hasEnded || row.endsOn === null || startOfLegalDay(addDays(row.endsOn, 1)) > dueAt) return;
    const outcome = await decide(manager, {
      clock: deps.clock,
      caller: null,
      operation: 'expireAgreement',
      subjectId,
      rules: expireAgreementRules,
      facts: {
        today: legalDateOf(deps.clock.now()),
        agreement: facts,
        tasks: TASKS_OF_EXIT,
        takesOrders: false,
      },
    });
    if (!outcome.ok) return;
    await endAgreement(manager, deps, row, {
      ground: 'EXPIRY',
      since: dueAt,
      endedOn: row.endsOn,
      decisionId: outcome.value,
      endedBy: null,
      reason: null,
      documentHash: null,
    });
  },
};
