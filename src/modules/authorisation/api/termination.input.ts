import { IsOptional, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import type { TerminationGround } from '../../../policy/vocabulary';
import { TerminationGroundEnum } from './life-enums.type';

@InputType({ description: 'An application for an early end. Law: plan 四(五)6(2).' })
export class ApplyEarlyTerminationInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => String, { description: 'Why, 2 to 2,000 characters.' })
  @Length(2, 2000)
  @Matches(/\S/u)
  reason!: string;

  @Field(() => Sha256Scalar, { description: 'Hash of the signed application.' })
  documentHash!: string;
}

@InputType({ description: 'An application for an early end that the agency does not consent to.' })
export class DeclineEarlyTerminationInput {
  @Field(() => ID, { description: 'The application.' })
  @MaxLength(ID_LENGTH)
  earlyTerminationId!: string;

  @Field(() => Int, { description: 'The version of the application that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to the operator.' })
  @Length(2, 500)
  @Matches(/\S/u)
  reason!: string;
}

@InputType({ description: 'The end of an agreement before its term has passed. Law: plan 四(五)6.' })
export class TerminateAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => TerminationGroundEnum, { description: 'On what it ends.' })
  ground!: TerminationGround;

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to those concerned.' })
  @Length(2, 500)
  @Matches(/\S/u)
  reason!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the document that establishes the ground; needed for OTHER_VIOLATION.',
  })
  @IsOptional()
  documentHash?: string;
}
