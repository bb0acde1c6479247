import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { DataProduct } from './data-product.type';
import { ProductList, ProductListItem } from './product-list.type';

@ObjectType({ description: 'Answer to submitProductList: the list, or why it was not taken.' })
export class SubmitProductListPayload {
  @Field(() => ProductList, { nullable: true, description: 'The list; null when refused.' })
  productList!: ProductList | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to decideProductListItem: the decided item, or why not.' })
export class DecideProductListItemPayload {
  @Field(() => ProductListItem, { nullable: true, description: 'The decided item; null when refused.' })
  item!: ProductListItem | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({
  description: 'Answer to suspendProduct, reinstateProduct and withdrawProduct: the product, or why not.',
})
export class ChangeProductStandingPayload {
  @Field(() => DataProduct, {
    nullable: true,
    description: 'The product as it stands now; null when refused.',
  })
  product!: DataProduct | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
