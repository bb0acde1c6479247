import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { Transition } from '../../../platform/graphql/transition.type';
import { lastDayToAppeal } from '../../../policy';
import type { FreeGrantStanding } from '../../../policy/vocabulary';
import { orderById, type DataOrderEntity } from '../../ordering';
import { DataOrder } from '../../ordering/api/data-order.type';
import { FREE_USES_NEWEST, pageOfFreeUses } from '../store/free-use-page.query';
import type { FreeGrantEntity } from '../store/free-grant.entity';
import type { FreeUseEntity } from '../store/free-use.entity';
import {
  contentsByOrderId,
  formChecksByOrderId,
  freeUseByOrderId,
  grantByOrderId,
  reportsByOrderId,
} from '../store/free-use.loader';
import { standingOf } from '../store/free-use.query';
import { transitionsOfFreeUse, transitionsOfGrant } from './free-use-transitions';
import {
  FormCheck,
  FreeGrant,
  FreeUse,
  FreeUseConnection,
  FreeUseContent,
  FreeUseReport,
} from './free-use.type';
import { FreeGrantStandingEnum } from './purpose-enums.type';
import { FreeUsesArgs } from './purpose.input';

@Resolver(() => FreeUse)
export class FreeUseResolver {
  @Query(() => FreeUseConnection, {
    description:
      'Free uses, newest first: an applicant’s own, those of an operator’s products, those under an agency’s agreements, all for supervisors.',
    complexity: listComplexity,
  })
  async freeUses(
    @Ctx() context: RequestContext,
    @Args() args: FreeUsesArgs,
  ): Promise<Connection<View<FreeUse>>> {
    const window = pageWindow(args, FREE_USES_NEWEST, context);
    return toConnection(
      await pageOfFreeUses(context.deps.dataSource.manager, context.caller, args.where ?? {}, window),
      context,
    );
  }

  @FieldResolver(() => DataOrder, { description: 'The order; its version is named as expectedVersion.' })
  order(@Root() row: FreeUseEntity, @Ctx() context: RequestContext): Promise<View<DataOrder>> {
    return orderOf(row.orderId, context);
  }

  @FieldResolver(() => FreeUseContent, { description: 'What was handed in, as it counts now.' })
  async content(
    @Root() row: FreeUseEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<FreeUseContent>> {
    const content = (await loaders.get(contentsByOrderId).load(row.orderId)).at(-1);
    assert(content !== undefined, 'An application has what was handed in.');
    return content;
  }

  @FieldResolver(() => [FreeUseContent], {
    description: 'Every version of what was handed in, oldest first.',
  })
  contents(@Root() row: FreeUseEntity, @Ctx() { loaders }: RequestContext): Promise<View<FreeUseContent>[]> {
    return loaders.get(contentsByOrderId).load(row.orderId);
  }

  @FieldResolver(() => [FormCheck], { description: 'The checks of its form, oldest first.' })
  formChecks(@Root() row: FreeUseEntity, @Ctx() { loaders }: RequestContext): Promise<View<FormCheck>[]> {
    return loaders.get(formChecksByOrderId).load(row.orderId);
  }

  @FieldResolver(() => LegalDateScalar, {
    nullable: true,
    description: 'The last day to appeal its refusal, Asia/Shanghai; null where it was not refused.',
  })
  appealBy(@Root() row: FreeUseEntity): string | null {
    return row.refusedOn === null ? null : lastDayToAppeal(row.refusedOn);
  }

  @FieldResolver(() => FreeGrant, { nullable: true, description: 'What was granted; null before.' })
  grant(@Root() row: FreeUseEntity, @Ctx() { loaders }: RequestContext): Promise<View<FreeGrant> | null> {
    return loaders.get(grantByOrderId).load(row.orderId);
  }

  @FieldResolver(() => [FreeUseReport], { description: 'The reports that its user owes and has filed.' })
  reports(@Root() row: FreeUseEntity, @Ctx() { loaders }: RequestContext): Promise<View<FreeUseReport>[]> {
    return loaders.get(reportsByOrderId).load(row.orderId);
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  async availableTransitions(
    @Root() row: FreeUseEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    return transitionsOfFreeUse(row, await orderOf(row.orderId, context), context);
  }
}

@Resolver(() => FreeGrant)
export class FreeGrantResolver {
  @FieldResolver(() => FreeGrantStandingEnum, { description: 'How it stands.' })
  async standing(@Root() row: FreeGrantEntity, @Ctx() context: RequestContext): Promise<FreeGrantStanding> {
    return standingOf(await useOf(row.orderId, context));
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of standing that lead on from here, and what stands in the caller’s way.',
  })
  async availableTransitions(
    @Root() row: FreeGrantEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    return transitionsOfGrant(await useOf(row.orderId, context), context);
  }
}

/** What free use adds to an order. */
@Resolver(() => DataOrder)
export class OrderFreeUseResolver {
  @FieldResolver(() => FreeUse, {
    nullable: true,
    description: 'The free use that it applies for; null for an order for industry.',
  })
  freeUse(@Root() order: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<FreeUse> | null> {
    return loaders.get(freeUseByOrderId).load(order.id);
  }
}

async function orderOf(id: string, { loaders }: RequestContext): Promise<DataOrderEntity> {
  const order = await loaders.get(orderById).load(id);
  assert(order !== null, 'A foreign key holds the order of a free use.');
  return order;
}

async function useOf(orderId: string, { loaders }: RequestContext): Promise<FreeUseEntity> {
  const use = await loaders.get(freeUseByOrderId).load(orderId);
  assert(use !== null, 'A grant belongs to a free use.');
  return use;
}
