import { Field, ID, ObjectType } from 'type-graphql';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import type {
  ChargeUnit,
  DataGrade,
  DeliveryMode,
  FreeUseCondition,
  PersonalInformationBasis,
  ProductField,
  ProductForm,
  PurposeClass,
} from '../../../policy/vocabulary';
import { DataGradeEnum } from '../../catalogue/api/catalogue-enums.type';
import {
  ChargeUnitEnum,
  DeliveryModeEnum,
  FreeUseConditionEnum,
  PersonalInformationBasisEnum,
  ProductFieldEnum,
  ProductFormEnum,
  PurposeClassEnum,
} from './listing-enums.type';

@ObjectType({ description: 'An offering as an item says it, before it is one that can be ordered.' })
export class OfferingContent {
  @Field(() => PurposeClassEnum, { description: 'The one purpose class it shall serve.' })
  purposeClass!: PurposeClass;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => [FreeUseConditionEnum], {
    nullable: true,
    description: 'Conditions of free use; null for an offering for industry.',
  })
  freeUseConditions!: readonly FreeUseCondition[] | null;
}

@ObjectType({ description: 'On what the use of personal information rests. Law: N18 二(三).' })
export class PersonalInformationEvidence {
  @Field(() => PersonalInformationBasisEnum, { description: 'Consent or anonymisation.' })
  basis!: PersonalInformationBasis;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the document that shows it.' })
  documentHash!: string;
}

@ObjectType({ description: 'An assessment of association risk that the operator handed in. Law: N27 21.' })
export class AssociationRiskAssessment {
  @Field(() => String, { description: 'By what the assessment is found.' })
  reference!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the assessment.' })
  documentHash!: string;
}

@ObjectType({
  description:
    'What was handed in with one item, word for word. It never changes; the hash of the item is taken over it as canonical JSON (RFC 8785).',
})
export class ListItemContent {
  @Field(() => String, { description: 'Code of the product.' })
  code!: string;

  @Field(() => String, { description: 'Name of the product.' })
  title!: string;

  @Field(() => String, { description: 'What it does.' })
  summary!: string;

  @Field(() => ProductFieldEnum, { description: 'The field it belongs to.' })
  field!: ProductField;

  @Field(() => [ProductFormEnum], { description: 'The forms it comes in, by name.' })
  forms!: readonly ProductForm[];

  @Field(() => DeliveryModeEnum, { description: 'How it reaches its user.' })
  deliveryMode!: DeliveryMode;

  @Field(() => DataGradeEnum, { description: 'Grade of the data in it.' })
  grade!: DataGrade;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is graded lower than what it is made from; null where it is not.',
  })
  gradeReductionNote!: string | null;

  @Field(() => Boolean, { description: 'Whether it touches personal information.' })
  containsPersonalInformation!: boolean;

  @Field(() => PersonalInformationEvidence, {
    nullable: true,
    description: 'On what the use of personal information rests; null where none is used.',
  })
  personalInformationBasis!: PersonalInformationEvidence | null;

  @Field(() => String, { description: 'The technical standard that it follows.' })
  technicalStandard!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How its resources are processed; null where nothing was said.',
  })
  processingNote!: string | null;

  @Field(() => [String], { description: 'Names of the scenarios, sorted.' })
  scenarios!: readonly string[];

  @Field(() => [ID], { description: 'The resources that it is made from, sorted.' })
  resourceIds!: readonly string[];

  @Field(() => AssociationRiskAssessment, {
    nullable: true,
    description: 'The operator’s own assessment of association risk; null where none was handed in.',
  })
  associationRiskAssessment!: AssociationRiskAssessment | null;

  @Field(() => [OfferingContent], {
    description: 'Its offerings, sorted by purpose class, unit and measure.',
  })
  offerings!: readonly OfferingContent[];
}
