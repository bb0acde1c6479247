import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { PLAIN_REFUSAL_MESSAGES } from '../../../platform/refusal';
import { DUTY_KIND_FACTS } from '../../../policy/agenda/duty-kinds';
import type { Role } from '../../../policy/vocabulary';
import type { DutyEntity } from '../store/duty.entity';

/** Who answers for what an organisation has to do; a buyer, an auditor or a pricing officer has other work. */
export const DUTY_ROLES = [
  'ORGANISATION_ADMIN',
  'AGENCY_REVIEWER',
  'AGENCY_RULING',
  'OPERATOR_PRODUCT',
  'OPERATOR_FINANCE',
  'OPERATOR_SECURITY',
  'DEPARTMENT_OFFICER',
] as const satisfies readonly Role[];

const NEEDS_ROLE = {
  zh: '需要以下岗位之一：{roles}。请由担任该岗位的人员办理。',
  en: 'Needs one of the roles {roles}. Ask a colleague who holds one.',
};

/** What closes a duty: the operation that does it, or `completeDuty` where it is done outside. */
export function endOf({ kind }: Pick<DutyEntity, 'kind'>): string {
  const { end } = DUTY_KIND_FACTS[kind];
  return end === 'EVIDENCE' ? 'completeDuty' : end.operation;
}

/** The one way on from a duty that waits, and what stands in the caller's way. */
export function transitionsOf(duty: DutyEntity, { caller, locale }: RequestContext): View<Transition>[] {
  if (caller.kind === 'anonymous' || duty.closedAt !== null) return [];
  const operation = endOf(duty);
  const shut = (reason: string): View<Transition>[] => [{ operation, to: 'DONE', isOpen: false, reason }];
  if (duty.holderId !== caller.organisationId) {
    return shut(formatMessage(PLAIN_REFUSAL_MESSAGES.DUTY_OF_ANOTHER, locale));
  }
  // Who may use another operation is said by that operation.
  if (operation === 'completeDuty' && !DUTY_ROLES.some((role) => caller.roles.includes(role))) {
    return shut(formatMessage(NEEDS_ROLE, locale, { roles: DUTY_ROLES.join(', ') }));
  }
  return [{ operation, to: 'DONE', isOpen: true, reason: null }];
}
