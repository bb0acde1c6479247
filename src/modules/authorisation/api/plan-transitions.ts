import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage, type Bilingual } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { judge, REFUSALS } from '../../../policy';
import { planComplete } from '../../../policy/authorisation/plan-complete.policy';
import {
  PLAN_TRANSITIONS,
  type PlanContentGroup,
  type PlanState,
  type Role,
} from '../../../policy/vocabulary';
import type { PlanEntity } from '../store/plan.entity';

interface Move {
  readonly operation: string;
  readonly roles: readonly Role[];
}

/** The mutation that leads to a state, and who makes it. A major change is submitted by being made. */
function moveTo(to: PlanState, from: PlanState): Move {
  switch (to) {
    case 'SUBMITTED':
      return { operation: from === 'DRAFT' ? 'submitPlan' : 'revisePlan', roles: ['AGENCY_REVIEWER'] };
    case 'DRAFT':
      return { operation: 'returnPlan', roles: ['AGENCY_RULING'] };
    case 'APPROVED':
      return { operation: 'approvePlan', roles: ['AGENCY_RULING'] };
    case 'FILED':
      return { operation: 'filePlan', roles: ['AGENCY_REVIEWER', 'AGENCY_RULING'] };
  }
}

export const NOT_OWN_AGENCY: Bilingual = {
  zh: '该方案由其实施机构办理。请联系该实施机构。',
  en: 'This is done by the implementing agency of the plan. Ask that agency.',
};
export const NEEDS_ROLE: Bilingual = {
  zh: '需要岗位 {role}。请由具有该岗位的人员办理。',
  en: 'Needs the role {role}. Have a person with that role do it.',
};

interface PlanInWriting {
  readonly plan: PlanEntity;
  readonly filledGroups: readonly PlanContentGroup[];
  readonly authorPersonIds: readonly string[];
}

/** The moves that lead on from where a plan stands, and what stands in the caller's way. */
export function planTransitions(
  { plan, filledGroups, authorPersonIds }: PlanInWriting,
  { caller, locale }: RequestContext,
): View<Transition>[] {
  if (caller.kind === 'anonymous') return [];

  const hindrance = ({ operation, roles }: Move): string | null => {
    if (plan.agencyId !== caller.organisationId) return formatMessage(NOT_OWN_AGENCY, locale);
    if (!roles.some((role) => caller.roles.includes(role))) {
      return formatMessage(NEEDS_ROLE, locale, { role: roles.join(' / ') });
    }
    if (operation === 'submitPlan') {
      const decision = judge([planComplete], { filledGroups });
      if (decision.outcome === 'REFUSE') {
        return formatMessage(REFUSALS[decision.code], locale, decision.params);
      }
    }
    return operation === 'approvePlan' && authorPersonIds.includes(caller.personId)
      ? formatMessage(REFUSALS.PLAN_AUTHOR_APPROVES, locale)
      : null;
  };

  return PLAN_TRANSITIONS[plan.state].map((to) => {
    const move = moveTo(to, plan.state);
    const reason = hindrance(move);
    return { operation: move.operation, to, isOpen: reason === null, reason };
  });
}
