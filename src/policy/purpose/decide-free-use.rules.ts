import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, FreeUseFacts, PartyFacts, ProductFacts } from '../facts';
import type { ProductSourceFacts } from '../listing/lawful-sources';
import { runningOrderRules } from '../ordering/running-order.rules';
import type { FreeUseCondition, FreeUseRuling, FreeUseState, OrderState, PurposeClass } from '../vocabulary';
import { freeGrantLimits } from './free-grant-limits.policy';
import { freeUseAgency } from './free-use-agency.policy';
import { freeUseAppeal, type FreeUseAppealFacts } from './free-use-appeal.policy';
import { freeUseApplication } from './free-use-application.policy';
import { freeUseProof } from './free-use-proof.policy';
import { freeUseStates } from './free-use-states.policy';
import { reasonedRejection } from './reasoned-rejection.policy';
import { reportsFiled, type OwedReportFacts } from './reports-filed.policy';
import { secondLook } from './second-look.policy';

export interface DecideFreeUseFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly buyer: PartyFacts;
  readonly applicantPersonId: string;
  readonly formCheckerPersonId: string | null;
  readonly order: { readonly state: OrderState; readonly purposeClass: PurposeClass };
  readonly state: FreeUseState;
  readonly freeUse: FreeUseFacts;
  readonly offeredConditions: readonly FreeUseCondition[];
  /** What the applicant owes today of its earlier grants. */
  readonly owedReports: readonly OwedReportFacts[];
  readonly ruling: FreeUseRuling;
  /** Null on a rejection; the grant begins on the first day applied for. */
  readonly grant: { readonly quota: number; readonly endsOn: LegalDate } | null;
  readonly reason: string | null;
}

export interface DecideAppealFacts extends DecideFreeUseFacts {
  readonly refusedByPersonId: string | null;
}

const isApproval = ({ ruling }: DecideFreeUseFacts): boolean => ruling === 'APPROVE';

/** What must hold for a grant, at the first decision as on an appeal. */
const grantRules: readonly Rule<DecideFreeUseFacts>[] = [
  askingWhen(
    ({ ruling }) => ruling === 'REJECT',
    reasonedRejection,
    ({ reason }) => ({ reason }),
  ),
  ...runningOrderRules.map((rule) => askingWhen(isApproval, rule, (facts: DecideFreeUseFacts) => facts)),
  askingWhen(isApproval, freeUseApplication, ({ order, ...facts }) => ({
    ...facts,
    purposeClass: order.purposeClass,
  })),
  askingWhen(isApproval, freeUseProof, ({ buyer, order, freeUse }) => ({
    buyer,
    purposeClass: order.purposeClass,
    freeUse,
  })),
  askingWhen(isApproval, reportsFiled, ({ order, owedReports }) => ({
    purposeClass: order.purposeClass,
    owedReports,
  })),
  askingWhen(isApproval, freeGrantLimits, ({ today, order, freeUse, grant }) => {
    const startsOn = freeUse.periodFrom ?? today;
    return {
      purposeClass: order.purposeClass,
      grant: grant === null ? null : { ...grant, startsOn },
      on: startsOn > today ? startsOn : today,
      quantity: 0,
      appliedUntil: freeUse.periodTo,
      appliedQuantity: freeUse.quantity,
    };
  }),
];

const byTheAgency = asking(
  freeUseAgency,
  ({ actor, agreement, order, applicantPersonId, formCheckerPersonId }: DecideFreeUseFacts) => ({
    actor,
    agreement,
    purposeClass: order.purposeClass,
    applicantPersonId,
    formCheckerPersonId,
  }),
);

/** May the agency rule so on this free request? Rejecting stays possible whatever became of product and agreement. */
export const decideFreeUseRules: readonly Rule<DecideFreeUseFacts>[] = [
  byTheAgency,
  asking(freeUseStates, ({ state, ruling }) => ({
    state,
    nextState: ruling === 'APPROVE' ? 'GRANTED' : 'REFUSED',
  })),
  ...grantRules,
];

/** May the agency rule so on the appeal? */
export const decideFreeUseAppealRules: readonly Rule<DecideAppealFacts>[] = [
  byTheAgency,
  asking(freeUseStates, ({ state, ruling }) => ({
    state,
    nextState: ruling === 'APPROVE' ? 'GRANTED' : 'REJECTED',
  })),
  secondLook,
  ...grantRules,
];

export interface AppealFreeUseFacts extends FreeUseAppealFacts {
  readonly state: FreeUseState;
}

/** May the applicant appeal? That it has done so before is told before anything else. */
export const appealFreeUseRules: readonly Rule<AppealFreeUseFacts>[] = [
  freeUseAppeal,
  asking(freeUseStates, ({ state }) => ({ state, nextState: 'APPEALED' })),
];
