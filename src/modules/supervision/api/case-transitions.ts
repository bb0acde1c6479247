import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { CASE_TRANSITIONS, type CaseState } from '../../../policy/vocabulary';
import type { CaseEntity } from '../store/case.entity';

const OPERATION_OF: Readonly<Record<CaseState, string | null>> = {
  OPEN: null,
  RULED: 'ruleCase',
  REOPENED: 'reopenCase',
};

const SHUT = {
  zh: '案件由承办的实施机构的 AGENCY_RULING 岗位裁定。请交由其办理。',
  en: 'A case is ruled on by AGENCY_RULING of the agency that holds it. Leave it to that agency.',
};

/** The moves that lead on from where a case stands, and what stands in the caller's way. */
export const transitionsOfCase = (
  { state, agencyId }: CaseEntity,
  { caller, locale }: RequestContext,
): View<Transition>[] =>
  CASE_TRANSITIONS[state].flatMap((to): View<Transition>[] => {
    const operation = OPERATION_OF[to];
    if (operation === null) return [];
    const isOpen =
      caller.kind === 'member' &&
      caller.organisationId === agencyId &&
      caller.roles.includes('AGENCY_RULING');
    return [{ operation, to, isOpen, reason: isOpen ? null : formatMessage(SHUT, locale) }];
  });
