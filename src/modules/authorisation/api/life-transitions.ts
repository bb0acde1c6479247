import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import type { Transition } from '../../../platform/graphql/transition.type';
import {
  declineEarlyTerminationRules,
  judge,
  REFUSALS,
  rejectCorrectionRules,
  reportCorrectionRules,
  restoreAgreementRules,
  type AgreementFacts,
  type CorrectionFacts,
  type Decision,
} from '../../../policy';
import { renewalDecidedByAgency } from '../../../policy/authorisation/renewal-decided-by-agency.policy';
import type { Role } from '../../../policy/vocabulary';
import { actorFacts } from '../../ledger';
import { factsOfRow } from '../store/agreement-facts.query';
import type { AgreementEntity } from '../store/agreement.entity';
import type { EarlyTerminationEntity } from '../store/early-termination.entity';
import { rectificationFacts } from '../service/correction-facts';
import type { RectificationEntity } from '../store/rectification.entity';
import type { RenewalEntity } from '../store/renewal.entity';

/** Who reports for an operator that a breach is corrected. */
export const CORRECTION_REPORTERS = [
  'ORGANISATION_ADMIN',
  'OPERATOR_SECURITY',
] as const satisfies readonly Role[];

const RULING = ['AGENCY_RULING'] as const satisfies readonly Role[];

const NEEDS_ROLE = {
  zh: '需要以下岗位之一：{roles}。请由担任该岗位的人员办理。',
  en: 'Needs one of the roles {roles}. Ask a colleague who holds one.',
};

interface Move {
  readonly operation: string;
  readonly to: string;
  readonly roles: readonly Role[];
  readonly decision: Decision;
}

function transition(
  caller: MemberCaller,
  { operation, to, roles, decision }: Move,
  locale: RequestContext['locale'],
): View<Transition> {
  if (decision.outcome === 'REFUSE') {
    const reason = formatMessage(REFUSALS[decision.code], locale, decision.params);
    return { operation, to, isOpen: false, reason };
  }
  const holds = roles.some((role) => caller.roles.includes(role));
  const reason = holds ? null : formatMessage(NEEDS_ROLE, locale, { roles: roles.join(', ') });
  return { operation, to, isOpen: holds, reason };
}

/** None of the rules of its life asks how the operator stands as a party. */
const factsOf = (row: AgreementEntity): AgreementFacts => factsOfRow(row, 'ACTIVE');

/** The moves that lead on from a call to correct; none once it is lifted. */
export function transitionsOfRectification(
  agreement: AgreementEntity,
  rectification: RectificationEntity,
  { caller, deps, locale }: RequestContext,
): View<Transition>[] {
  if (caller.kind === 'anonymous' || rectification.liftedAt !== null) return [];
  const { state } = rectification;
  const today = legalDateOf(deps.clock.now());
  const facts: CorrectionFacts = {
    today,
    actor: actorFacts(caller),
    agreement: factsOf(agreement),
    rectification: { ...rectificationFacts(rectification, today), isLifted: false },
  };
  const report = {
    operation: 'reportCorrection',
    to: 'REPORTED',
    roles: CORRECTION_REPORTERS,
    decision: judge(reportCorrectionRules, facts),
  };
  const restore = {
    operation: 'restoreAgreement',
    // After a lapse the agreement goes on, and the lapse stays what it is.
    to: state === 'LAPSED' ? 'LAPSED' : 'CORRECTED',
    roles: RULING,
    decision: judge(restoreAgreementRules, facts),
  };
  const reject = {
    operation: 'rejectCorrection',
    to: today > facts.rectification.dueOn ? 'LAPSED' : 'OPEN',
    roles: RULING,
    decision: judge(rejectCorrectionRules, facts),
  };
  const moves = { OPEN: [report, restore], REPORTED: [restore, reject], LAPSED: [restore], CORRECTED: [] }[
    state
  ];
  return moves.map((move) => transition(caller, move, locale));
}

/** The decision that a renewal waits for; none once it was decided. */
export function transitionsOfRenewal(
  agreement: AgreementEntity,
  renewal: RenewalEntity,
  { caller, deps, locale }: RequestContext,
): View<Transition>[] {
  if (caller.kind === 'anonymous' || renewal.state !== 'APPLIED') return [];
  const decision = judge([renewalDecidedByAgency], {
    today: legalDateOf(deps.clock.now()),
    actor: actorFacts(caller),
    agreement: factsOf(agreement),
    renewal: { state: renewal.state },
  });
  return (['APPROVED', 'REJECTED'] as const).map((to) =>
    transition(caller, { operation: 'decideRenewal', to, roles: RULING, decision }, locale),
  );
}

/** What an application for an early end waits for; none once it was decided. */
export function transitionsOfEarlyTermination(
  agreement: AgreementEntity,
  { state }: EarlyTerminationEntity,
  { caller, deps, locale }: RequestContext,
): View<Transition>[] {
  if (caller.kind === 'anonymous' || state !== 'APPLIED') return [];
  // Who may decline it may grant it: both are the decision of the agency while the agreement runs.
  const decision = judge(declineEarlyTerminationRules, {
    today: legalDateOf(deps.clock.now()),
    actor: actorFacts(caller),
    agreement: factsOf(agreement),
    application: { state },
  });
  return (
    [
      ['terminateAgreement', 'GRANTED'],
      ['declineEarlyTermination', 'DECLINED'],
    ] as const
  ).map(([operation, to]) => transition(caller, { operation, to, roles: RULING, decision }, locale));
}
