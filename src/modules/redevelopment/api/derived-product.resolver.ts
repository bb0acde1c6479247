import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { Hold } from '../../ordering/api/hold.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { registerDerivedProduct } from '../service/register-derived-product.service';
import type { DerivedProductEntity } from '../store/derived-product.entity';
import { inputsByDerivedProductId } from '../store/derived-product.loader';
import { DERIVED_PRODUCTS_NEWEST, pageOfDerivedProducts } from '../store/derived-product.query';
import { DerivedProduct, DerivedProductConnection, DerivedProductInput } from './derived-product.type';
import { DerivedProductsArgs, RegisterDerivedProductInput } from './redevelopment.input';
import { RegisterDerivedProductPayload } from './redevelopment.payload';

const FREEZE_REASON = {
  zh: '开发主体与上游产品的运营机构存在控制关系({path}),本产品已冻结。如关系有误或者已经变更,请报告实施机构,由其更正或者终止所登记的控制关系。',
  en: 'Frozen: the developer is tied to the operator of a product upstream by control ({path}). If that is wrong or no longer so, report it to the implementing agency, which can correct or end the recorded tie.',
};

const HOLD_REASON = {
  zh: '本产品所依据的产品（{products}）已停止，本产品在其恢复前不得对外提供，也不能作为来源。请关注该产品的状态，恢复后会另行通知。',
  en: 'Held: a product that it is built on ({products}) is stopped, so it is neither offered nor built on until that goes on. Watch the state of that product; you will be told.',
};

@Resolver(() => DerivedProduct)
export class DerivedProductResolver {
  @Query(() => DerivedProductConnection, {
    description:
      'Derived products, the newest registration first. Registered ones for every active organisation; frozen and held ones for their developer, the operators upstream, the implementing agency, auditors and regulators.',
    complexity: listComplexity,
  })
  async derivedProducts(
    @Ctx() context: RequestContext,
    @Args() args: DerivedProductsArgs,
  ): Promise<Connection<View<DerivedProduct>>> {
    const { where } = args;
    const filter = {
      developerId: where?.developerId ?? undefined,
      baseProductId: where?.baseProductId ?? undefined,
      state: where?.state ?? undefined,
    };
    const window = pageWindow(args, DERIVED_PRODUCTS_NEWEST, context);
    return toConnection(
      await pageOfDerivedProducts(context.deps.dataSource.manager, context.caller, filter, window),
      context,
    );
  }

  @Mutation(() => RegisterDerivedProductPayload, {
    description:
      'A re-developer registers a product built on delivered ones. Refused to the operator of any product upstream, and to whoever is tied to it by control. Law: N27 6; plan 四(二).',
  })
  async registerDerivedProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterDerivedProductInput, { description: 'The registration.' })
    input: RegisterDerivedProductInput,
  ): Promise<View<RegisterDerivedProductPayload>> {
    const command = { ...input, title: input.title.trim(), summary: input.summary.trim() };
    const outcome = await registerDerivedProduct(context.deps, writerOf(context), command);
    return {
      derivedProduct: outcome.ok ? outcome.value.row : null,
      ...creationAnswer(outcome, context.locale),
    };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it was frozen, with the chain of control, in the language of Accept-Language; null while it is registered.',
  })
  freezeReason(@Root() row: DerivedProductEntity, @Ctx() { locale }: RequestContext): string | null {
    return row.freezeReason === null
      ? null
      : formatMessage(FREEZE_REASON, locale, { path: row.freezeReason });
  }

  @FieldResolver(() => Hold, {
    nullable: true,
    description:
      'What stops it because a product that it is built on, at any depth, is stopped; null while none is. Apart from being frozen: each ends by itself.',
  })
  hold(
    @Root() { heldAt, holdReason }: DerivedProductEntity,
    @Ctx() { locale }: RequestContext,
  ): View<Hold> | null {
    return heldAt === null || holdReason === null
      ? null
      : { since: heldAt, reason: formatMessage(HOLD_REASON, locale, { products: holdReason }) };
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The re-developer that registered it.' })
  developer(
    @Root() row: DerivedProductEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation> | null> {
    return loaders.get(organisationById).load(row.developerId);
  }

  @FieldResolver(() => [DerivedProductInput], {
    description: 'What it is built on, at most 100 inputs, as named by its developer.',
    complexity: ({ childComplexity }) => 5 * (1 + childComplexity),
  })
  inputs(
    @Root() row: DerivedProductEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DerivedProductInput>[]> {
    return loaders.get(inputsByDerivedProductId).load(row.id);
  }

  @FieldResolver(() => [HistoryEvent], {
    description: 'What happened to it, oldest first.',
    complexity: ({ childComplexity }) => 5 * (1 + childComplexity),
  })
  history(
    @Root() row: DerivedProductEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}
