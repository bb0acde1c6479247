import type { LegalDate } from '../../kernel/legal-date';
import { asking, PERMIT, refuse, type Rule } from '../decision';
import type { AgreementFacts } from '../facts';
import type { AgreementAct } from '../vocabulary';

export interface AgreementInForceFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
  /** What shall be done under it: a suspension stops some acts and lets others run on. */
  readonly act: AgreementAct;
}

/**
 * A-19, from plan 四(五)6: without an active agreement the operator creates no product, price, order or delivery.
 *
 * Reading: the last day of the term still counts, and an operator that is itself suspended acts under no agreement.
 * A suspension stops what its notice says (decision 11): the operator's writes always, orders and deliveries if named.
 *
 * @design
 */
export const agreementInForce: Rule<AgreementInForceFacts> = {
  id: 'A-19',
  clauses: ['SEED:4.5.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '授权运营协议未生效、中止、终止或者期满的，运营机构不得新增产品、价格、订单和交付。',
    en: 'Without an active agreement the operator creates no product, price, order or delivery.',
  },
  decide: ({ today, agreement, act }) => {
    if (agreement === null) {
      return refuse('AGREEMENT_MISSING');
    }
    const { state, stoppedActs, startsOn, endsOn } = agreement;
    const runs = state === 'ACTIVE' || (state === 'SUSPENDED' && !stoppedActs.includes(act));
    if (!runs || startsOn === null || endsOn === null) {
      return refuse('AGREEMENT_NOT_ACTIVE', { state });
    }
    if (today < startsOn) {
      return refuse('AGREEMENT_NOT_STARTED', { startsOn });
    }
    if (today > endsOn) {
      return refuse('AGREEMENT_EXPIRED', { endsOn });
    }
    return agreement.operatorState === 'ACTIVE' ? PERMIT : refuse('OPERATOR_NOT_ACTIVE');
  },
};

/** A-19 for one kind of act. */
export const agreementInForceFor = (act: AgreementAct): Rule<Omit<AgreementInForceFacts, 'act'>> =>
  asking(agreementInForce, ({ today, agreement }) => ({ today, agreement, act }));
