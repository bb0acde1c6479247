import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import type { Page } from '../../../platform/persistence/keyset';
import { creationAnswer } from '../../ledger/api/refusal.type';
import {
  changedFields,
  DIFF_BY_CODE,
  diffOfPublications,
  pageOfEntries,
  type Diff,
  type DiffEntry,
} from '../service/list-diff';
import { proofOfItem } from '../service/list-proof';
import { publishProductList } from '../service/publish-product-list.service';
import type { DataProductEntity } from '../store/data-product.entity';
import type { ListPublicationItemEntity } from '../store/list-publication-item.entity';
import {
  pageOfPublications,
  pageOfPublishedItems,
  PUBLICATIONS_NEWEST,
  PUBLISHED_BY_CODE,
} from '../store/list-publication.query';
import { contentByItemId } from '../store/product-parts.loader';
import { DataProduct } from './data-product.type';
import { ListItemContent } from './item-content.type';
import {
  ListDiff,
  ListDiffEntry,
  ListDiffEntryConnection,
  ListProof,
  ProductListPublication,
  ProductListPublicationConnection,
  PublishedListItem,
  PublishedListItemConnection,
} from './list-publication.type';
import {
  ListDiffArgs,
  ListProofArgs,
  OfAgreementArgs,
  PublishedListItemsArgs,
  PublishProductListInput,
} from './listing.input';
import { PublishProductListPayload } from './listing.payload';
import { visibleProducts } from './product.visibility';

/** A published item, with its product as far as the caller may see it. */
type Published = View<ListPublicationItemEntity> & { readonly product: DataProductEntity | null };

interface ShownEntry extends Omit<DiffEntry, 'before' | 'after'> {
  readonly before: Published | null;
  readonly after: Published | null;
}

@Resolver(() => ProductListPublication)
export class ListPublicationResolver {
  @Query(() => ProductListPublicationConnection, {
    description:
      'The published versions of the list of an agreement, newest first. Open to everybody. Law: N27 19.',
    complexity: listComplexity,
  })
  async productListPublications(
    @Ctx() context: RequestContext,
    @Args() args: OfAgreementArgs,
  ): Promise<Connection<View<ProductListPublication>>> {
    const window = pageWindow(args, PUBLICATIONS_NEWEST, context);
    return toConnection(
      await pageOfPublications(context.deps.dataSource.manager, args.agreementId, window),
      context,
    );
  }

  @Query(() => PublishedListItemConnection, {
    description: 'The items of one published version, by product code. Open to everybody. Law: N27 19.',
    complexity: listComplexity,
  })
  async publishedListItems(
    @Ctx() context: RequestContext,
    @Args() args: PublishedListItemsArgs,
  ): Promise<Connection<Published>> {
    const window = pageWindow(args, PUBLISHED_BY_CODE, context);
    const page = await pageOfPublishedItems(context.deps.dataSource.manager, args.publicationId, window);
    return toConnection(await withProducts(page, context), context);
  }

  @Query(() => ListDiff, {
    nullable: true,
    description:
      'In what two published versions of one list differ; null when one of them does not exist or they are not of the same agreement. Open to everybody.',
  })
  listDiff(@Ctx() { deps }: RequestContext, @Args() { fromId, toId }: ListDiffArgs): Promise<Diff | null> {
    return diffOfPublications(deps.dataSource.manager, fromId, toId);
  }

  @Query(() => ListProof, {
    nullable: true,
    description:
      'Proves to anybody, also without this system, that an item stood in a published version; null when it did not. Open to everybody.',
  })
  listProof(
    @Ctx() { deps }: RequestContext,
    @Args() { publicationId, itemId }: ListProofArgs,
  ): Promise<View<ListProof> | null> {
    return proofOfItem(deps.dataSource.manager, publicationId, itemId);
  }

