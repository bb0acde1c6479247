import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { REFUSALS, type RefusalCode } from '../../../policy';
import {
  FREE_GRANT_TRANSITIONS,
  FREE_USE_TRANSITIONS,
  type FreeGrantStanding,
  type FreeUseState,
  type Role,
} from '../../../policy/vocabulary';
import type { DataOrderEntity } from '../../ordering';
import type { FreeUseEntity } from '../store/free-use.entity';
import { standingOf } from '../store/free-use.query';

interface Mover {
  readonly operation: string;
  readonly roles: readonly Role[];
  readonly party: 'buyerId' | 'operatorId' | 'agencyId';
}

const CHECK: Mover = { operation: 'checkFreeUseForm', roles: ['OPERATOR_PRODUCT'], party: 'operatorId' };
const DECIDE: Mover = { operation: 'decideFreeUse', roles: ['AGENCY_REVIEWER'], party: 'agencyId' };
const DECIDE_APPEAL: Mover = {
  operation: 'decideFreeUseAppeal',
  roles: ['AGENCY_REVIEWER', 'AGENCY_RULING'],
  party: 'agencyId',
};

/** Who makes each move; the clock alone makes a refusal final that nobody appeals. */
function moverOf(from: FreeUseState, to: FreeUseState): Mover | null {
  switch (to) {
    case 'FORM_CHECK':
      return { operation: 'completeFreeUse', roles: ['BUYER'], party: 'buyerId' };
    case 'RETURNED':
    case 'PURPOSE_CHECK':
      return CHECK;
    case 'APPEALED':
      return { operation: 'appealFreeUse', roles: ['BUYER'], party: 'buyerId' };
    case 'REFUSED':
      return DECIDE;
    case 'GRANTED':
      return from === 'APPEALED' ? DECIDE_APPEAL : DECIDE;
    case 'REJECTED':
      return from === 'APPEALED' ? DECIDE_APPEAL : null;
  }
}

const GRANT_MOVERS: Readonly<Record<FreeGrantStanding, Mover>> = {
  SUSPENDED: {
    operation: 'ruleOnOverdueReport',
    roles: ['AGENCY_REVIEWER', 'AGENCY_RULING'],
    party: 'agencyId',
  },
  STOPPED: {
    operation: 'reportMisuse',
    roles: ['OPERATOR_PRODUCT', 'OPERATOR_SECURITY', 'AGENCY_REVIEWER', 'AGENCY_RULING'],
    party: 'operatorId',
  },
  RUNNING: { operation: 'ruleOnFreeUseReport', roles: ['AGENCY_REVIEWER'], party: 'agencyId' },
};

const END_OF_STOP: Mover = { operation: 'ruleCase', roles: ['AGENCY_RULING'], party: 'agencyId' };

const SHUT = {
  zh: '该操作由相应单位的 {role} 办理。请交由其办理。',
  en: 'This is done by the {role} of the body concerned. Leave it to that body.',
};

/** What the four eyes say of who would decide, before anything else is asked. */
function eyesRefuse(use: FreeUseEntity, operation: string, { personId }: MemberCaller): RefusalCode | null {
  if (operation === 'decideFreeUse' || operation === 'decideFreeUseAppeal') {
    if (personId === use.formCheckedBy) return 'FORM_CHECKER_DECIDES_FREE_USE';
  }
  if (operation === 'decideFreeUseAppeal' && personId === use.refusedBy)
    return 'FREE_USE_APPEAL_DECIDED_BY_REFUSER';
  return null;
}

function transition(
  use: FreeUseEntity,
  { operation, roles, party }: Mover,
  to: string,
  { caller, locale }: RequestContext,
): View<Transition> {
  const reports = operation === 'reportMisuse';
  const isConcerned =
    caller.kind === 'member' &&
    (caller.organisationId === use[party] || (reports && caller.organisationId === use.agencyId)) &&
    roles.some((role) => caller.roles.includes(role));
  if (!isConcerned) {
    return {
      operation,
      to,
      isOpen: false,
      reason: formatMessage(SHUT, locale, { role: roles.join(' / ') }),
    };
  }
  const code = eyesRefuse(use, operation, caller);
  return {
    operation,
    to,
    isOpen: code === null,
    reason: code === null ? null : formatMessage(REFUSALS[code], locale),
  };
}

/** The moves that lead on from where an application stands, and what stands in the caller's way. */
export const transitionsOfFreeUse = (
  use: FreeUseEntity,
  order: Pick<DataOrderEntity, 'holdCode' | 'holdParams'>,
  context: RequestContext,
): View<Transition>[] =>
  FREE_USE_TRANSITIONS[use.state].flatMap((to): View<Transition>[] => {
    const mover = moverOf(use.state, to);
    if (mover === null) return [];
    const move = transition(use, mover, to, context);
    // What is held is not granted; all else goes on.
    if (to !== 'GRANTED' || order.holdCode === null || !move.isOpen) return [move];
    const reason = formatMessage(REFUSALS[order.holdCode], context.locale, order.holdParams ?? {});
    return [{ ...move, isOpen: false, reason }];
  });

/** The moves that lead on from how a grant stands. */
export const transitionsOfGrant = (use: FreeUseEntity, context: RequestContext): View<Transition>[] => {
  const standing = standingOf(use);
  return FREE_GRANT_TRANSITIONS[standing]
    .filter((to) => standing !== 'STOPPED' || (to === 'SUSPENDED') === (use.suspendedAt !== null))
    .map((to) => transition(use, standing === 'STOPPED' ? END_OF_STOP : GRANT_MOVERS[to], to, context));
};
