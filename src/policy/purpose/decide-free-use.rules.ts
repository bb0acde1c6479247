import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, FreeUseFacts, PartyFacts, ProductFacts } from '../facts';
import type { ProductSourceFacts } from '../listing/lawful-sources';
import { orderStates } from '../ordering/order-states.policy';
import { runningOrderRules } from '../ordering/running-order.rules';
import type { FreeUseRuling, OrderState, PurposeClass } from '../vocabulary';
import { freeGrantLimits } from './free-grant-limits.policy';
import { freeUseAgency } from './free-use-agency.policy';
import { freeUseApplication } from './free-use-application.policy';
import { freeUseProof } from './free-use-proof.policy';
import { reasonedRejection } from './reasoned-rejection.policy';

export interface DecideFreeUseFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly buyer: PartyFacts;
  readonly applicantPersonId: string;
  readonly order: {
    readonly state: OrderState;
    readonly purposeClass: PurposeClass;
    /** Number of units applied for. */
    readonly quantity: number;
  };
  readonly freeUse: FreeUseFacts | null;
  readonly ruling: FreeUseRuling;
  /** Null on a rejection; the grant begins on the first day applied for. */
  readonly grant: { readonly quota: number; readonly endsOn: LegalDate } | null;
  readonly reason: string | null;
}

const isApproval = ({ ruling }: DecideFreeUseFacts): boolean => ruling === 'APPROVE';

/** May the agency rule so on this free request? Rejecting stays possible whatever became of product and agreement. */
export const decideFreeUseRules: readonly Rule<DecideFreeUseFacts>[] = [
  asking(freeUseAgency, ({ actor, agreement, order, applicantPersonId }) => ({
    actor,
    agreement,
    purposeClass: order.purposeClass,
    applicantPersonId,
  })),
  asking(orderStates, ({ actor, product, order, ruling }) => ({
    actor,
    product,
    state: order.state,
    nextState: ruling === 'APPROVE' ? 'APPROVED' : 'REJECTED',
  })),
  askingWhen(
    ({ ruling }) => ruling === 'REJECT',
    reasonedRejection,
    ({ reason }) => ({ reason }),
  ),
  ...runningOrderRules.map((rule) => askingWhen(isApproval, rule, (facts: DecideFreeUseFacts) => facts)),
  askingWhen(isApproval, freeUseApplication, ({ today, order, freeUse }) => ({
    today,
    purposeClass: order.purposeClass,
    freeUse,
  })),
  askingWhen(isApproval, freeUseProof, ({ buyer, order, freeUse }) => ({
    buyer,
    purposeClass: order.purposeClass,
    freeUse,
  })),
  askingWhen(isApproval, freeGrantLimits, ({ today, order, freeUse, grant }) => {
    const startsOn = freeUse?.periodFrom ?? today;
    return {
      purposeClass: order.purposeClass,
      grant: grant === null ? null : { ...grant, startsOn },
      on: startsOn > today ? startsOn : today,
      quantity: 0,
      appliedUntil: freeUse?.periodTo ?? null,
      appliedQuantity: order.quantity,
    };
  }),
];
