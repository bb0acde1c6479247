import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Delivery } from './delivery.type';

@ObjectType({ description: 'Answer to deliverOrder: the delivery, or why there is none.' })
export class DeliverOrderPayload {
  @Field(() => Delivery, { nullable: true, description: 'The delivery; null when refused.' })
  delivery!: Delivery | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
