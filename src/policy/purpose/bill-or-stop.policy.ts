import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import {
  CASE_TRANSITIONS,
  type CaseRuling,
  type CaseState,
  type OrderState,
  type PurposeClass,
  type UseIntent,
} from '../vocabulary';

/** The order under which a misuse is to go on lawfully. */
export interface RegularisingOrderFacts {
  readonly buyerId: string;
  readonly productId: string;
  readonly purposeClass: PurposeClass;
  readonly useIntent: UseIntent;
  readonly state: OrderState;
}

export interface BillOrStopFacts {
  readonly actor: ActorFacts;
  readonly agencyId: string;
  readonly state: CaseState;
  readonly ruling: CaseRuling;
  readonly reason: string;
  /** The user of the grant, and the product that was granted. */
  readonly userId: string;
  readonly productId: string;
  /** What the order must be for: redevelopment where something was built on it. */
  readonly useIntent: UseIntent;
  /** Null where none is named. */
  readonly order: RegularisingOrderFacts | null;
}

/** Whether what the case is about has ended for good, or goes on. */
export const isFinalRuling = (ruling: CaseRuling | null): boolean =>
  ruling === 'STOP' || ruling === 'REGULARISE';

const PAID: readonly OrderState[] = ['PAID', 'DELIVERED'];

/**
 * D-08: on a misuse the implementing agency rules bill or stop.
 *
 * Reading: the agency is that of the agreement. To bill is to regularise, and that only through an order for industry
 * by the same user of the same product, paid at its tariff: no price is made up for what was taken. To lift says that
 * the suspicion was unfounded.
 *
 * @design
 */
export const billOrStop: Rule<BillOrStopFacts> = {
  id: 'D-08',
  clauses: ['SEED:4.6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '改变用途或者转供的，由实施机构裁定停止，或者以产业发展用途订单补正，或者解除。',
    en: 'On onward supply or a changed purpose the agency rules: stop, regularise by an order for industry, or lift.',
  },
  decide: ({ actor, agencyId, state, ruling, reason, userId, productId, useIntent, order }) => {
    if (actor.organisationId !== agencyId) {
      return refuse('CASE_NOT_RULED_BY_AGENCY');
    }
    if (!CASE_TRANSITIONS[state].includes('RULED')) {
      return refuse('CASE_RULED_BEFORE');
    }
    if (reason.trim() === '') {
      return refuse('CASE_RULED_WITHOUT_REASON');
    }
    if (ruling !== 'REGULARISE') {
      return order === null ? PERMIT : refuse('CASE_ORDER_NOT_NEEDED', { ruling });
    }
    const isFit =
      order?.buyerId === userId &&
      order.productId === productId &&
      order.purposeClass === 'INDUSTRY' &&
      (useIntent === 'INTERNAL_USE' || order.useIntent === useIntent) &&
      PAID.includes(order.state);
    return isFit ? PERMIT : refuse('CASE_NEEDS_INDUSTRY_ORDER', { useIntent });
  },
};
