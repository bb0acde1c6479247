import { ArrayMaxSize, IsOptional, Length, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import type {
  DataOrigin,
  DataRequestState,
  DataReviewRuling,
  DemandAnswer,
  DemandState,
  ProductField,
  PurposeClass,
} from '../../../policy/vocabulary';
import { ProductFieldEnum, PurposeClassEnum } from '../../listing/api/listing-enums.type';
import {
  DataOriginEnum,
  DataRequestStateEnum,
  DataReviewRulingEnum,
  DemandAnswerEnum,
  DemandStateEnum,
} from './demand.type';

@ArgsType()
export class ApplicationScenariosArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this agreement.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  agreementId?: string;
}

@ArgsType()
export class DataRequestsArgs extends PageArgs {
  @Field(() => DataRequestStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: DataRequestState;
}

@ArgsType()
export class DemandsArgs extends PageArgs {
  @Field(() => DemandStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: DemandState;
}

@InputType({ description: 'What data shall be used for.' })
export class RegisterScenarioInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement under which it is registered.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => String, { description: 'Name, 2 to 200 characters, one of its kind under the agreement.' })
  @Length(2, 200)
  name!: string;

  @Field(() => String, { description: 'What the data shall be used for, 2 to 2,000 characters.' })
  @Length(2, 2000)
  description!: string;

  @Field(() => PurposeClassEnum, { description: 'The one purpose class that it serves.' })
  purposeClass!: PurposeClass;
}

@InputType({ description: 'Which scenario is closed.' })
export class CloseScenarioInput {
  @Field(() => ID, { description: 'The scenario.' })
  @MaxLength(ID_LENGTH)
  scenarioId!: string;

  @Field(() => Int, { description: 'The version of the scenario that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'What data is asked for, and what for.' })
export class RequestDataInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement under which it is asked for.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => ID, { description: 'The one registered scenario of that agreement.' })
  @MaxLength(ID_LENGTH)
  scenarioId!: string;

  @Field(() => ID, { nullable: true, description: 'The accepted demand that it serves, if there is one.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  demandId?: string;

  @Field(() => DataOriginEnum, { defaultValue: 'CATALOGUE', description: 'Where the data comes from.' })
  origin!: DataOrigin;

  @Field(() => String, { description: 'What the data is needed for, 2 to 1,000 characters.' })
  @Length(2, 1000)
  purpose!: string;

  @Field(() => [ID], {
    description: 'Resources of the catalogue, 1 to 100, each once; none for a return.',
  })
  @ArrayMaxSize(100)
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The provincial or national data that is wanted, 2 to 2,000 characters; only for a return.',
  })
  @IsOptional()
  @Length(2, 2000)
  wantedData?: string;
}

@InputType({ description: 'What a body that supplies the data says to its part of a request.' })
export class ReviewDataRequestInput {
  @Field(() => ID, { description: 'The request.' })
  @MaxLength(ID_LENGTH)
  requestId!: string;

  @Field(() => Int, { description: 'The version of the request that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => DataReviewRulingEnum, { description: 'The ruling.' })
  ruling!: DataReviewRuling;

  @Field(() => String, {
    nullable: true,
    description: 'Opinion, 1 to 1,000 characters; needed for a rejection, and shown to the operator.',
  })
  @IsOptional()
  @Length(1, 1000)
  opinion?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the reply of the province, or of the body’s own document, at most 200 characters.',
  })
  @IsOptional()
  @Length(1, 200)
  documentReference?: string;
}

@InputType({ description: 'Which request is taken back.' })
export class WithdrawDataRequestInput {
  @Field(() => ID, { description: 'The request.' })
  @MaxLength(ID_LENGTH)
  requestId!: string;

  @Field(() => Int, { description: 'The version of the request that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'What a buyer needs and does not find.' })
export class PostDemandInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement whose operator is asked.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => String, { description: 'What is needed, in one line of 2 to 200 characters.' })
  @Length(2, 200)
  title!: string;

  @Field(() => String, { description: 'What is needed and what for, 2 to 2,000 characters.' })
  @Length(2, 2000)
  description!: string;

  @Field(() => ProductFieldEnum, { description: 'The field it belongs to.' })
  field!: ProductField;

  @Field(() => PurposeClassEnum, { description: 'The one purpose class that it serves.' })
  purposeClass!: PurposeClass;
}

@InputType({ description: 'What the operator answers.' })
export class AnswerDemandInput {
  @Field(() => ID, { description: 'The demand.' })
  @MaxLength(ID_LENGTH)
  demandId!: string;

  @Field(() => Int, { description: 'The version of the demand that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => DemandAnswerEnum, { description: 'The answer.' })
  answer!: DemandAnswer;

  @Field(() => String, { description: 'The answer in words, 2 to 1,000 characters; told to who posted it.' })
  @Length(2, 1000)
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The product on sale that serves it, for EXISTING_PRODUCT and only for it.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  productId?: string;
}

@InputType({ description: 'Which demand is taken back.' })
export class WithdrawDemandInput {
  @Field(() => ID, { description: 'The demand.' })
  @MaxLength(ID_LENGTH)
  demandId!: string;

  @Field(() => Int, { description: 'The version of the demand that was read.' })
  @Min(1)
  expectedVersion!: number;
}
