import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf } from '../../../platform/graphql/member';
import { Money, payableMoney, unitPriceMoney } from '../../../platform/graphql/money.type';
import { Clause, clauseOf } from '../../ledger/api/clause.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { guidedPriceById } from '../../pricing';
import { GuidedPrice } from '../../pricing/api/price.type';
import { quote, type QuotedPrice } from '../service/quote.service';
import { QuoteInput } from './ordering.input';
import { Quote, QuotePayload } from './quote.type';

@Resolver(() => Quote)
export class QuoteResolver {
  @Query(() => QuotePayload, {
    description:
      'What the caller’s organisation would pay now, or the rule that stands against an order. Changes nothing.',
  })
  async quote(
    @Ctx() context: RequestContext,
    @Arg('input', () => QuoteInput, { description: 'What shall be quoted.' }) input: QuoteInput,
  ): Promise<View<QuotePayload>> {
    const outcome = await quote(context.deps, memberOf(context), input);
    return outcome.ok
      ? { quote: outcome.value, userErrors: [] }
      : { quote: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Money, {
    description: 'Price per unit in CNY, at most 6 decimal places; zero for free use.',
  })
  unitPrice(@Root() row: QuotedPrice): View<Money> {
    return unitPriceMoney(row.unitPrice);
  }

  @FieldResolver(() => Money, {
    description: 'Unit price × quantity in CNY, rounded half-up to the fen once; zero for free use.',
  })
  total(@Root() row: QuotedPrice): View<Money> {
    return payableMoney(row.total);
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description: 'The guided price in force; null for free use.',
  })
  guidedPrice(
    @Root() row: QuotedPrice,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> | null {
    return row.guidedPriceId === null ? null : loaders.get(guidedPriceById).load(row.guidedPriceId);
  }

  @FieldResolver(() => [Clause], { description: 'The clauses on which the rules rest.' })
  clauses(@Root() row: QuotedPrice, @Ctx() { locale }: RequestContext): View<Clause>[] {
    return row.clauseIds.map((id) => clauseOf(id, locale));
  }
}
