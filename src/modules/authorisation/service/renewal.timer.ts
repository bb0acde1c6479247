import { legalDateOf } from '../../../kernel/legal-date';
import { lastDayToApply } from '../../../policy';
import { notify, type TimerHandler } from '../../agenda';
import { holdAgreement } from '../store/life.query';
import { openRenewal } from '../store/renewal.query';
import { partiesOf } from './parties';

/** The parties are reminded of the renewal, unless it was applied for, or the term is no longer the one it was set for. */
export const renewalReminder: TimerHandler = {
  kind: 'RENEWAL_REMINDER',
  hold: holdAgreement,
  run: async (manager, { clock }, { subjectId, params }) => {
    const held = await holdAgreement(manager, subjectId);
    if (held === null) return;
    const { id, state, endsOn, agreementNumber } = held.row;
    const isRunning = state === 'ACTIVE' || state === 'SUSPENDED';
    if (!isRunning || endsOn === null || endsOn !== params['endsOn']) return;
    const today = legalDateOf(clock.now());
    const applyBy = lastDayToApply(endsOn, today);
    // A clock that was stopped for long does not tell of a day that has passed.
    if (today > applyBy || (await openRenewal(manager, id)) !== null) return;
    await notify(manager, clock, {
      recipientIds: partiesOf(held.row),
      kind: 'AGREEMENT_EXPIRING',
      subjectId: id,
      params: { agreement: agreementNumber, endsOn, applyBy },
    });
  },
};
