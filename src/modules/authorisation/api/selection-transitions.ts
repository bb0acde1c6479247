import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import { judge, REFUSALS } from '../../../policy';
import { cancelSelectionRules, runningSelectionRules } from '../../../policy/authorisation/selection.rules';
import { SELECTION_TRANSITIONS } from '../../../policy/vocabulary';
import type { PlanEntity } from '../store/plan.entity';
import { planFactsOf } from '../store/plan.query';
import type { SelectionEntity } from '../store/selection.entity';
import { NEEDS_ROLE, NOT_OWN_AGENCY } from './plan-transitions';

/** Who decides also gives up. */
const ROLE = 'AGENCY_RULING';

/** The moves that lead on from where a selection stands, and what stands in the caller's way. */
export function selectionTransitions(
  selection: SelectionEntity,
  plan: PlanEntity,
  signedAgreement: string | null,
  { caller, locale }: RequestContext,
): View<Transition>[] {
  if (caller.kind === 'anonymous') return [];

  const hindrance = (operation: string): string | null => {
    if (plan.agencyId !== caller.organisationId) return formatMessage(NOT_OWN_AGENCY, locale);
    if (!caller.roles.includes(ROLE)) return formatMessage(NEEDS_ROLE, locale, { role: ROLE });
    const decision =
      operation === 'decideSelection'
        ? judge(runningSelectionRules, {
            selectionState: selection.state,
            plan: planFactsOf(plan),
            openedOnRevision: selection.planRevision,
          })
        : judge(cancelSelectionRules, { selectionState: selection.state, signedAgreement });
    return decision.outcome === 'REFUSE'
      ? formatMessage(REFUSALS[decision.code], locale, decision.params)
      : null;
  };

  return SELECTION_TRANSITIONS[selection.state].map((to) => {
    const operation = to === 'DECIDED' ? 'decideSelection' : 'cancelSelection';
    const reason = hindrance(operation);
    return { operation, to, isOpen: reason === null, reason };
  });
}
