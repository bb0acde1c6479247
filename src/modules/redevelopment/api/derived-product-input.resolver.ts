import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { orderVisibleTo } from '../../delivery';
import { productById } from '../../listing';
import { DataProduct } from '../../listing/api/data-product.type';
import { DataOrder } from '../../ordering/api/data-order.type';
import type { ProductState } from '../../../policy/vocabulary';
import type { DerivedProductInputEntity } from '../store/derived-product-input.entity';
import { derivedProductVisibleTo } from '../store/derived-product.loader';
import { DerivedProduct, DerivedProductInput } from './derived-product.type';

/** What was delivered was public once; what waits for a new approval is not public as it stands now. */
const ONCE_APPROVED: readonly ProductState[] = ['ON_SALE', 'SUSPENDED', 'WITHDRAWN'];

@Resolver(() => DerivedProductInput)
export class DerivedProductInputResolver {
  @FieldResolver(() => DataProduct, {
    nullable: true,
    description:
      'The first-level product, also after it went off sale; null for an input that is a derived product, and while a new revision waits for approval.',
  })
  async baseProduct(
    @Root() row: DerivedProductInputEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataProduct> | null> {
    const product =
      row.baseProductId === null ? null : await loaders.get(productById).load(row.baseProductId);
    return product !== null && ONCE_APPROVED.includes(product.state) ? product : null;
  }

  @FieldResolver(() => DerivedProduct, {
    nullable: true,
    description:
      'The derived product; null for an input that is an order, and for a frozen or held one that the caller may not see.',
  })
  async baseDerivedProduct(
    @Root() row: DerivedProductInputEntity,
    @Ctx() { caller, loaders }: RequestContext,
  ): Promise<View<DerivedProduct> | null> {
    return row.baseDerivedProductId === null
      ? null
      : loaders.get(derivedProductVisibleTo(caller)).load(row.baseDerivedProductId);
  }

  @FieldResolver(() => DataOrder, {
    nullable: true,
    description:
      'The delivered order; null for an input that is a derived product, and for whoever may not see the order.',
  })
  async order(
    @Root() row: DerivedProductInputEntity,
    @Ctx() { caller, loaders }: RequestContext,
  ): Promise<View<DataOrder> | null> {
    return row.orderId === null ? null : loaders.get(orderVisibleTo(caller)).load(row.orderId);
  }
}
