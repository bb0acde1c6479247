import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import { isId } from '../../../kernel/id';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type { AgreementState, ProductState } from '../../../policy/vocabulary';
import { visibleAgreementsByIds } from '../../authorisation';
import { Agreement } from '../../authorisation/api/agreement.type';
import { dataResourceById } from '../../catalogue';
import { DataResource } from '../../catalogue/api/data-resource.type';
import {
  pageOfStanding,
  STANDING_BY_SUBJECT,
  standingByKey,
  standingKey,
  type StateAspect,
  type StateChangeEntity,
} from '../../ledger';
import { productById } from '../../listing';
import { DataProduct } from '../../listing/api/data-product.type';
import {
  AgreementAt,
  ProductAt,
  ProductAtConnection,
  ResourceAt,
  ResourceAtConnection,
} from './agreement-at.type';

type AgreementRow = View<Agreement>;

/** An agreement at an instant, with the row of today behind it. */
interface LookedBack extends View<AgreementAt> {
  readonly row: AgreementRow;
}

interface Term {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A product row of the look-back: what stood, and the instant for what is asked beside it. */
interface ProductRow {
  readonly standing: StateChangeEntity;
  readonly at: Date;
}

async function standing(
  { loaders }: RequestContext,
  subjectId: string,
  aspect: StateAspect,
  at: Date,
): Promise<unknown> {
  return (await loaders.get(standingByKey).load(standingKey({ subjectId, aspect, at })))?.value ?? null;
}

@Resolver(() => AgreementAt)
export class AgreementAtResolver {
  @Query(() => AgreementAt, {
    nullable: true,
    description:
      'What was approved, within the scope and in force at a past instant; for the parties of the agreement, auditors and regulators. Null when the caller may not see the agreement or there is none, without telling which. An instant in the future shows what stands now.',
  })
  async agreementAt(
    @Ctx() context: RequestContext,
    @Arg('agreementId', () => ID, { description: 'The agreement.' }) agreementId: string,
    @Arg('at', () => InstantScalar, { description: 'The instant to look back to, UTC.' }) at: Date,
  ): Promise<LookedBack | null> {
    if (!isId('agreement', agreementId)) return null;
    const { caller, deps } = context;
    const [row] = await visibleAgreementsByIds(deps.dataSource.manager, caller, [agreementId]);
    if (row == null) return null;
    const state = (await standing(context, agreementId, 'STATE', at)) as AgreementState | null;
    const term = (await standing(context, agreementId, 'TERM', at)) as Term | null;
    const on = legalDateOf(at);
    const isWithinTerm = term !== null && term.startsOn <= on && on <= term.endsOn;
    return {
      row,
      at,
      state,
      startsOn: term?.startsOn ?? null,
      endsOn: term?.endsOn ?? null,
      isInForce: state === 'ACTIVE' && isWithinTerm,
    };
  }

  @FieldResolver(() => Agreement, { description: 'The agreement as it is now.' })
  agreement(@Root() { row }: LookedBack): AgreementRow {
    return row;
  }

  @FieldResolver(() => ResourceAtConnection, {
    description: 'The resources that were within its scope, by id.',
    complexity: listComplexity,
  })
  async scope(
    @Root() { row, at }: LookedBack,
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<StateChangeEntity>> {
    const page = await pageOfStanding(context.deps.dataSource.manager, {
      contextId: row.id,
      aspect: 'SCOPE',
      at,
      window: pageWindow(args, STANDING_BY_SUBJECT, context),
    });
    return toConnection(page, context);
  }

  @FieldResolver(() => ProductAtConnection, {
    description: 'The products that were approved under it, by id.',
    complexity: listComplexity,
  })
  async products(
    @Root() { row, at }: LookedBack,
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<ProductRow>> {
    const page = await pageOfStanding(context.deps.dataSource.manager, {
      contextId: row.id,
      aspect: 'APPROVAL',
      at,
      window: pageWindow(args, STANDING_BY_SUBJECT, context),
    });
    const { edges, nodes, ...rest } = toConnection(page, context);
    const withInstant = (found: StateChangeEntity): ProductRow => ({ standing: found, at });
    return {
      ...rest,
      edges: edges.map(({ cursor, node }) => ({ cursor, node: withInstant(node) })),
      nodes: nodes.map(withInstant),
    };
  }
}

@Resolver(() => ResourceAt)
export class ResourceAtResolver {
  @FieldResolver(() => DataResource, { description: 'The resource as the catalogue has it now.' })
  async resource(
    @Root() { subjectId }: StateChangeEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>> {
    const resource = await loaders.get(dataResourceById).load(subjectId);
    assert(resource !== null, 'Resources are never deleted.');
    return resource;
  }
}

@Resolver(() => ProductAt)
export class ProductAtResolver {
  @FieldResolver()
  listItemId(@Root() row: ProductRow): string {
    return String(row.standing.value);
  }

  @FieldResolver()
  since(@Root() row: ProductRow): Date {
    return row.standing.since;
  }

  @FieldResolver()
  decisionId(@Root() row: ProductRow): string | null {
    return row.standing.decisionId;
  }

  @FieldResolver()
  async state(@Root() row: ProductRow, @Ctx() context: RequestContext): Promise<ProductState | null> {
    return (await standing(context, row.standing.subjectId, 'STATE', row.at)) as ProductState | null;
  }

  @FieldResolver(() => DataProduct, { description: 'The product as it is now.' })
  async product(@Root() row: ProductRow, @Ctx() { loaders }: RequestContext): Promise<View<DataProduct>> {
    const product = await loaders.get(productById).load(row.standing.subjectId);
    assert(product !== null, 'Products are never deleted.');
    return product;
  }
}
