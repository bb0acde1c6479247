import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import type { AgreementAct, RectificationState } from '../../../policy/vocabulary';
import { AgreementActEnum, RectificationStateEnum } from './life-enums.type';

@ArgsType()
export class RectificationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId?: string;

  @Field(() => [RectificationStateEnum], {
    nullable: true,
    description: 'Only those in one of these states.',
  })
  @ArrayMaxSize(4)
  states?: RectificationState[];
}

@InputType({ description: 'A breach, and what is stopped until it is corrected. Law: plan 四(五)6(3).' })
export class SuspendAgreementInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'What was found, 2 to 2,000 characters; told to the operator.' })
  @Length(2, 2000)
  @Matches(/\S/u)
  breach!: string;

  @Field(() => String, { description: 'The clause of the agreement that was broken, 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/u)
  clause!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working days for the correction, 1 to 250. Left out, the period of the agreement counts; needed where the agreement records none.',
  })
  @IsOptional()
  @Min(1)
  @Max(250)
  correctionWorkingDays?: number;

  @Field(() => [ID], {
    description:
      'The resources that the breach concerns, at most 200, each within the scope. They leave the scope if the deadline passes uncorrected. May be empty only with a reason.',
  })
  @ArrayMaxSize(200)
  @ArrayUnique()
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the breach concerns no resource in particular, 2 to 500 characters.',
  })
  @IsOptional()
  @Length(2, 500)
  @Matches(/\S/u)
  noResourcesReason?: string;

  @Field(() => [AgreementActEnum], {
    description: 'What stops until the agency lifts it. The writes of the operator stop in any case.',
  })
  @ArrayMaxSize(3)
  stops!: AgreementAct[];
}

@InputType({ description: 'What the operator reports on its correction.' })
export class ReportCorrectionInput {
  @Field(() => ID, { description: 'The call to correct.' })
  @MaxLength(ID_LENGTH)
  rectificationId!: string;

  @Field(() => Int, { description: 'The version of the call that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'How the breach was corrected, 2 to 2,000 characters.' })
  @Length(2, 2000)
  @Matches(/\S/u)
  report!: string;

  @Field(() => Sha256Scalar, { description: 'Hash of the document that shows the correction.' })
  documentHash!: string;
}

@InputType({ description: 'A call to correct that no longer keeps its agreement suspended.' })
export class RestoreAgreementInput {
  @Field(() => ID, { description: 'The call to correct.' })
  @MaxLength(ID_LENGTH)
  rectificationId!: string;

  @Field(() => Int, { description: 'The version of the call that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Reason, 2 to 500 characters. Needed after a lapse: why the agreement goes on without the named resources.',
  })
  @IsOptional()
  @Length(2, 500)
  @Matches(/\S/u)
  reason?: string;
}

@InputType({ description: 'A report of a correction that the agency does not accept.' })
export class RejectCorrectionInput {
  @Field(() => ID, { description: 'The call to correct.' })
  @MaxLength(ID_LENGTH)
  rectificationId!: string;

  @Field(() => Int, { description: 'The version of the call that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to the operator.' })
  @Length(2, 500)
  @Matches(/\S/u)
  reason!: string;
}

@InputType({ description: 'Resources whose authorisation ends at once.' })
export class TerminateResourcesInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => [ID], { description: 'The resources, 1 to 200, each within the scope.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to those concerned.' })
  @Length(2, 500)
  @Matches(/\S/u)
  reason!: string;
}
