import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { AgreementFacts } from '../facts';

export interface AgreementInForceFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
}

/**
 * A-19, from plan 四(五)6: without an active agreement the operator creates no product, price, order or delivery.
 *
 * Reading: the last day of the term still counts, and an operator that is itself suspended acts under no agreement.
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
  decide: ({ today, agreement }) => {
    if (agreement === null) {
      return refuse('AGREEMENT_MISSING');
    }
    if (agreement.state !== 'ACTIVE') {
      return refuse('AGREEMENT_NOT_ACTIVE', { state: agreement.state });
    }
    if (today < agreement.startsOn) {
      return refuse('AGREEMENT_NOT_STARTED', { startsOn: agreement.startsOn });
    }
    if (today > agreement.endsOn) {
      return refuse('AGREEMENT_EXPIRED', { endsOn: agreement.endsOn });
    }
    return agreement.operatorState === 'ACTIVE' ? PERMIT : refuse('OPERATOR_NOT_ACTIVE');
  },
};
