import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { DataOrder } from './data-order.type';

@ObjectType({ description: 'Answer to placeOrder: the order, or why it was not taken.' })
export class PlaceOrderPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to confirmPayment: the paid order, or why not.' })
export class ConfirmPaymentPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
