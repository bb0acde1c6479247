import { statedMeasureOf, type ItemDraft } from '../store/item-content';
import type { ReviewGiven, RulingGiven } from '../service/ruling-case';
import type { DecideProductListItemInput, ItemReviewInput, ProductListItemInput } from './listing.input';

/** What was left out is null for the use cases. */
export const draftOf = (item: ProductListItemInput): ItemDraft => ({
  code: item.code,
  title: item.title,
  summary: item.summary,
  field: item.field,
  forms: item.forms,
  deliveryMode: item.deliveryMode,
  grade: item.grade,
  gradeReductionNote: item.gradeReductionNote ?? null,
  containsPersonalInformation: item.containsPersonalInformation,
  personalInformationBasis: item.personalInformationBasis ?? null,
  technicalStandard: item.technicalStandard,
  processingNote: item.processingNote ?? null,
  scenarios: item.scenarios,
  resourceIds: item.resourceIds,
  associationRiskAssessment: item.associationRiskAssessment ?? null,
  offerings: item.offerings.map(({ purposeClass, chargeUnit, chargeMeasure, freeUseConditions }) => ({
    purposeClass,
    chargeUnit,
    ...statedMeasureOf(chargeMeasure),
    freeUseConditions: freeUseConditions ?? null,
  })),
});

export const reviewsOf = (reviews: readonly ItemReviewInput[] | undefined): ReviewGiven[] =>
  (reviews ?? []).map(({ kind, result, opinion, documentHash }) => ({ kind, result, opinion, documentHash }));

export const rulingOf = ({
  itemId,
  expectedVersion,
  ruling,
  reason,
  reviews,
}: DecideProductListItemInput): RulingGiven => ({
  itemId,
  expectedVersion,
  ruling,
  reason: reason ?? null,
  reviews: reviewsOf(reviews),
});
