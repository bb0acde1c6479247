import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { orderById } from '../../ordering';
import { DataOrder } from '../../ordering/api/data-order.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { deliverOrder } from '../service/deliver-order.service';
import type { DeliveryEntity } from '../store/delivery.entity';
import { DeliverOrderInput } from './delivery.input';
import { DeliverOrderPayload } from './delivery.payload';
import { Delivery } from './delivery.type';

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Mutation(() => DeliverOrderPayload, {
    description:
      'The operator delivers a paid or granted order. Approval, agreement, grant and redevelopment ban are asked again on the day. Law: plan 四(六); N27 6.',
  })
  async deliverOrder(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeliverOrderInput, { description: 'The delivery.' }) input: DeliverOrderInput,
  ): Promise<View<DeliverOrderPayload>> {
    const outcome = await deliverOrder(context.deps, writerOf(context), input);
    return { delivery: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => DataOrder, { description: 'The order that was delivered.' })
  async order(@Root() row: DeliveryEntity, @Ctx() { loaders }: RequestContext): Promise<View<DataOrder>> {
    const order = await loaders.get(orderById).load(row.orderId);
    assert(order !== null, 'A foreign key holds the order of a delivery.');
    return order;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The buyer that the product reached.' })
  recipient(
    @Root() row: DeliveryEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation> | null> {
    return loaders.get(organisationById).load(row.recipientId);
  }
}
