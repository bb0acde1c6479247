import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf } from '../../../platform/graphql/member';
import { Money, payableMoney, unitPriceMoney } from '../../../platform/graphql/money.type';
import { Clause, clauseOf } from '../../ledger/api/clause.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { guidedPriceById } from '../../pricing';
import { GuidedPrice } from '../../pricing/api/price.type';
import type { ChargedLine } from '../service/charged-line';
import { quote, type QuotedPrice } from '../service/quote.service';
import { ChargeLine } from './charge-line.type';
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
    const outcome = await quote(context.deps, memberOf(context), {
      ...input,
      comparedFields: input.comparedFields ?? null,
    });
    return outcome.ok
      ? { quote: outcome.value, userErrors: [] }
      : { quote: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What every unit costs in CNY, at most 6 decimal places; zero for free use. Null where units cost differently by class, band or fields: see `lines`.',
  })
  unitPrice(@Root() row: QuotedPrice): View<Money> | null {
    return row.unitPrice === null ? null : unitPriceMoney(row.unitPrice);
  }

  @FieldResolver(() => [ChargeLine], {
    description: 'The units band by band, in their order; empty for free use.',
  })
  lines(@Root() { parts, tariffId }: QuotedPrice): View<ChargeLine>[] {
    return tariffId === null ? [] : parts.map((part): ChargedLine => ({ ...part, tariffId }));
  }

  @FieldResolver(() => Money, {
    description: 'The lines added up, in CNY, rounded half-up to the fen once; zero for free use.',
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
