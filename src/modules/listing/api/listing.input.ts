import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import {
  MOST_RULINGS,
  type ChargeMeasure,
  type ChargeUnit,
  type DataGrade,
  type DeliveryMode,
  type FreeUseCondition,
  type ItemReviewKind,
  type ItemReviewResult,
  type ListItemRuling,
  type ListItemState,
  type PersonalInformationBasis,
  type ProductField,
  type ProductForm,
  type ProductState,
  type PurposeClass,
  type RunningOrders,
} from '../../../policy/vocabulary';
import { DataGradeEnum } from '../../catalogue/api/catalogue-enums.type';
import type { PRODUCT_ORDERS } from '../store/product.query';
import {
  ChargeMeasureEnum,
  ChargeUnitEnum,
  DeliveryModeEnum,
  FreeUseConditionEnum,
  ItemReviewKindEnum,
  ItemReviewResultEnum,
  ListItemRulingEnum,
  ListItemStateEnum,
  PersonalInformationBasisEnum,
  ProductFieldEnum,
  ProductFormEnum,
  ProductOrderEnum,
  ProductStateEnum,
  PurposeClassEnum,
  RunningOrdersEnum,
} from './listing-enums.type';

@InputType({ description: 'Which products to list. Everything given must hold.' })
export class ProductWhere {
  @Field(() => [ProductFieldEnum], { nullable: true, description: 'In one of these fields.' })
  @ArrayMaxSize(20)
  fields?: ProductField[];

  @Field(() => [ProductFormEnum], { nullable: true, description: 'In one of these forms.' })
  @ArrayMaxSize(20)
  forms?: ProductForm[];

  @Field(() => PurposeClassEnum, { nullable: true, description: 'Offered for this purpose class.' })
  purposeClass?: PurposeClass;

  @Field(() => [ProductStateEnum], {
    nullable: true,
    description: 'In one of these states, as far as the caller may see them.',
  })
  @ArrayMaxSize(10)
  states?: ProductState[];

  @Field(() => String, {
    nullable: true,
    description:
      'Words that all occur in code, title, summary or scenarios; Chinese or not, 1 to 64 characters.',
  })
  @IsOptional()
  @Length(1, 64)
  search?: string;
}

@ArgsType()
export class ProductsArgs extends PageArgs {
  @Field(() => ProductWhere, { nullable: true, description: 'Which products.' })
  @IsOptional()
  @ValidateNested()
  where?: ProductWhere;

  @Field(() => ProductOrderEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy!: keyof typeof PRODUCT_ORDERS;
}

@ArgsType()
export class ProductListsArgs extends PageArgs {
  @Field(() => ListItemStateEnum, {
    nullable: true,
    description:
      'Only lists with an item in this state, for example SUBMITTED for what waits for a decision.',
  })
  itemState?: ListItemState;
}

@ArgsType()
export class ProductListItemsArgs extends PageArgs {
  @Field(() => ID, { description: 'The list.' })
  @MaxLength(ID_LENGTH)
  listId!: string;

  @Field(() => [ListItemStateEnum], {
    nullable: true,
    description: 'Only items in one of these states, for example SUBMITTED for what waits for a decision.',
  })
  @ArrayMaxSize(10)
  states?: ListItemState[];
}

@ArgsType()
export class OfAgreementArgs extends PageArgs {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;
}

@ArgsType()
export class PublishedListItemsArgs extends PageArgs {
  @Field(() => ID, { description: 'The published version.' })
  @MaxLength(ID_LENGTH)
  publicationId!: string;
}

@ArgsType()
export class ListDiffArgs {
  @Field(() => ID, { description: 'The published version from which is looked; usually the earlier one.' })
  @MaxLength(ID_LENGTH)
  fromId!: string;

  @Field(() => ID, { description: 'The published version at which is looked, of the same agreement.' })
  @MaxLength(ID_LENGTH)
  toId!: string;
}

@ArgsType()
export class ListProofArgs {
  @Field(() => ID, { description: 'The published version.' })
  @MaxLength(ID_LENGTH)
  publicationId!: string;

  @Field(() => ID, { description: 'The list item.' })
  @MaxLength(ID_LENGTH)
  itemId!: string;
}

@InputType({ description: 'Which list is to be published.' })
export class PublishProductListInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement whose list it is.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;
}

