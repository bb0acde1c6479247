import { assert } from '../../kernel/assert';
import type { PersonalInformationBasis } from '../vocabulary';
import type { ListedItemFacts } from './complete-list-item.policy';
import type { ImportantDataDeliveryFacts } from './important-data-delivery.policy';
import type { NoRawDeliverableFacts } from './no-raw-deliverable.policy';
import type { PersonalInformationBasisFacts } from './personal-information-basis.policy';

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
