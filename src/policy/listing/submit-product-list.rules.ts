import type { LegalDate } from '../../kernel/legal-date';
import { agreementHoldsBan } from '../authorisation/agreement-holds-ban.policy';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { withinScope } from '../authorisation/within-scope.policy';
import { asking, askingEach, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import { statedMeasure, type PlanFacts } from '../pricing/stated-measure.policy';
import type { PersonalInformationBasis } from '../vocabulary';
import { agencyDecidesList } from './agency-decides-list.policy';
import { approvedContent, type EarlierProductFacts } from './approved-content.policy';
import { completeListItem, type ListedItemFacts } from './complete-list-item.policy';
import { importantDataDelivery } from './important-data-delivery.policy';
import { lawfulSourcesOf } from './lawful-sources';
import { noRawDeliverable } from './no-raw-deliverable.policy';
import { personalInformationBasis } from './personal-information-basis.policy';
import { singlePurposeOffering, type ListedOfferingFacts } from './single-purpose-offering.policy';

export interface SubmittedItemFacts extends ListedItemFacts {
  readonly contentHash: string;
  readonly processingNote: string | null;
  readonly gradeReductionNote: string | null;
  readonly personalInformationBasis: PersonalInformationBasis | null;
  readonly offerings: readonly (ListedOfferingFacts & PlanFacts)[];
  readonly earlier: EarlierProductFacts | null;
}

export interface SubmitProductListFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  /** Those of a list that is too long are not gathered. */
  readonly itemCount: number;
  readonly items: readonly SubmittedItemFacts[];
  /** Codes of the named resources that the agreement does not cover today. */
  readonly outsideResourceCodes: readonly string[];
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
  withinScope,
  askingEach(importantDataDelivery, ({ items }) => items.map((item) => lawfulSourcesOf(item))),
  askingEach(personalInformationBasis, ({ items }) => items.map((item) => lawfulSourcesOf(item))),
  askingEach(noRawDeliverable, ({ items }) => items.map((item) => lawfulSourcesOf(item))),
  askingEach(singlePurposeOffering, ({ items }) =>
    items.map((item) => ({ itemCode: item.code, offerings: item.offerings })),
  ),
  askingEach(statedMeasure, ({ items }) =>
    items.flatMap(({ code, offerings }) =>
      offerings.map(({ chargeUnit, chargeMeasure }) => ({ itemCode: code, chargeUnit, chargeMeasure })),
    ),
  ),
  askingEach(approvedContent, ({ items }) =>
    items.map(({ code, contentHash, earlier }) => ({ itemCode: code, contentHash, earlier })),
  ),
];
