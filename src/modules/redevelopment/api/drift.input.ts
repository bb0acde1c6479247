import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { Sha256Scalar } from '../../../platform/graphql/scalars';

@InputType({ description: 'A derived product that was built on a free use.' })
export class ReportPurposeDriftInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The order that was granted free.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => ID, { description: 'The derived product that was built on it without naming it.' })
  @MaxLength(ID_LENGTH)
  derivedProductId!: string;

  @Field(() => String, { description: 'What shows it, 2 to 2,000 characters.' })
  @Length(2, 2000)
  evidence!: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'SHA-256 of the file that shows it.' })
  @IsOptional()
  documentHash?: string;
}
