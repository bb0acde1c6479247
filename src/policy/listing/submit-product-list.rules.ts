import type { LegalDate } from '../../kernel/legal-date';
import { agreementHoldsBan } from '../authorisation/agreement-holds-ban.policy';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { asking, askingEach, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import { agencyDecidesList } from './agency-decides-list.policy';
import { completeListItem, type ListedItemFacts } from './complete-list-item.policy';
import { singlePurposeOffering, type ListedOfferingFacts } from './single-purpose-offering.policy';

export interface SubmittedItemFacts extends ListedItemFacts {
  readonly offerings: readonly ListedOfferingFacts[];
}

export interface SubmitProductListFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly items: readonly SubmittedItemFacts[];
}

/** May this list be submitted under this agreement today? */
export const submitProductListRules: readonly Rule<SubmitProductListFacts>[] = [
  agreementInForceFor('OPERATOR_WRITE'),
  asking(agencyDecidesList, ({ actor, agreement }) => ({
    listAct: 'SUBMIT',
    actor,
    agreement,
    itemState: null,
  })),
  agreementHoldsBan,
  completeListItem,
  askingEach(singlePurposeOffering, ({ items }) =>
    items.map((item) => ({ itemCode: item.code, offerings: item.offerings })),
  ),
];
