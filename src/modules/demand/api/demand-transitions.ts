import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import {
  DATA_REQUEST_TRANSITIONS,
  DEMAND_TRANSITIONS,
  type DataRequestState,
  type DemandState,
  type Role,
} from '../../../policy/vocabulary';
import type { DataRequestReviewEntity } from '../store/data-request-review.entity';
import type { DataRequestEntity } from '../store/data-request.entity';
import type { DemandEntity } from '../store/demand.entity';

interface Mover {
  readonly operation: string;
  readonly roles: readonly Role[];
}

const ANSWER: Mover = { operation: 'answerDemand', roles: ['OPERATOR_PRODUCT'] };
const REVIEW: Mover = { operation: 'reviewDataRequest', roles: ['DEPARTMENT_OFFICER', 'AGENCY_REVIEWER'] };

const DEMAND_MOVERS: Readonly<Record<Exclude<DemandState, 'POSTED' | 'LAPSED'>, Mover>> = {
  ACCEPTED: ANSWER,
  SERVED: ANSWER,
  DECLINED: ANSWER,
  REQUESTED: { operation: 'requestData', roles: ['OPERATOR_PRODUCT'] },
  WITHDRAWN: { operation: 'withdrawDemand', roles: ['BUYER'] },
};

const REQUEST_MOVERS: Readonly<Record<Exclude<DataRequestState, 'SUBMITTED' | 'LAPSED'>, Mover>> = {
  APPROVED: REVIEW,
  PARTLY_APPROVED: REVIEW,
  REJECTED: REVIEW,
  WITHDRAWN: { operation: 'withdrawDataRequest', roles: ['OPERATOR_PRODUCT'] },
};

const SHUT = {
  zh: '该操作由相应单位的 {role} 办理。请交由其办理。',
  en: 'This is done by the {role} of the body concerned. Leave it to that body.',
};

function transition(
  { operation, roles }: Mover,
  to: string,
  isConcerned: (caller: MemberCaller) => boolean,
  { caller, locale }: RequestContext,
): View<Transition> {
  const isOpen =
    caller.kind === 'member' && isConcerned(caller) && roles.some((role) => caller.roles.includes(role));
  const role = roles.join(' / ');
  return { operation, to, isOpen, reason: isOpen ? null : formatMessage(SHUT, locale, { role }) };
}

/** The moves that lead on from where a demand stands. Who posted it takes it back; the operator does the rest. */
export const transitionsOfDemand = (
  { state, posterId }: DemandEntity,
  context: RequestContext,
): View<Transition>[] =>
  DEMAND_TRANSITIONS[state].flatMap((to) => {
    // It is posted again by what becomes of its data request, and lapses by the clock.
    if (to === 'POSTED' || to === 'LAPSED') return [];
    const isPosters = to === 'WITHDRAWN';
    return [
      transition(
        DEMAND_MOVERS[to],
        to,
        ({ organisationId }) => (organisationId === posterId) === isPosters,
        context,
      ),
    ];
  });

/** The moves that lead on from where a request stands. Where several bodies review, the last one decides what it becomes. */
export const transitionsOfRequest = (
  { state }: DataRequestEntity,
  reviews: readonly DataRequestReviewEntity[],
  context: RequestContext,
): View<Transition>[] =>
  DATA_REQUEST_TRANSITIONS[state].flatMap((to) => {
    if (to === 'SUBMITTED' || to === 'LAPSED') return [];
    const owesReview = ({ organisationId }: MemberCaller): boolean =>
      reviews.some((review) => review.reviewerId === organisationId && review.state === 'PENDING');
    return [transition(REQUEST_MOVERS[to], to, to === 'WITHDRAWN' ? () => true : owesReview, context)];
  });
