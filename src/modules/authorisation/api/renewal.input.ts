import {
  ArrayMaxSize,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import type { EvaluationGrade, RenewalRuling, RenewalState } from '../../../policy/vocabulary';
import { EvaluationGradeEnum, RenewalRulingEnum, RenewalStateEnum } from './life-enums.type';

@ArgsType()
export class RenewalsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId?: string;

  @Field(() => [RenewalStateEnum], { nullable: true, description: 'Only those in one of these states.' })
  @ArrayMaxSize(4)
  states?: RenewalState[];
}

@InputType({ description: 'An application for a further term. Law: plan 四(五)1.' })
export class ApplyRenewalInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => String, { description: 'What is said for it, 2 to 2,000 characters.' })
  @Length(2, 2000)
  @Matches(/\S/u)
  statement!: string;

  @Field(() => Int, { description: 'How many further years, 1 to 30; the agency may grant fewer.' })
  @Min(1)
  @Max(30)
  years!: number;
}

@InputType({ description: 'A late application for renewal that the agency lets in.' })
export class AdmitLateRenewalInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Reason for the exception, 2 to 500 characters.' })
  @Length(2, 500)
  @Matches(/\S/u)
  reason!: string;
}

@InputType({ description: 'The result of one annual evaluation.' })
export class AnnualEvaluationInput {
  @Field(() => Int, { description: 'The calendar year that was evaluated.' })
  @Min(2020)
  @Max(2200)
  year!: number;

  @Field(() => EvaluationGradeEnum, { description: 'What it came to.' })
  grade!: EvaluationGrade;

  @Field(() => Int, { nullable: true, description: 'The score out of 100, where one was given.' })
  @IsOptional()
  @Min(0)
  @Max(100)
  score?: number;

  @Field(() => Sha256Scalar, { description: 'Hash of the document of the evaluation.' })
  documentHash!: string;
}

@InputType({ description: 'The agency’s decision on a renewal. Law: plan 四(五)1, 四(十).' })
export class DecideRenewalInput {
  @Field(() => ID, { description: 'The application.' })
  @MaxLength(ID_LENGTH)
  renewalId!: string;

  @Field(() => Int, { description: 'The version of the application that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => RenewalRulingEnum, { description: 'The decision.' })
  ruling!: RenewalRuling;

  @Field(() => String, {
    nullable: true,
    description:
      'Reason, 2 to 500 characters. Needed to reject, and for a term longer than the law has in principle.',
  })
  @IsOptional()
  @Length(2, 500)
  @Matches(/\S/u)
  reason?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many years are granted, 1 to 30; left out, those applied for.',
  })
  @IsOptional()
  @Min(1)
  @Max(30)
  years?: number;

  @Field(() => [AnnualEvaluationInput], {
    description:
      'The results of the annual evaluations, at most 30: one for each calendar year that ran wholly under the agreement, and at least one.',
  })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  evaluations!: AnnualEvaluationInput[];
}
