import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import {
  CYCLE_TRANSITIONS,
  PROPOSAL_TRANSITIONS,
  TRIAL_TARIFF_TRANSITIONS,
} from '../../../policy/vocabulary';
import type { EvaluationCycleEntity } from '../store/evaluation-cycle.entity';
import type { PriceProposalEntity } from '../store/price-proposal.entity';
import type { TrialTariffEntity } from '../store/trial-tariff.entity';

const OFFICE = {
  zh: '该操作由价格主管部门的 PRICING_OFFICER 办理。请交由其办理。',
  en: 'This is done by the PRICING_OFFICER of a pricing office. Leave it to that office.',
};

const AGENCY = {
  zh: '该操作由实施机构的 AGENCY_RULING 办理。请交由其办理。',
  en: 'This is done by the AGENCY_RULING of the implementing agency. Leave it to that agency.',
};

const RUNNING = {
  zh: '评估周期至 {endsOn} 才结束。请在其后办理。',
  en: 'The cycle lasts until {endsOn}. Close it afterwards.',
};

/** Both are moved on by the pricing office alone. */
function byOffice(
  operation: string,
  to: string,
  obstacle: string | null,
  { caller, locale }: RequestContext,
): View<Transition> {
  const isOfficer = caller.kind === 'member' && caller.roles.includes('PRICING_OFFICER');
  const reason = isOfficer ? obstacle : formatMessage(OFFICE, locale, {});
  return { operation, to, isOpen: reason === null, reason };
}

/** The moves that lead on from where a cycle stands. */
export const transitionsOfCycle = (
  { state, endsOn }: EvaluationCycleEntity,
  context: RequestContext,
): View<Transition>[] => {
  const isRunning = legalDateOf(context.deps.clock.now()) <= endsOn;
  const obstacle = isRunning ? formatMessage(RUNNING, context.locale, { endsOn }) : null;
  return CYCLE_TRANSITIONS[state].map((to) => byOffice('closeEvaluationCycle', to, obstacle, context));
};

/** The moves that lead on from where a proposal stands. */
export const transitionsOfProposal = (
  { state }: PriceProposalEntity,
  context: RequestContext,
): View<Transition>[] =>
  PROPOSAL_TRANSITIONS[state].map((to) =>
    byOffice(to === 'ISSUED' ? 'issueProposedPrices' : 'declinePriceProposal', to, null, context),
  );

/** The moves that lead on from where a trial tariff stands: the agency makes them. */
export const transitionsOfTrial = (
  { state }: TrialTariffEntity,
  { caller, locale }: RequestContext,
): View<Transition>[] => {
  const isRuling = caller.kind === 'member' && caller.roles.includes('AGENCY_RULING');
  const reason = isRuling ? null : formatMessage(AGENCY, locale, {});
  return TRIAL_TARIFF_TRANSITIONS[state].map((to) => ({
    operation: to === 'CONFIRMED' ? 'confirmTrialTariff' : 'declineTrialTariff',
    to,
    isOpen: reason === null,
    reason,
  }));
};
