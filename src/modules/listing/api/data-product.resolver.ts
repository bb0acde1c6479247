import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isId } from '../../../kernel/id';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import { isSupervisorOrAgency } from '../../../platform/caller';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import type { ProductForm } from '../../../policy/vocabulary';
import { dataResourceById, type DataResourceEntity } from '../../catalogue';
import { DataResource } from '../../catalogue/api/data-resource.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { listedAgreementById } from '../service/agreement-of-listing.loader';
import {
  reinstateProduct,
  suspendProduct,
  withdrawProduct,
} from '../service/change-product-standing.service';
import type { DataProductEntity } from '../store/data-product.entity';
import {
  formsByProductId,
  offeringsByProductId,
  resourceIdsByProductId,
  scenariosByProductId,
} from '../store/product-parts.loader';
import { pageOfProducts, PRODUCT_ORDERS, visibleProductByCode } from '../store/product.query';
import { DataProduct, DataProductConnection, Scenario } from './data-product.type';
import { ProductFormEnum } from './listing-enums.type';
import { ChangeProductStandingInput, ProductsArgs } from './listing.input';
import { ChangeProductStandingPayload } from './listing.payload';
import { transitionsOfProduct } from './listing-transitions';
import { Offering } from './offering.type';
import { visibleProducts } from './product.visibility';

/** Codes are ASCII; the database would not even compare its column with other text. */
const PRODUCT_CODE = /^[\x21-\x7e]{1,64}$/;

type StandingOutcome = Awaited<ReturnType<typeof suspendProduct>>;

const standingPayload = (
  outcome: StandingOutcome,
  { locale }: RequestContext,
): View<ChangeProductStandingPayload> =>
  outcome.ok
    ? { product: outcome.value, userErrors: [] }
    : { product: null, userErrors: [toUserError(outcome.refusal, locale)] };

const commandOf = (input: ChangeProductStandingInput) => ({
  ...input,
  runningOrders: input.runningOrders ?? null,
});

@Resolver(() => DataProduct)
export class DataProductResolver {
  @Query(() => DataProductConnection, {
    description:
      'The catalogue. Everybody sees what is approved and on sale under an agreement in force; the operator, the agency and supervisors also see the rest of theirs.',
    complexity: listComplexity,
  })
  async products(
    @Ctx() context: RequestContext,
    @Args() args: ProductsArgs,
  ): Promise<Connection<View<DataProduct>>> {
    const order = PRODUCT_ORDERS[args.orderBy];
    const page = await pageOfProducts(context.deps.dataSource.manager, {
      caller: context.caller,
      today: legalDateOf(context.deps.clock.now()),
      filter: args.where ?? {},
      order,
      window: pageWindow(args, order, context),
    });
    return toConnection(page, context);
  }

  @Query(() => DataProduct, {
    nullable: true,
    description:
      'One product by id; null when there is none or the caller may not see it, without telling which.',
  })
  async product(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the product.' }) id: string,
  ): Promise<View<DataProduct> | null> {
    return isId('product', id) ? ((await visibleProducts(context, [id]))[0] ?? null) : null;
  }

  @Query(() => DataProduct, {
    nullable: true,
    description:
      'One product by its code; null when there is none or the caller may not see it, without telling which.',
  })
  productByCode(
    @Ctx() { caller, deps }: RequestContext,
    @Arg('code', () => String, { description: 'Code of the product, at most 64 characters.' }) code: string,
  ): Promise<View<DataProduct> | null> {
    if (!PRODUCT_CODE.test(code)) return Promise.resolve(null);
    return visibleProductByCode(
      deps.dataSource.manager,
      { caller, today: legalDateOf(deps.clock.now()) },
      code,
    );
  }

  @Mutation(() => ChangeProductStandingPayload, {
    description: 'The implementing agency stops new orders of a product until it is reinstated.',
  })
  async suspendProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeProductStandingInput, { description: 'Which product and why.' })
    input: ChangeProductStandingInput,
  ): Promise<View<ChangeProductStandingPayload>> {
    return standingPayload(await suspendProduct(context.deps, writerOf(context), commandOf(input)), context);
  }

  @Mutation(() => ChangeProductStandingPayload, {
    description: 'The implementing agency puts a suspended product on sale again.',
  })
  async reinstateProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeProductStandingInput, { description: 'Which product and why.' })
    input: ChangeProductStandingInput,
  ): Promise<View<ChangeProductStandingPayload>> {
    return standingPayload(
      await reinstateProduct(context.deps, writerOf(context), commandOf(input)),
      context,
    );
  }

  @Mutation(() => ChangeProductStandingPayload, {
    description: 'The implementing agency takes its approval of a product away for good.',
  })
  async withdrawProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeProductStandingInput, { description: 'Which product and why.' })
    input: ChangeProductStandingInput,
  ): Promise<View<ChangeProductStandingPayload>> {
    return standingPayload(await withdrawProduct(context.deps, writerOf(context), commandOf(input)), context);
  }

  @FieldResolver(() => Organisation, { description: 'The operator that offers it.' })
  async operator(
    @Root() row: DataProductEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const operator = await loaders.get(organisationById).load(row.operatorId);
    if (operator === null) throw new Error('A product refers to an operator that does not exist');
    return operator;
  }

  @FieldResolver(() => [ProductFormEnum], { description: 'The forms it comes in.' })
  async forms(@Root() row: DataProductEntity, @Ctx() { loaders }: RequestContext): Promise<ProductForm[]> {
    return (await loaders.get(formsByProductId).load(row.id)).map(({ form }) => form);
  }

  @FieldResolver(() => [Scenario], { description: 'The scenarios it may be ordered for.' })
  scenarios(@Root() row: DataProductEntity, @Ctx() { loaders }: RequestContext): Promise<View<Scenario>[]> {
    return loaders.get(scenariosByProductId).load(row.id);
  }

  @FieldResolver(() => [Offering], {
    description: 'Its offerings: one for each plan for industry, and one at most for public interest.',
  })
  offerings(@Root() row: DataProductEntity, @Ctx() { loaders }: RequestContext): Promise<View<Offering>[]> {
    return loaders.get(offeringsByProductId).load(row.id);
  }

  @FieldResolver(() => [DataResource], { description: 'The public data resources it is made from.' })
  async resources(
    @Root() row: DataProductEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>[]> {
    const ids = await loaders.get(resourceIdsByProductId).load(row.id);
    const found = await Promise.all(ids.map((id) => loaders.get(dataResourceById).load(id)));
    return found.filter((resource): resource is DataResourceEntity => resource !== null);
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and whether the caller could make them.',
  })
  async availableTransitions(
    @Root() row: DataProductEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    const agreement = await context.loaders.get(listedAgreementById).load(row.agreementId);
    return transitionsOfProduct(row.state, agreement, context);
  }

  @FieldResolver(() => [HistoryEvent], {
    nullable: true,
    description:
      'What happened to it, oldest first. For its operator, agencies and supervisors; null for everybody else.',
  })
  history(
    @Root() row: DataProductEntity,
    @Ctx() { caller, loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> | null {
    const mayRead =
      caller.kind === 'member' && (caller.organisationId === row.operatorId || isSupervisorOrAgency(caller));
    return mayRead ? loaders.get(eventsBySubjectId).load(row.id) : null;
  }
}
