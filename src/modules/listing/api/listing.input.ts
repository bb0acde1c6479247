import {
  ArrayMaxSize,
  ArrayMinSize,
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
import type {
  ChargeUnit,
  DataGrade,
  DeliveryMode,
  FreeUseCondition,
  ListItemRuling,
  ListItemState,
  ProductField,
  ProductForm,
  ProductState,
  PurposeClass,
} from '../../../policy/vocabulary';
import type { PRODUCT_ORDERS } from '../store/product.query';
import {
  ChargeUnitEnum,
  DataGradeEnum,
  DeliveryModeEnum,
  FreeUseConditionEnum,
  ListItemRulingEnum,
  ListItemStateEnum,
  ProductFieldEnum,
  ProductFormEnum,
  ProductOrderEnum,
  ProductStateEnum,
  PurposeClassEnum,
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

@InputType({ description: 'One purpose class for which the product shall be offered.' })
export class OfferingInput {
  @Field(() => PurposeClassEnum, { description: 'The one purpose class.' })
  purposeClass!: PurposeClass;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => [FreeUseConditionEnum], {
    nullable: true,
    description: 'Conditions of free use, for PUBLIC_INTEREST only; all conditions hold when none are given.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  freeUseConditions?: FreeUseCondition[];
}

@InputType({ description: 'One product of the list. Law: N27 14(3); N65 一.' })
export class ProductListItemInput {
  @Field(() => String, {
    description:
      'Code of the product, 3 to 64 characters of A–Z, 0–9 and hyphen; a returned product keeps its code.',
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

  @Field(() => DeliveryModeEnum, { description: 'How it reaches its user.' })
  deliveryMode!: DeliveryMode;

  @Field(() => DataGradeEnum, { description: 'Grade of the data in it.' })
  grade!: DataGrade;

  @Field(() => Boolean, { description: 'Whether it touches personal information.' })
  containsPersonalInformation!: boolean;

  @Field(() => String, { description: 'The technical standard that it follows, at most 500 characters.' })
  @MaxLength(500)
  technicalStandard!: string;

  @Field(() => [String], {
    description: 'Names of the scenarios it shall serve, 1 to 20 of at most 200 characters.',
  })
  @ArrayMaxSize(20)
  @Length(1, 200, { each: true })
  scenarios!: string[];

  @Field(() => [ID], {
    description: 'The resources it is made from, at most 50, all within the authorised scope.',
  })
  @ArrayMaxSize(50)
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];

  @Field(() => [OfferingInput], { description: 'One offering for each purpose class it shall serve.' })
  @ArrayMaxSize(4)
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

  @Field(() => [ProductListItemInput], { description: 'The products, at most 200.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  items!: ProductListItemInput[];
}

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
}
