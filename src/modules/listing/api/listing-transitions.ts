import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { judge, REFUSALS } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import { agencyDecidesList } from '../../../policy/listing/agency-decides-list.policy';
import {
  LIST_ITEM_TRANSITIONS,
  PRODUCT_TRANSITIONS,
  type ListItemState,
  type ProductState,
  type Role,
} from '../../../policy/vocabulary';
import { actorFacts } from '../../ledger';

/** By which mutation a move is made, and in which roles. */
interface Move {
  readonly operation: string;
  readonly listAct: 'SUBMIT' | 'DECIDE' | 'CHANGE_STANDING';
  readonly roles: readonly Role[];
}

const RULING: Move = { operation: 'decideProductListItem', listAct: 'DECIDE', roles: ['AGENCY_REVIEWER'] };
const HANDING_IN: Move = { operation: 'submitProductList', listAct: 'SUBMIT', roles: ['OPERATOR_PRODUCT'] };
const standing = (operation: string): Move => ({
  operation,
  listAct: 'CHANGE_STANDING',
  roles: ['AGENCY_REVIEWER', 'AGENCY_RULING'],
});

/** Null for what nobody does by itself: an item is superseded when its successor is approved. */
const ITEM_MOVES: Readonly<Record<ListItemState, Move | null>> = {
  SUBMITTED: null,
  APPROVED: RULING,
  RETURNED: RULING,
  REJECTED: RULING,
  SUPERSEDED: null,
  WITHDRAWN: standing('withdrawProduct'),
};

const PRODUCT_MOVES: Readonly<Record<ProductState, (from: ProductState) => Move>> = {
  SUBMITTED: () => HANDING_IN,
  ON_SALE: (from) => (from === 'SUSPENDED' ? standing('reinstateProduct') : RULING),
  RETURNED: () => RULING,
  REJECTED: () => RULING,
  SUSPENDED: () => standing('suspendProduct'),
  WITHDRAWN: () => standing('withdrawProduct'),
};

/** The moves that lead on from where an item stands, and what stands in the caller's way. */
export const transitionsOfItem = (
  state: ListItemState,
  agreement: AgreementFacts | null,
  context: RequestContext,
): View<Transition>[] =>
  LIST_ITEM_TRANSITIONS[state].flatMap((to) => {
    const move = ITEM_MOVES[to];
    return move === null ? [] : transition(move, { to, itemState: state, agreement, context });
  });

/** The moves that lead on from where a product stands, and what stands in the caller's way. */
export const transitionsOfProduct = (
  state: ProductState,
  agreement: AgreementFacts | null,
  context: RequestContext,
): View<Transition>[] =>
  PRODUCT_TRANSITIONS[state].flatMap((to) =>
    transition(PRODUCT_MOVES[to](state), { to, itemState: 'SUBMITTED', agreement, context }),
  );

const NEEDS_ROLE = { zh: '需要岗位 {role}。', en: 'Needs the role {role}.' };

interface Looked {
  readonly to: string;
  /** Of the item that a ruling is about. */
  readonly itemState: ListItemState;
  readonly agreement: AgreementFacts | null;
  readonly context: RequestContext;
}

function transition(
  { operation, listAct, roles }: Move,
  { to, itemState, agreement, context: { caller, locale } }: Looked,
): View<Transition>[] {
  if (caller.kind === 'anonymous') return [];
  const decision = judge([agencyDecidesList], { listAct, actor: actorFacts(caller), agreement, itemState });
  const reason =
    decision.outcome === 'REFUSE'
      ? formatMessage(REFUSALS[decision.code], locale, decision.params)
      : holdsOneOf(caller, roles)
        ? null
        : formatMessage(NEEDS_ROLE, locale, { role: roles.join(', ') });
  return [{ operation, to, isOpen: reason === null, reason }];
}

const holdsOneOf = (caller: MemberCaller, roles: readonly Role[]): boolean =>
  caller.roles.some((role) => roles.includes(role));
