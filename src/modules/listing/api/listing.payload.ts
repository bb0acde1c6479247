import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { DataProduct } from './data-product.type';
import { ProductListPublication } from './list-publication.type';
import { ProductList, ProductListItem } from './product-list.type';
import { ResourceUseDisclosure } from './resource-use.type';

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
  description: 'Answer to decideProductListItems: the decided items, or why none was decided.',
})
export class DecideProductListItemsPayload {
  @Field(() => [ProductListItem], {
    description: 'The decided items in the order of the rulings; empty when refused.',
  })
  items!: ProductListItem[];

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to recordItemReview: the item with its reviews, or why not.' })
export class RecordItemReviewPayload {
  @Field(() => ProductListItem, { nullable: true, description: 'The reviewed item; null when refused.' })
  item!: ProductListItem | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to publishProductList: the published version, or why not.' })
export class PublishProductListPayload {
  @Field(() => ProductListPublication, {
    nullable: true,
    description: 'The published version; null when refused.',
  })
  publication!: ProductListPublication | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to discloseResourceUse: what was disclosed, or why not.' })
export class DiscloseResourceUsePayload {
  @Field(() => ResourceUseDisclosure, { nullable: true, description: 'The disclosure; null when refused.' })
  disclosure!: ResourceUseDisclosure | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
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
