import { Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';

@InputType({ description: 'What the operator delivers.' })
export class DeliverOrderInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The order, of a product of the caller’s own organisation.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => Int, { description: 'The version of the order that was read; another one is refused.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, {
    description:
      'How the buyer reaches what is delivered, 1 to 500 characters; never the data itself and never a secret.',
  })
  @Length(1, 500)
  accessNote!: string;
}
