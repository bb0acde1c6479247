import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import type { DerivedProductEntity } from '../store/derived-product.entity';
import { lineageByDerivedProductId } from '../store/derived-product.loader';
import type { LineageEdge } from '../store/lineage.query';
import { DerivedProduct, LineageLink } from './derived-product.type';
import { visibleDerivedProducts } from './derived-product.visibility';
import { lineageDiagram } from './lineage-diagram';

const UNSEEN = { zh: '未公开的再开发产品', en: 'A derived product not open to you' };

/** Everything above a derived product, as rows and as a picture. */
@Resolver(() => DerivedProduct)
export class LineageResolver {
  @FieldResolver(() => [LineageLink], {
    description:
      'Every step above it at any depth, nearest first: inputs, inputs of inputs, down to the first-level products.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  lineage(@Root() row: DerivedProductEntity, @Ctx() context: RequestContext): Promise<View<LineageLink>[]> {
    return visibleLineage(row, context);
  }

  @FieldResolver(() => String, {
    description:
      'The same as a picture: Mermaid flowchart text with names instead of ids, base products on the left.',
    complexity: 10,
  })
  async lineageDiagram(@Root() row: DerivedProductEntity, @Ctx() context: RequestContext): Promise<string> {
    return lineageDiagram(row, await visibleLineage(row, context), UNSEEN[context.locale]);
  }
}

async function visibleLineage(
  row: DerivedProductEntity,
  context: RequestContext,
): Promise<View<LineageLink>[]> {
  const edges = await context.loaders.get(lineageByDerivedProductId).load(row.id);
  const derivedIds = [...new Set(edges.flatMap(derivedIdsOf))].filter((id) => id !== row.id);
  const seen = await visibleDerivedProducts(context, derivedIds);
  const unseen = new Set(derivedIds.filter((_id, index) => seen[index] === null));
  return edges.map(({ fromId, fromTitle, toId, toTitle, depth }) => ({
    fromId: unseen.has(fromId) ? null : fromId,
    fromTitle: unseen.has(fromId) ? null : fromTitle,
    toId: unseen.has(toId) ? null : toId,
    toTitle: unseen.has(toId) ? null : toTitle,
    depth,
  }));
}

const derivedIdsOf = ({ fromId, isFromDerived, toId }: LineageEdge): string[] =>
  isFromDerived ? [fromId, toId] : [toId];
