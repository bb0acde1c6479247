import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { listedAgreementById } from '../service/agreement-of-listing.loader';
import { decideProductListItem } from '../service/decide-product-list-item.service';
import { decideProductListItems } from '../service/decide-product-list-items.service';
import { recordItemReview } from '../service/record-item-review.service';
import type { DataProductEntity } from '../store/data-product.entity';
import type { ProductListItemEntity } from '../store/product-list-item.entity';
import { ITEMS_AS_HANDED_IN, pageOfItems } from '../store/product-list.query';
import { listById, productById, reviewsByItemId } from '../store/product-parts.loader';
import { DataProduct } from './data-product.type';
import { reviewsOf, rulingOf } from './item-draft';
import {
  DecideProductListItemInput,
  DecideProductListItemsInput,
  ProductListItemsArgs,
  RecordItemReviewInput,
} from './listing.input';
import {
  DecideProductListItemPayload,
  DecideProductListItemsPayload,
  RecordItemReviewPayload,
} from './listing.payload';
import { transitionsOfItem } from './listing-transitions';
import { ItemReview, ProductList, ProductListItem, ProductListItemConnection } from './product-list.type';

@Resolver(() => ProductListItem)
export class ProductListItemResolver {
  @Query(() => ProductListItemConnection, {
    description:
      'The items of one list in the order in which they were handed in. Seen by those who see the list; empty for everybody else.',
    complexity: listComplexity,
  })
  async productListItems(
    @Ctx() context: RequestContext,
    @Args() args: ProductListItemsArgs,
  ): Promise<Connection<View<ProductListItem>>> {
    const page = await pageOfItems(context.deps.dataSource.manager, {
      caller: context.caller,
      listId: args.listId,
      states: args.states,
      window: pageWindow(args, ITEMS_AS_HANDED_IN, context),
    });
    return toConnection(page, context);
  }

  @Mutation(() => DecideProductListItemPayload, {
    description:
      'The implementing agency approves, returns or rejects one item; never the operator, never who handed it in. An approval needs the results of its reviews. Law: plan 四(六); N27 14(3).',
  })
  async decideProductListItem(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideProductListItemInput, { description: 'The ruling.' })
    input: DecideProductListItemInput,
  ): Promise<View<DecideProductListItemPayload>> {
    const outcome = await decideProductListItem(context.deps, writerOf(context), rulingOf(input));
    return outcome.ok
      ? { item: outcome.value, userErrors: [] }
      : { item: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => DecideProductListItemsPayload, {
    description:
      'The implementing agency rules on many items of one list at once, on all of them or on none: the first that is refused is named by its path. Each ruling is a decision of its own. Law: plan 四(六); N27 14(3).',
  })
  async decideProductListItems(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideProductListItemsInput, { description: 'The rulings.' })
    input: DecideProductListItemsInput,
  ): Promise<View<DecideProductListItemsPayload>> {
    const outcome = await decideProductListItems(context.deps, writerOf(context), {
      listId: input.listId,
      rulings: input.rulings.map(rulingOf),
      reviews: reviewsOf(input.reviews),
    });
    if (outcome.ok) return { items: outcome.value, userErrors: [] };
    const { reason, index } = outcome.refusal;
    if (index === null) return { items: [], userErrors: [toUserError(reason, context.locale)] };
    const error = toUserError(reason, context.locale);
    const path = ['rulings', String(index), ...(error.path ?? [])];
    return { items: [], userErrors: [{ ...error, path }] };
  }

  @Mutation(() => RecordItemReviewPayload, {
    description:
      'A reviewer of the implementing agency puts the result of a review on record; never who handed the item in. A later result of the same kind takes the place of an earlier one. Law: N27 14(3), 21.',
  })
  async recordItemReview(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordItemReviewInput, { description: 'The result and its document.' })
    input: RecordItemReviewInput,
  ): Promise<View<RecordItemReviewPayload>> {
    const outcome = await recordItemReview(context.deps, writerOf(context), input);
    return outcome.ok
      ? { item: outcome.value, userErrors: [] }
      : { item: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => ProductList, { description: 'The list with which it was handed in.' })
  async list(
    @Root() row: ProductListItemEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ProductList>> {
    const list = await loaders.get(listById).load(row.listId);
    if (list === null) throw new Error('An item refers to a list that does not exist');
    return list;
  }

  @FieldResolver(() => DataProduct, {
    description: 'The product that is decided on: while a revision waits, as it is sold.',
  })
  async product(
    @Root() row: ProductListItemEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<DataProductEntity> {
    const product = await loaders.get(productById).load(row.productId);
    if (product === null) throw new Error('An item refers to a product that does not exist');
    return product;
  }

  @FieldResolver(() => [ItemReview], { description: 'Every review of it, oldest first.' })
  reviews(
    @Root() row: ProductListItemEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ItemReview>[]> {
    return loaders.get(reviewsByItemId).load(row.id);
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and whether the caller could make them.',
  })
  async availableTransitions(
    @Root() row: ProductListItemEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    const list = await context.loaders.get(listById).load(row.listId);
    const agreement = list && (await context.loaders.get(listedAgreementById).load(list.agreementId));
    return transitionsOfItem(row.state, agreement, context);
  }
}
