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
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { decideProductListItem } from '../service/decide-product-list-item.service';
import { submitProductList } from '../service/submit-product-list.service';
import type { DataProductEntity } from '../store/data-product.entity';
import type { ProductListItemEntity } from '../store/product-list-item.entity';
import type { ProductListEntity } from '../store/product-list.entity';
import { LISTS_NEWEST, pageOfLists } from '../store/product-list.query';
import { itemsByListId, productById } from '../store/product-parts.loader';
import { DataProduct } from './data-product.type';
import { DecideProductListItemInput, ProductListsArgs, SubmitProductListInput } from './listing.input';
import { DecideProductListItemPayload, SubmitProductListPayload } from './listing.payload';
import { ProductList, ProductListConnection, ProductListItem } from './product-list.type';

@Resolver(() => ProductList)
export class ProductListResolver {
  @Query(() => ProductListConnection, {
    description:
      'Lists handed in for approval, newest first: the operator’s own, the agency’s under its agreements, all for supervisors.',
    complexity: listComplexity,
  })
  async productLists(
    @Ctx() context: RequestContext,
    @Args() args: ProductListsArgs,
  ): Promise<Connection<View<ProductList>>> {
    const window = pageWindow(args, LISTS_NEWEST, context);
    return toConnection(
      await pageOfLists(context.deps.dataSource.manager, context.caller, window, args.itemState),
      context,
    );
  }

  @Mutation(() => SubmitProductListPayload, {
    description:
      'The operator hands in a list of products. Nobody is offered them before the implementing agency has approved. Law: plan 四(六); N27 19.',
  })
  async submitProductList(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitProductListInput, { description: 'The list.' }) input: SubmitProductListInput,
  ): Promise<View<SubmitProductListPayload>> {
    const items = input.items.map((item) => ({
      ...item,
      offerings: item.offerings.map((offering) => ({
        ...offering,
        freeUseConditions: offering.freeUseConditions ?? null,
      })),
    }));
    const outcome = await submitProductList(context.deps, writerOf(context), { ...input, items });
    return { productList: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => DecideProductListItemPayload, {
    description:
      'The implementing agency approves, returns or rejects one item; never the operator, never who handed it in. Law: plan 四(六).',
  })
  async decideProductListItem(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideProductListItemInput, { description: 'The ruling.' })
    input: DecideProductListItemInput,
  ): Promise<View<DecideProductListItemPayload>> {
    const command = { ...input, reason: input.reason ?? null };
    const outcome = await decideProductListItem(context.deps, writerOf(context), command);
    return outcome.ok
      ? { item: outcome.value, userErrors: [] }
      : { item: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => [ProductListItem], {
    description: 'Its items, at most 200.',
    complexity: ({ childComplexity }) => 20 * (1 + childComplexity),
  })
  items(
    @Root() row: ProductListEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ProductListItem>[]> {
    return loaders.get(itemsByListId).load(row.id);
  }
}

@Resolver(() => ProductListItem)
export class ProductListItemResolver {
  @FieldResolver(() => DataProduct, { description: 'The product that is decided on.' })
  async product(
    @Root() row: ProductListItemEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<DataProductEntity> {
    const product = await loaders.get(productById).load(row.productId);
    if (product === null) throw new Error('An item refers to a product that does not exist');
    return product;
  }
}
