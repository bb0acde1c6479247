import type { LegalDate } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import { formatMessage, type Bilingual } from '../../../platform/graphql/locale';
import type { RequestContext } from '../../../platform/graphql/context';
import type { Transition } from '../../../platform/graphql/transition.type';
import {
  activateAgreementRules,
  admitLateRenewalRules,
  applyEarlyTerminationRules,
  applyRenewalRules,
  declineEarlyTerminationRules,
  judge,
  nameSecurityLeadRules,
  publishAgreementRules,
  REFUSALS,
  rejectCorrectionRules,
  reopenAgreementRules,
  reportCorrectionRules,
  restoreAgreementRules,
  reviewExclusivityRules,
  reviseAgreementRules,
  signAgreementRules,
  suspendAgreementRules,
  terminateAgreementRules,
  terminateResourcesRules,
  type ActorFacts,
  type AgreementFacts,
  type CorrectionFacts,
  type Decision,
} from '../../../policy';
import { renewalDecidedByAgency } from '../../../policy/authorisation/renewal-decided-by-agency.policy';
import { openScope } from '../../../policy/catalogue/open-scope.policy';
import { AGREEMENT_ACTS, type AgreementState, type Role } from '../../../policy/vocabulary';
import { DUTIES_OF_START } from '../service/activate-agreement.service';
import { rectificationFacts } from '../service/correction-facts';
import { TASKS_OF_EXIT } from '../service/end-agreement';
import { DUTIES_OF_SIGNING, seatOf, signsAs, SIGNING_ROLES } from '../service/sign-agreement.service';
import type { AgreementPapers } from '../store/agreement-papers.query';
import type { AgreementEntity } from '../store/agreement.entity';
import type { RectificationEntity } from '../store/rectification.entity';
import { CORRECTION_REPORTERS } from './life-transitions';

/** What is known of an agreement when it is asked which moves are open. */
export interface AskedAgreement {
  readonly caller: MemberCaller;
  readonly actor: ActorFacts;
  readonly today: LegalDate;
  readonly row: AgreementEntity;
  readonly agreement: AgreementFacts;
  readonly papers: AgreementPapers;
  /** The calls to correct that keep it suspended. */
  readonly corrections: readonly RectificationEntity[];
  readonly hasOpenRenewal: boolean;
  readonly isLateAdmitted: boolean;
  readonly hasOpenEarlyTermination: boolean;
}

/** One operation on an agreement: the state that follows, who makes it, and what the rules say about it now. */
interface Move {
  readonly operation: string;
  /** Null where it leaves the state as it is. */
  readonly to: AgreementState | null;
  readonly roles: (asked: AskedAgreement) => readonly Role[];
  /** What the rules say, or why there is nothing that they could be asked about. */
  readonly judged: (asked: AskedAgreement) => Decision | Bilingual;
}

const by =
  (...roles: readonly Role[]) =>
  (): readonly Role[] =>
    roles;

const NO_CORRECTION: Bilingual = {
  zh: '该协议没有待处理的改正要求。请在有改正要求时办理。',
  en: 'No call to correct stands against this agreement. There is something to do once there is one.',
};
const NO_RENEWAL: Bilingual = {
  zh: '该协议没有待决定的续期申请。请在运营机构提出申请后办理。',
  en: 'No application for renewal is open. There is something to decide once the operator has applied.',
};
const NO_EARLY_TERMINATION: Bilingual = {
  zh: '该协议没有待决定的提前终止申请。请在运营机构提出申请后办理。',
  en: 'No application for an early end is open. There is something to decide once the operator has applied.',
};
const NEEDS_ROLE: Bilingual = {
  zh: '需要以下岗位之一：{roles}。请由担任该岗位的人员办理。',
  en: 'Needs one of the roles {roles}. Ask a colleague who holds one.',
};

/** Whether somebody else was faster on the same plan is judged when it is tried. */
const NO_RIVALS = { mode: null, rivals: [] };

/** Open when it is for one of the calls to correct; otherwise what stands against the first. */
function judgedForCorrections(
  { today, actor, agreement, corrections }: AskedAgreement,
  rules: typeof reportCorrectionRules,
): Decision | Bilingual {
  const decisions = corrections.map((correction) => {
    const facts: CorrectionFacts = {
      today,
      actor,
      agreement,
      rectification: { ...rectificationFacts(correction, today), isLifted: false },
    };
    return judge(rules, facts);
  });
  return decisions.find(({ outcome }) => outcome === 'PERMIT') ?? decisions[0] ?? NO_CORRECTION;
}

