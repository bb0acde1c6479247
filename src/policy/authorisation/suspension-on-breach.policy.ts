import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type RefusedFinding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { AgreementAct } from '../vocabulary';
import { whyNotAgency, whyNotRunning } from './agreement-runs';

export interface NamedResourceFacts {
  readonly resourceId: string;
  readonly isInScope: boolean;
}

export interface SuspensionOnBreachFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  /** What the notice stops. */
  readonly stops: readonly AgreementAct[];
  /** The period that the agreement gives for a correction; null where it is not recorded. */
  readonly agreedWorkingDays: number | null;
  /** The period that the notice names; null to take the agreed one. */
  readonly noticeWorkingDays: number | null;
  readonly resources: readonly NamedResourceFacts[];
  readonly noResourcesReason: string | null;
}

function whyNotPeriod({
  agreedWorkingDays,
  noticeWorkingDays,
}: SuspensionOnBreachFacts): RefusedFinding | null {
  if (agreedWorkingDays === null && noticeWorkingDays === null) return refuse('CORRECTION_PERIOD_MISSING');
  const isOther =
    noticeWorkingDays !== null && noticeWorkingDays !== (agreedWorkingDays ?? noticeWorkingDays);
  return isOther ? refuse('CORRECTION_PERIOD_NOT_AGREED', { workingDays: agreedWorkingDays ?? 0 }) : null;
}

/**
 * K-02, plan 四(五)6(3): on a breach the agency calls for its correction within the period of the agreement, and
 * closes the operator's permissions on the platform for the time being.
 *
 * Reading: the notice says which other acts stop, and which resources are concerned, because those are what a missed
 * deadline ends (question 23, decision 11). The agreement gives the period; the notice names one only where none is
 * recorded. A breach that concerns no single resource says so with a reason. A further
 * breach during a suspension opens a further call to correct.
 */
export const suspensionOnBreach: Rule<SuspensionOnBreachFacts> = {
  id: 'K-02',
  clauses: ['SEED:4.5.6'],
  basis: 'LAW',
  statement: {
    zh: '运营机构违反协议的，实施机构按照协议约定要求其改正，并暂时关闭其平台使用权限。',
    en: 'On a breach the agency demands its correction within the agreed period and closes the platform permissions for the time being.',
  },
  decide: (facts) => {
    const { actor, agreement, stops, resources, noResourcesReason } = facts;
    const stopped = whyNotAgency(actor, agreement) ?? whyNotRunning(facts);
    if (stopped !== null) return stopped;
    if (!stops.includes('OPERATOR_WRITE')) return refuse('SUSPENSION_KEEPS_PERMISSIONS');
    const period = whyNotPeriod(facts);
    if (period !== null) return period;
    if (resources.length === 0 && noResourcesReason === null) return refuse('BREACH_RESOURCES_MISSING');
    const outside = resources.find(({ isInScope }) => !isInScope);
    return outside === undefined
      ? PERMIT
      : refuse('NAMED_RESOURCE_OUT_OF_SCOPE', { resource: outside.resourceId });
  },
};