@InputType({ description: 'Under which agreement the use of resources is disclosed.' })
export class DiscloseResourceUseInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;
}

@InputType({ description: 'A plan on which the product shall be offered for one purpose class.' })
export class OfferingInput {
  @Field(() => PurposeClassEnum, { description: 'The one purpose class.' })
  purposeClass!: PurposeClass;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => ChargeMeasureEnum, {
    nullable: true,
    description:
      'What that unit measures: a month, quarter or year for PER_PERIOD, a megabyte, gigabyte or record for PER_VOLUME, which both need one; ONE when left out.',
  })
  @IsOptional()
  chargeMeasure?: ChargeMeasure;

  @Field(() => [FreeUseConditionEnum], {
    nullable: true,
    description: 'Conditions of free use, for PUBLIC_INTEREST only; all conditions hold when none are given.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  freeUseConditions?: FreeUseCondition[];
}

@InputType({ description: 'On what the use of personal information rests. Law: N18 二(三).' })
export class PersonalInformationBasisInput {
  @Field(() => PersonalInformationBasisEnum, { description: 'Consent or anonymisation.' })
  basis!: PersonalInformationBasis;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the document that shows it.' })
  documentHash!: string;
}

@InputType({ description: 'An assessment of association risk that the operator has made. Law: N27 21.' })
export class AssociationRiskAssessmentInput {
  @Field(() => String, { description: 'By what the assessment is found, 1 to 200 characters.' })
  @Length(1, 200)
  reference!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the assessment.' })
  documentHash!: string;
}

@InputType({ description: 'One product of the list. Law: N27 14(3); N65 一.' })
export class ProductListItemInput {
  @Field(() => String, {
    description:
      'Code of the product, 3 to 64 characters of A–Z, 0–9 and hyphen; a product that was returned, or that is sold and shall change, keeps its code.',
  })
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,63}$/)
  code!: string;

  @Field(() => String, { description: 'Name, 2 to 200 characters.' })
  @Length(2, 200)
  title!: string;

  @Field(() => String, { description: 'What it does, 1 to 2,000 characters.' })
  @Length(1, 2000)
  summary!: string;

  @Field(() => ProductFieldEnum, { description: 'The field it belongs to.' })
  field!: ProductField;

  @Field(() => [ProductFormEnum], { description: 'The forms it comes in.' })
  @ArrayMaxSize(20)
  forms!: ProductForm[];

  @Field(() => DeliveryModeEnum, {
    description:
      'How it reaches its user. Important data is delivered in domain only: IN_DOMAIN_COMPUTING or MODEL_RESULT. Law: N18 二(五).',
  })
  deliveryMode!: DeliveryMode;

  @Field(() => DataGradeEnum, { description: 'Grade of the data in it.' })
  grade!: DataGrade;

  @Field(() => String, {
    nullable: true,
    description:
      'How its data was anonymised or derived, 1 to 500 characters; needed where it is graded lower than what it is made from.',
  })
  @IsOptional()
  @Length(1, 500)
  gradeReductionNote?: string;

  @Field(() => Boolean, { description: 'Whether it touches personal information.' })
  containsPersonalInformation!: boolean;

  @Field(() => PersonalInformationBasisInput, {
    nullable: true,
    description: 'Needed where it, or a resource that it is made from, contains personal information.',
  })
  @IsOptional()
  @ValidateNested()
  personalInformationBasis?: PersonalInformationBasisInput;

  @Field(() => String, { description: 'The technical standard that it follows, at most 500 characters.' })
  @MaxLength(500)
  technicalStandard!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How its resources are processed into what is delivered, 1 to 2,000 characters; needed for a data set, which is otherwise taken for raw data. Law: N27 21.',
  })
  @IsOptional()
  @Length(1, 2000)
  processingNote?: string;

  @Field(() => [String], {
    description: 'Names of the scenarios it shall serve, 1 to 20 of at most 200 characters.',
  })
  @ArrayMaxSize(20)
  @Length(1, 200, { each: true })
  scenarios!: string[];

  @Field(() => [ID], {
    description: 'The resources it is made from, each once, at most 50, all within the authorised scope.',
  })
  @ArrayMaxSize(50)
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];

  @Field(() => AssociationRiskAssessmentInput, {
    nullable: true,
    description:
      'The operator’s own assessment, for an item of two or more resources. The agency’s review of it decides.',
  })
  @IsOptional()
  @ValidateNested()
  associationRiskAssessment?: AssociationRiskAssessmentInput;

  @Field(() => [OfferingInput], {
    description: 'One offering for each plan for industry, and one at most for public interest; 9 at most.',
  })
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  offerings!: OfferingInput[];
}

