import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import type { DataOrderEntity } from '../../ordering';
import { DataOrder } from '../../ordering/api/data-order.type';
import { deliveryByOrderId } from '../store/delivery.loader';
import { Delivery } from './delivery.type';

/** What delivery adds to an order. */
@Resolver(() => DataOrder)
export class OrderDeliveryResolver {
  @FieldResolver(() => Delivery, {
    nullable: true,
    description: 'Its delivery; null until it was delivered.',
  })
  delivery(
    @Root() order: DataOrderEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Delivery> | null> {
    return loaders.get(deliveryByOrderId).load(order.id);
  }
}
