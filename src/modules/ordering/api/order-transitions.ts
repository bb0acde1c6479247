import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage, type Locale } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { judge, REFUSALS } from '../../../policy';
import { orderStates } from '../../../policy/ordering/order-states.policy';
import { ORDER_TRANSITIONS, type OrderState } from '../../../policy/vocabulary';
import { actorFacts } from '../../ledger';
import type { DataOrderEntity } from '../store/data-order.entity';
import type { Hold } from './hold.type';

const OPERATION_OF: Readonly<Record<OrderState, string | null>> = {
  AWAITING_PAYMENT: null,
  AWAITING_DECISION: null,
  // The free use that it applies for has its own transitions.
  APPROVED: null,
  REJECTED: null,
  PAID: 'confirmPayment',
  DELIVERED: 'deliverOrder',
};

const ROLE_OF: Readonly<Record<string, string>> = {
  confirmPayment: 'OPERATOR_FINANCE',
  deliverOrder: 'OPERATOR_PRODUCT',
};

const NEEDS_ROLE = { zh: '需要岗位 {role}。', en: 'Needs the role {role}.' };

/** Since when an order is held, and the refusal that its next step would get, as a sentence. */
export function holdOf({ heldAt, holdCode, holdParams }: DataOrderEntity, locale: Locale): View<Hold> | null {
  if (heldAt === null || holdCode === null) return null;
  return { since: heldAt, reason: formatMessage(REFUSALS[holdCode], locale, holdParams ?? {}) };
}

/** The moves that lead on from where an order stands, and what stands in the caller's way. */
export function transitionsOf(
  order: DataOrderEntity,
  { caller, locale }: RequestContext,
): View<Transition>[] {
  if (caller.kind === 'anonymous') return [];
  return ORDER_TRANSITIONS[order.state].flatMap((to): View<Transition>[] => {
    const operation = OPERATION_OF[to];
    if (operation === null) return [];
    const role = ROLE_OF[operation] ?? '';
    const decision = judge([orderStates], {
      actor: actorFacts(caller),
      product: {
        productId: order.productId,
        code: '',
        operatorId: order.operatorId,
        state: 'ON_SALE',
        listItemState: 'APPROVED',
        runningOrders: null,
      },
      state: order.state,
      nextState: to,
    });
    if (decision.outcome === 'REFUSE') {
      return [
        {
          operation,
          to,
          isOpen: false,
          reason: formatMessage(REFUSALS[decision.code], locale, decision.params),
        },
      ];
    }
    const hold = holdOf(order, locale);
    if (hold !== null) return [{ operation, to, isOpen: false, reason: hold.reason }];
    const holds = caller.roles.some((held) => held === role);
    return [
      { operation, to, isOpen: holds, reason: holds ? null : formatMessage(NEEDS_ROLE, locale, { role }) },
    ];
  });
}
