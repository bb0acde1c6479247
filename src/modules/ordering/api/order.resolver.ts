import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isId } from '../../../kernel/id';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { Money, payableMoney, unitPriceMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer } from '../../ledger/api/refusal.type';
import type { ChargeMeasure } from '../../../policy/vocabulary';
import { offeringById, productById, scenarioById } from '../../listing';
import { DataProduct, Scenario } from '../../listing/api/data-product.type';
import { ChargeMeasureEnum } from '../../listing/api/listing-enums.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { asGuidedPrice, guidedPriceById, isTrial, tariffById } from '../../pricing';
import { GuidedPrice, Tariff } from '../../pricing/api/price.type';
import { confirmPayment } from '../service/confirm-payment.service';
import { placeOrder } from '../service/place-order.service';
import type { DataOrderEntity } from '../store/data-order.entity';
import { linesByOrderId } from '../store/order-charge.query';
import { ORDERS_NEWEST, pageOfOrders } from '../store/order-page.query';
import { ChargeLine } from './charge-line.type';
import { DataOrder, DataOrderConnection } from './data-order.type';
import { Hold } from './hold.type';
import { holdOf, transitionsOf } from './order-transitions';
import { visibleOrders } from './order.visibility';
import { ConfirmPaymentInput, OrdersArgs, PlaceOrderInput } from './ordering.input';
import { ConfirmPaymentPayload, PlaceOrderPayload } from './ordering.payload';

@Resolver(() => DataOrder)
export class OrderResolver {
  @Query(() => DataOrder, {
    nullable: true,
    description:
      'One order by id; null when there is none or the caller may not see it, without telling which.',
  })
  async order(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
  ): Promise<View<DataOrder> | null> {
    return isId('order', id) ? ((await visibleOrders(context, [id]))[0] ?? null) : null;
  }

  @Query(() => DataOrderConnection, {
    description:
      'Orders, newest first: a buyer’s own, an operator’s own, those under an agency’s agreements, all for supervisors.',
    complexity: listComplexity,
  })
  async orders(
    @Ctx() context: RequestContext,
    @Args() args: OrdersArgs,
  ): Promise<Connection<View<DataOrder>>> {
    const window = pageWindow(args, ORDERS_NEWEST, context);
    return toConnection(
      await pageOfOrders(context.deps.dataSource.manager, context.caller, args.where ?? {}, window),
      context,
    );
  }

  @Mutation(() => PlaceOrderPayload, {
    description:
      'A buyer orders one product for one scenario for industry at the quoted price. For the public interest see applyFreeUse. Law: plan 四(六); N65 一, 二.',
  })
  async placeOrder(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlaceOrderInput, { description: 'The order.' }) input: PlaceOrderInput,
  ): Promise<View<PlaceOrderPayload>> {
    const outcome = await placeOrder(context.deps, writerOf(context), {
      ...input,
      comparedFields: input.comparedFields ?? null,
    });
    return { order: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => ConfirmPaymentPayload, {
    description:
      'The operator’s finance desk books a bank transfer on a charged order; the amount equals the total to the fen.',
  })
  async confirmPayment(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmPaymentInput, { description: 'The transfer.' }) input: ConfirmPaymentInput,
  ): Promise<View<ConfirmPaymentPayload>> {
    const outcome = await confirmPayment(context.deps, writerOf(context), input);
    return { order: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => DataProduct, { description: 'The product ordered, also after it went off sale.' })
  product(@Root() row: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<DataProduct>> {
    return existing(loaders.get(productById).load(row.productId), 'product');
  }

  @FieldResolver(() => Scenario, { description: 'The one scenario.' })
  scenario(@Root() row: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<Scenario>> {
    return existing(loaders.get(scenarioById).load(row.scenarioId), 'scenario');
  }

  @FieldResolver(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  async chargeMeasure(
    @Root() row: DataOrderEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ChargeMeasure> {
    return (await existing(loaders.get(offeringById).load(row.offeringId), 'offering')).chargeMeasure;
  }

  @FieldResolver(() => Organisation, { description: 'The buyer.' })
  buyer(@Root() row: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<Organisation>> {
    return existing(loaders.get(organisationById).load(row.buyerId), 'buyer');
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What every unit costs in CNY, at most 6 decimal places; zero for free use. Null where units cost differently by class, band or fields: see `lines`.',
  })
  unitPrice(@Root() row: DataOrderEntity): View<Money> | null {
    return row.unitPrice === null ? null : unitPriceMoney(row.unitPrice);
  }

  @FieldResolver(() => [ChargeLine], {
    description: 'The units band by band, in their order; empty for free use.',
  })
  lines(@Root() row: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<ChargeLine>[]> {
    return loaders.get(linesByOrderId).load(row.id);
  }

  @FieldResolver(() => Money, {
    description: 'The lines added up, in CNY, rounded half-up to the fen once; zero for free use.',
  })
  total(@Root() row: DataOrderEntity): View<Money> {
    return payableMoney(row.total);
  }

  @FieldResolver(() => Tariff, {
    nullable: true,
    description: 'The tariff it was priced by; null for free use.',
  })
  tariff(
    @Root() row: DataOrderEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Tariff> | null> | null {
    return row.tariffId === null ? null : loaders.get(tariffById).load(row.tariffId);
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description: 'The guided price in force when it was placed; null for free use and on trial.',
  })
  async guidedPrice(
    @Root() { guidedPriceId }: DataOrderEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> {
    return guidedPriceId === null
      ? null
      : asGuidedPrice(await loaders.get(guidedPriceById).load(guidedPriceId));
  }

  @FieldResolver(() => Boolean, {
    description: 'True where it is charged on trial 试行: a trial tariff and no guided price was in force.',
  })
  async isTrial(
    @Root() { guidedPriceId }: DataOrderEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<boolean> {
    return guidedPriceId !== null && isTrial(await loaders.get(guidedPriceById).load(guidedPriceId));
  }

  @FieldResolver(() => Hold, {
    nullable: true,
    description:
      'What stands against its next step, or against the use of what was delivered: a stop of the product, of the agreement, or of a resource. Null while nothing does.',
  })
  hold(@Root() row: DataOrderEntity, @Ctx() { locale }: RequestContext): View<Hold> | null {
    return holdOf(row, locale);
  }

  @FieldResolver(() => [Transition], {
    description:
      'The changes of state that lead on from here, and what stands in the caller’s way. For an application see those of its free use.',
  })
  availableTransitions(@Root() row: DataOrderEntity, @Ctx() context: RequestContext): View<Transition>[] {
    return transitionsOf(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() row: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}

/** What a foreign key promises. */
async function existing<Row>(loading: Promise<Row | null>, what: string): Promise<Row> {
  const row = await loading;
  if (row === null) throw new Error(`An order refers to a ${what} that does not exist`);
  return row;
}
