import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { remindOfTrialRules } from '../../../policy';
import { settingOn } from '../../../policy/settings';
import { notify, openDuty, type TimerHandler } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { decide } from '../../ledger';
import { offeringForUse, productForUse } from '../../listing';
import { guidedPriceOn } from '../store/price.query';
import { TrialTariffEntity } from '../store/trial-tariff.entity';

/**
 * Months after its first day a trial that still lasts is told to its parties, and the agency is given the duty to apply
 * for pricing. It stays in force. The offering is held, so that a guided price is issued before or afterwards.
 */
export const trialReminderTimer: TimerHandler = {
  kind: 'TRIAL_TARIFF_REMINDER',
  hold: async (manager, trialTariffId) => {
    const trial = await manager.findOneBy(TrialTariffEntity, { id: trialTariffId });
    return trial && offeringForUse(manager, trial.offeringId, 'SHARE');
  },
  run: async (manager, deps, { subjectId }) => {
    const { clock } = deps;
    const { offeringId, inForceFrom, agreementId } = await manager.findOneByOrFail(TrialTariffEntity, {
      id: subjectId,
    });
    const on = legalDateOf(clock.now());
    const price = await guidedPriceOn(manager, offeringId, on);
    if (price?.basis !== 'TRIAL') return;
    assert(inForceFrom !== null, 'Only what was confirmed stands in the place of a guided price.');
    const outcome = await decide(manager, {
      clock,
      caller: null,
      operation: 'remindOfTrialTariff',
      subjectId,
      rules: remindOfTrialRules,
      facts: { on, trialSince: inForceFrom },
    });
    assert(outcome.ok, 'The timer was set for the day on which the reminder is due.');
    const offering = await offeringForUse(manager, offeringId, 'NONE');
    const product = offering && (await productForUse(manager, offering.facts.productId, 'NONE'));
    const agreement = await agreementFacts(manager, agreementId, 'NONE');
    assert(product !== null && agreement !== null, 'A trial tariff stands under an agreement.');
    const { code } = product.facts;
    await openDuty(manager, deps, {
      kind: 'APPLY_FOR_PRICING',
      subjectId: offeringId,
      about: code,
      holderId: agreement.agencyId,
      escalatesToId: null,
      period: { setting: 'PRICING_APPLICATION_WORKING_DAYS' },
    });
    await notify(manager, clock, {
      recipientIds: [agreement.agencyId, agreement.operatorId],
      kind: 'TRIAL_TARIFF_LASTS',
      subjectId,
      params: {
        product: code,
        from: inForceFrom,
        months: settingOn('TRIAL_TARIFF_REMINDER_MONTHS', inForceFrom),
      },
    });
  },
};
