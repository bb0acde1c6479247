import { assert } from '../../kernel/assert';
import { withinScope, type WithinScopeFacts } from '../authorisation/within-scope.policy';
import { PERMIT, type Rule } from '../decision';
import type { PersonalInformationBasis } from '../vocabulary';
import type { ListedItemFacts } from './complete-list-item.policy';
import { importantDataDelivery, type ImportantDataDeliveryFacts } from './important-data-delivery.policy';
import type { NoRawDeliverableFacts } from './no-raw-deliverable.policy';
import {
  personalInformationBasis,
  type PersonalInformationBasisFacts,
} from './personal-information-basis.policy';

/** What an item says about how it deals with its sources. */
export interface SourceStatements {
  readonly processingNote: string | null;
  readonly gradeReductionNote: string | null;
  readonly personalInformationBasis: PersonalInformationBasis | null;
}

/** A complete item as B-04, B-06 and B-08 look at it; they are asked after C-04. */
export function lawfulSourcesOf(
  item: ListedItemFacts & SourceStatements,
): ImportantDataDeliveryFacts & PersonalInformationBasisFacts & NoRawDeliverableFacts {
  const { deliveryMode, grade, containsPersonalInformation } = item;
  assert(
    deliveryMode !== null && grade !== null && containsPersonalInformation !== null,
    'What an item is made from is asked after it was found complete.',
  );
  return {
    itemCode: item.code,
    resourceGrades: item.resources.map((resource) => resource.grade),
    usesPersonalInformation: item.resources.some((resource) => resource.containsPersonalInformation),
    grade,
    deliveryMode,
    containsPersonalInformation,
    forms: item.forms,
    processingNote: item.processingNote,
    gradeReductionNote: item.gradeReductionNote,
    basis: item.personalInformationBasis,
  };
}

/** What a product is made from, as everything that rests on its approval looks at it again today. */
export interface ProductSourceFacts extends WithinScopeFacts {
  /** What is sold, beside its resources as the catalogue has them today; null for what was never approved. */
  readonly madeFrom: (ImportantDataDeliveryFacts & PersonalInformationBasisFacts) | null;
}

const askingOfApproved = (
  rule: Rule<ImportantDataDeliveryFacts & PersonalInformationBasisFacts>,
): Rule<ProductSourceFacts> => ({
  ...rule,
  decide: ({ madeFrom }) => (madeFrom === null ? PERMIT : rule.decide(madeFrom)),
});

/**
 * May what was approved still be made from its resources? They may have left the scope, risen in grade or been flagged as
 * personal information since. Nothing is grandfathered: what could not be approved today is not supplied today.
 */
export const sourceRules: readonly Rule<ProductSourceFacts>[] = [
  withinScope,
  askingOfApproved(importantDataDelivery),
  askingOfApproved(personalInformationBasis),
];