/**
 * Every operation on an agreement, in the order of its life; each is told in every state. What an operation brings with
 * it (the resources of a suspension, the wording of a revision, the person who is named) is judged when it is tried.
 */
const MOVES: readonly Move[] = [
  {
    operation: 'reviseAgreement',
    to: null,
    roles: by('AGENCY_REVIEWER'),
    judged: ({ today, actor, agreement, row }) =>
      judge(reviseAgreementRules, {
        today,
        actor,
        agreement,
        termYears: row.termYears,
        hasTermReason: row.termReason !== null,
        securityLead: null,
      }),
  },
  {
    operation: 'addResourcesToScope',
    to: null,
    roles: by('AGENCY_REVIEWER', 'AGENCY_RULING'),
    judged: ({ today, actor, agreement }) => judge([openScope], { scopeAct: 'ADD', today, actor, agreement }),
  },
  {
    operation: 'removeResourcesFromScope',
    to: null,
    roles: by('AGENCY_REVIEWER', 'AGENCY_RULING'),
    judged: ({ today, actor, agreement }) =>
      judge([openScope], { scopeAct: 'REMOVE', today, actor, agreement }),
  },
  {
    operation: 'signAgreement',
    to: 'SIGNED',
    roles: ({ row, caller }) => {
      const seat = seatOf(row, caller);
      return seat === null ? Object.values(SIGNING_ROLES) : [SIGNING_ROLES[seat]];
    },
    judged: ({ today, agreement, papers: { content, appointment }, row, caller }) => {
      const seat = signsAs(row, caller);
      return judge(signAgreementRules, {
        today,
        agreement,
        content,
        seat,
        hasSigned: seat !== null && content.signatures[seat] === true,
        appointment: appointment && { ...appointment, ...NO_RIVALS },
        termYears: row.termYears,
        hasTermReason: row.termReason !== null,
        isLast: false,
        duties: DUTIES_OF_SIGNING,
      });
    },
  },
  {
    operation: 'nameSecurityLead',
    to: null,
    roles: by('ORGANISATION_ADMIN'),
    judged: ({ today, actor, agreement }) =>
      judge(nameSecurityLeadRules, {
        today,
        actor,
        agreement,
        securityLead: { name: '-', post: '-', holdsRole: null },
      }),
  },
  {
    operation: 'activateAgreement',
    to: 'ACTIVE',
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, papers: { content, appointment, exclusivityResult }, row }) =>
      judge(activateAgreementRules, {
        today,
        actor,
        agreement,
        content,
        appointment: appointment && { ...appointment, ...NO_RIVALS },
        hasExclusiveConditions: row.hasExclusiveConditions,
        exclusivityResult,
        signedOn: row.signedOn,
        termYears: row.termYears,
        duties: DUTIES_OF_START,
      }),
  },
  {
    operation: 'reopenAgreement',
    to: 'DRAFT',
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, papers: { exclusivityResult } }) =>
      judge(reopenAgreementRules, { today, actor, agreement, exclusivityResult }),
  },
  {
    operation: 'reviewExclusivity',
    to: null,
    roles: by('AGENCY_REVIEWER', 'REGULATOR'),
    judged: ({ actor, agreement, row, papers }) =>
      judge(reviewExclusivityRules, {
        actor,
        agreement,
        hasExclusiveConditions: row.hasExclusiveConditions,
        authorPersonIds: papers.authorPersonIds,
      }),
  },
  {
    operation: 'publishAgreement',
    to: null,
    roles: by('AGENCY_REVIEWER', 'AGENCY_RULING'),
    judged: ({ today, actor, agreement, row, papers }) =>
      judge(publishAgreementRules, {
        today,
        actor,
        agreement,
        hasContent: true,
        hasScope: true,
        hasExclusiveConditions: row.hasExclusiveConditions,
        exclusivityResult: papers.exclusivityResult,
      }),
  },
  {
    operation: 'suspendAgreement',
    to: 'SUSPENDED',
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, row }) =>
      judge(suspendAgreementRules, {
        today,
        actor,
        agreement,
        stops: AGREEMENT_ACTS,
        agreedWorkingDays: row.correctionWorkingDays,
        noticeWorkingDays: row.correctionWorkingDays ?? 1,
        resources: [],
        noResourcesReason: '-',
      }),
  },
  {
    operation: 'reportCorrection',
    to: null,
    roles: by(...CORRECTION_REPORTERS),
    judged: (asked) => judgedForCorrections(asked, reportCorrectionRules),
  },
  {
    operation: 'rejectCorrection',
    to: null,
    roles: by('AGENCY_RULING'),
    judged: (asked) => judgedForCorrections(asked, rejectCorrectionRules),
  },
  {
    operation: 'restoreAgreement',
    to: 'ACTIVE',
    roles: by('AGENCY_RULING'),
    judged: (asked) => judgedForCorrections(asked, restoreAgreementRules),
  },
  {
    operation: 'terminateResources',
    to: null,
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement }) =>
      judge(terminateResourcesRules, { today, actor, agreement, resources: [] }),
  },
  {
    operation: 'applyRenewal',
    to: null,
    roles: by('ORGANISATION_ADMIN'),
    judged: ({ today, actor, agreement, isLateAdmitted, hasOpenRenewal }) =>
      judge(applyRenewalRules, {
        today,
        actor,
        agreement,
        isLateAdmitted,
        hasOpenApplication: hasOpenRenewal,
      }),
  },
  {
    operation: 'admitLateRenewal',
    to: null,
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, isLateAdmitted, hasOpenRenewal }) =>
      judge(admitLateRenewalRules, {
        today,
        actor,
        agreement,
        isLateAdmitted,
        hasOpenApplication: hasOpenRenewal,
      }),
  },
  {
    operation: 'decideRenewal',
    to: null,
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, hasOpenRenewal }) =>
      hasOpenRenewal
        ? judge([renewalDecidedByAgency], { today, actor, agreement, renewal: { state: 'APPLIED' } })
        : NO_RENEWAL,
  },
  {
    operation: 'applyEarlyTermination',
    to: null,
    roles: by('ORGANISATION_ADMIN'),
    judged: ({ today, actor, agreement, hasOpenEarlyTermination }) =>
      judge(applyEarlyTerminationRules, {
        today,
        actor,
        agreement,
        hasOpenApplication: hasOpenEarlyTermination,
      }),
  },
  {
    operation: 'declineEarlyTermination',
    to: null,
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, hasOpenEarlyTermination }) =>
      hasOpenEarlyTermination
        ? judge(declineEarlyTerminationRules, { today, actor, agreement, application: { state: 'APPLIED' } })
        : NO_EARLY_TERMINATION,
  },
  {
    operation: 'terminateAgreement',
    to: 'TERMINATED',
    roles: by('AGENCY_RULING'),
    judged: ({ today, actor, agreement, hasOpenEarlyTermination }) =>
      judge(terminateAgreementRules, {
        today,
        actor,
        agreement,
        // The ground is named with the act; one of them is always there to be shown.
        ground: 'OTHER_VIOLATION',
        hasOpenApplication: hasOpenEarlyTermination,
        hasLapsedBreach: false,
        hasDocument: true,
        tasks: TASKS_OF_EXIT,
        takesOrders: false,
      }),
  },
];

/** Every operation on an agreement, and what stands in the caller's way: the rules, and then the role. */
export const agreementTransitions = (
  asked: AskedAgreement,
  locale: RequestContext['locale'],
): View<Transition>[] =>
  MOVES.map(({ operation, to, roles, judged }) => {
    const needed = roles(asked);
    const reasons = [
      whyRefused(judged(asked), locale),
      needed.some((role) => asked.caller.roles.includes(role))
        ? null
        : formatMessage(NEEDS_ROLE, locale, { roles: needed.join(', ') }),
    ].filter((reason) => reason !== null);
    const isOpen = reasons.length === 0;
    return { operation, to: to ?? asked.row.state, isOpen, reason: isOpen ? null : reasons.join(' ') };
  });

function whyRefused(judged: Decision | Bilingual, locale: RequestContext['locale']): string | null {
  if ('zh' in judged) return formatMessage(judged, locale);
  return judged.outcome === 'REFUSE' ? formatMessage(REFUSALS[judged.code], locale, judged.params) : null;
}