@InputType({ description: 'A list of products handed in for approval.' })
export class SubmitProductListInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement under which the products are made.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => String, { description: 'Title of the list, 2 to 200 characters.' })
  @Length(2, 200)
  title!: string;

  @Field(() => [ProductListItemInput], {
    description: 'The products, at most 2,000; a longer list is refused as LIST_TOO_LONG.',
  })
  @ValidateNested({ each: true })
  items!: ProductListItemInput[];
}

@InputType({ description: 'The result of a review, with its document. Law: N27 14(3).' })
export class ItemReviewInput {
  @Field(() => ItemReviewKindEnum, { description: 'What was reviewed.' })
  kind!: ItemReviewKind;

  @Field(() => ItemReviewResultEnum, { description: 'What came of it.' })
  result!: ItemReviewResult;

  @Field(() => String, { description: 'Opinion of the reviewer, 1 to 2,000 characters.' })
  @Length(1, 2000)
  opinion!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the report of the review.' })
  documentHash!: string;
}

/** One of each kind: of two results of one kind nobody could say which counts. */
const ReviewsField =
  (description: string): PropertyDecorator =>
  (target, property) => {
    Field(() => [ItemReviewInput], { nullable: true, description })(target, property);
    IsOptional()(target, property);
    ArrayMaxSize(3)(target, property);
    ArrayUnique<ItemReviewInput>(({ kind }) => kind)(target, property);
    ValidateNested({ each: true })(target, property);
  };

@InputType({ description: 'The agency’s ruling on one item.' })
export class DecideProductListItemInput {
  @Field(() => ID, { description: 'The item.' })
  @MaxLength(ID_LENGTH)
  itemId!: string;

  @Field(() => Int, { description: 'The version of the item that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => ListItemRulingEnum, { description: 'The ruling.' })
  ruling!: ListItemRuling;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters; needed to return or reject, and shown to the operator.',
  })
  @IsOptional()
  @Length(1, 500)
  reason?: string;

  @ReviewsField('Results of reviews that come with the ruling, at most one of each kind.')
  reviews?: ItemReviewInput[];
}

@InputType({ description: 'Rulings on many items of one list, all of them or none.' })
export class DecideProductListItemsInput {
  @Field(() => ID, { description: 'The list to which all the items belong.' })
  @MaxLength(ID_LENGTH)
  listId!: string;

  @Field(() => [DecideProductListItemInput], { description: 'The rulings, 1 to 500, each on another item.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RULINGS)
  @ValidateNested({ each: true })
  rulings!: DecideProductListItemInput[];

  @ReviewsField(
    'Results of reviews that hold for every item alike, at most one of each kind. One of the same kind with a ruling takes its place there.',
  )
  reviews?: ItemReviewInput[];
}

@InputType({ description: 'The result of a review of one item.' })
export class RecordItemReviewInput extends ItemReviewInput {
  @Field(() => ID, { description: 'The item.' })
  @MaxLength(ID_LENGTH)
  itemId!: string;

  @Field(() => Int, { description: 'The version of the item that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'A change of what the agency lets a product do.' })
export class ChangeProductStandingInput {
  @Field(() => ID, { description: 'The product.' })
  @MaxLength(ID_LENGTH)
  productId!: string;

  @Field(() => Int, { description: 'The version of the product that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to those concerned.' })
  @Length(2, 500)
  reason!: string;

  @Field(() => RunningOrdersEnum, {
    nullable: true,
    description:
      'What becomes of running orders when it is suspended or withdrawn; STOP when left out. Nothing for a product that is reinstated.',
  })
  runningOrders?: RunningOrders;
}
