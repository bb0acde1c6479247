import {
  FREE_USE_CONDITIONS,
  type ChargeMeasure,
  type ChargeUnit,
  type DataGrade,
  type DeliveryMode,
  type FreeUseCondition,
  type PersonalInformationBasis,
  type ProductField,
  type ProductForm,
  type PurposeClass,
} from '../../../policy/vocabulary';

export interface OfferingDraft {
  readonly purposeClass: PurposeClass;
  readonly chargeUnit: ChargeUnit;
  /** Left out for ONE, so that what was handed in before measures were stated keeps its hash. */
  readonly chargeMeasure?: ChargeMeasure;
  /** Null takes the default set for a free offering; a charged one has none. */
  readonly freeUseConditions: readonly FreeUseCondition[] | null;
}

/** On what the use of personal information rests, and the hash of the document that shows it. */
export interface PersonalInformationEvidence {
  readonly basis: PersonalInformationBasis;
  readonly documentHash: string;
}

/** An assessment of association risk that the operator has made itself. */
export interface AssociationRiskAssessment {
  readonly reference: string;
  readonly documentHash: string;
}

/** One product as the operator hands it in. */
export interface ItemDraft {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly field: ProductField;
  readonly forms: readonly ProductForm[];
  readonly deliveryMode: DeliveryMode;
  readonly grade: DataGrade;
  /** Why it is graded lower than what it is made from. */
  readonly gradeReductionNote: string | null;
  readonly containsPersonalInformation: boolean;
  readonly personalInformationBasis: PersonalInformationEvidence | null;
  readonly technicalStandard: string;
  /** How its resources are processed; a data set must say it. */
  readonly processingNote: string | null;
  readonly scenarios: readonly string[];
  readonly resourceIds: readonly string[];
  readonly associationRiskAssessment: AssociationRiskAssessment | null;
  readonly offerings: readonly OfferingDraft[];
}

/** A draft in its one canonical form: what is a set has no repetition and an order, and every key stands in its place. */
export type ItemContent = ItemDraft;

export const measureOf = ({ chargeMeasure }: Pick<OfferingDraft, 'chargeMeasure'>): ChargeMeasure =>
  chargeMeasure ?? 'ONE';

/** The measure as a draft has it. */
export const statedMeasureOf = (
  measure: ChargeMeasure | null | undefined,
): Pick<OfferingDraft, 'chargeMeasure'> =>
  measure == null || measure === 'ONE' ? {} : { chargeMeasure: measure };

/** By what an offering of a product is the same in every revision. */
export const planKeyOf = (offering: Omit<OfferingDraft, 'freeUseConditions'>): string =>
  [offering.purposeClass, offering.chargeUnit, measureOf(offering)].join(' ');

const asSet = <Word extends string>(words: readonly Word[]): Word[] => [...new Set(words)].sort();

/** Keys are written in their order, so that the text of the column is canonical JSON (RFC 8785) and is hashed as it stands. */
export const contentOf = (draft: ItemDraft): ItemContent => ({
  associationRiskAssessment: draft.associationRiskAssessment && {
    documentHash: draft.associationRiskAssessment.documentHash,
    reference: draft.associationRiskAssessment.reference,
  },
  code: draft.code,
  containsPersonalInformation: draft.containsPersonalInformation,
  deliveryMode: draft.deliveryMode,
  field: draft.field,
  forms: asSet(draft.forms),
  grade: draft.grade,
  gradeReductionNote: draft.gradeReductionNote,
  offerings: [...draft.offerings]
    .sort((a, b) => planKeyOf(a).localeCompare(planKeyOf(b), 'en'))
    .map(({ chargeMeasure, chargeUnit, freeUseConditions, purposeClass }) => ({
      ...statedMeasureOf(chargeMeasure),
      chargeUnit,
      freeUseConditions:
        purposeClass === 'PUBLIC_INTEREST' ? asSet(freeUseConditions ?? FREE_USE_CONDITIONS) : null,
      purposeClass,
    })),
  personalInformationBasis: draft.personalInformationBasis && {
    basis: draft.personalInformationBasis.basis,
    documentHash: draft.personalInformationBasis.documentHash,
  },
  processingNote: draft.processingNote,
  resourceIds: asSet(draft.resourceIds),
  scenarios: asSet(draft.scenarios),
  summary: draft.summary,
  technicalStandard: draft.technicalStandard,
  title: draft.title,
});