  @Mutation(() => PublishProductListPayload, {
    description:
      'The operator, or the agency in its place, publishes what stands approved at this moment as the next version of the list. Law: N27 19; N65 五.',
  })
  async publishProductList(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishProductListInput, { description: 'Of which agreement.' })
    input: PublishProductListInput,
  ): Promise<View<PublishProductListPayload>> {
    const outcome = await publishProductList(context.deps, writerOf(context), input);
    return { publication: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }
}

/** The products of a page in one statement; who may see them is asked for the page and not for each. */
async function withProducts(
  page: Page<ListPublicationItemEntity>,
  context: RequestContext,
): Promise<Page<Published>> {
  return { ...page, rows: await shown(page.rows, context) };
}

async function shown(
  items: readonly View<ListPublicationItemEntity>[],
  context: RequestContext,
): Promise<Published[]> {
  const ids = [...new Set(items.map(({ productId }) => productId))];
  const products = new Map((await visibleProducts(context, ids)).map((product) => [product?.id, product]));
  return items.map((item) => ({ ...item, product: products.get(item.productId) ?? null }));
}

@Resolver(() => PublishedListItem)
export class PublishedListItemResolver {
  @FieldResolver(() => ListItemContent, { description: 'What was approved, word for word.' })
  async content(@Root() row: Published, @Ctx() { loaders }: RequestContext): Promise<View<ListItemContent>> {
    const content = await loaders.get(contentByItemId).load(row.itemId);
    if (content === null) throw new Error('What is approved has its content');
    return content;
  }

  @FieldResolver(() => DataProduct, {
    nullable: true,
    description:
      'The product as it is now, with its present tariffs; null where the caller does not see it, because it is not on offer any more.',
  })
  product(@Root() row: Published): View<DataProduct> | null {
    return row.product;
  }
}

@Resolver(() => ListDiff)
export class ListDiffResolver {
  @FieldResolver()
  addedCount(@Root() { all }: Diff): number {
    return all.filter(({ kind }) => kind === 'ADDED').length;
  }

  @FieldResolver()
  removedCount(@Root() { all }: Diff): number {
    return all.filter(({ kind }) => kind === 'REMOVED').length;
  }

  @FieldResolver()
  changedCount(@Root() { all }: Diff): number {
    return all.filter(({ kind }) => kind === 'CHANGED').length;
  }

  @FieldResolver(() => ListDiffEntryConnection, {
    description: 'The products in which they differ, by code.',
    complexity: listComplexity,
  })
  async entries(
    @Root() { all }: Diff,
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<ShownEntry>> {
    const page = pageOfEntries(all, pageWindow(args, DIFF_BY_CODE, context));
    const items = page.rows.flatMap(({ before, after }) => [before, after].filter((item) => item !== null));
    const byId = new Map((await shown(items, context)).map((item) => [item.itemId, item]));
    const rows = page.rows.map((entry) => ({
      ...entry,
      before: byId.get(entry.before?.itemId ?? '') ?? null,
      after: byId.get(entry.after?.itemId ?? '') ?? null,
    }));
    return toConnection({ ...page, rows }, context);
  }
}

@Resolver(() => ListDiffEntry)
export class ListDiffEntryResolver {
  @FieldResolver(() => PublishedListItem, {
    nullable: true,
    description: 'It in the earlier version; null when it was added.',
  })
  before(@Root() { before }: ShownEntry): View<PublishedListItem> | null {
    return before;
  }

  @FieldResolver(() => PublishedListItem, {
    nullable: true,
    description: 'It in the later version; null when it was removed.',
  })
  after(@Root() { after }: ShownEntry): View<PublishedListItem> | null {
    return after;
  }

  @FieldResolver(() => [String], {
    description:
      'Names of the fields of its content that changed, sorted; empty for what was added or removed.',
  })
  async changedFields(
    @Root() { before, after }: ShownEntry,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string[]> {
    if (before === null || after === null) return [];
    const loader = loaders.get(contentByItemId);
    const [old, now] = await Promise.all([loader.load(before.itemId), loader.load(after.itemId)]);
    return old === null || now === null ? [] : changedFields(old, now);
  }
}
