import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { submitProductList } from '../service/submit-product-list.service';
import type { ProductListEntity } from '../store/product-list.entity';
import { LISTS_NEWEST, pageOfLists } from '../store/product-list.query';
import { firstItemsByListId, itemCountByListId } from '../store/product-parts.loader';
import { draftOf } from './item-draft';
import { ProductListsArgs, SubmitProductListInput } from './listing.input';
import { SubmitProductListPayload } from './listing.payload';
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
      'The operator hands in a list of products. Nobody is offered them before the implementing agency has approved; a product that is sold stays as it is until its new revision is approved. Law: plan 四(六); N27 19.',
  })
  async submitProductList(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitProductListInput, { description: 'The list.' }) input: SubmitProductListInput,
  ): Promise<View<SubmitProductListPayload>> {
    const command = { ...input, items: input.items.map(draftOf) };
    const outcome = await submitProductList(context.deps, writerOf(context), command);
    return { productList: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => Int, { description: 'How many items it has, 1 to 2,000.' })
  itemCount(@Root() row: ProductListEntity, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.get(itemCountByListId).load(row.id);
  }

  @FieldResolver(() => [ProductListItem], {
    description:
      'Its first items in the order in which they were handed in, at most 200. All of them: `productListItems`.',
    complexity: ({ childComplexity }) => 20 * (1 + childComplexity),
  })
  items(
    @Root() row: ProductListEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ProductListItem>[]> {
    return loaders.get(firstItemsByListId).load(row.id);
  }
}
