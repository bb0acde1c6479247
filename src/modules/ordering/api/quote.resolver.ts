import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf } from '../../../platform/graphql/member';
import { Money, payableMoney, unitPriceMoney } from '../../../platform/graphql/money.type';
import { lastDayOf } from '../../../policy';
import { Clause, clauseOf } from '../../ledger/api/clause.type';
import { toUserError } from '../../ledger/api/refusal.type';
import {
  agreementNumberById,
  announcedGuidedPrice,
  asGuidedPrice,
  guidedPriceById,
  isTrial,
  lifeOf,
  nextTariff,
  offeringOn,
  tariffById,
} from '../../pricing';
import { GuidedPrice, Tariff } from '../../pricing/api/price.type';
import type { ChargedLine } from '../service/charged-line';
import { quoteChangesOf, type QuoteChange as Change } from '../service/quote-changes';
import { quote, type QuotedPrice } from '../service/quote.service';
import { ChargeLine } from './charge-line.type';
import { QuoteInput } from './ordering.input';
import { ProofAgreement } from './order-proof.type';
import { Quote, QuoteChange, QuotePayload } from './quote.type';

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
    description: 'The guided price in force; null for free use and on trial.',
  })
  async guidedPrice(
    @Root() { guidedPriceId }: QuotedPrice,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> {
    return guidedPriceId === null
      ? null
      : asGuidedPrice(await loaders.get(guidedPriceById).load(guidedPriceId));
  }

  @FieldResolver(() => Boolean, {
    description: 'True where it is charged on trial 试行: a trial tariff and no guided price is in force.',
  })
  async isTrial(
    @Root() { guidedPriceId }: QuotedPrice,
    @Ctx() { loaders }: RequestContext,
  ): Promise<boolean> {
    return guidedPriceId !== null && isTrial(await loaders.get(guidedPriceById).load(guidedPriceId));
  }

  @FieldResolver(() => Tariff, {
    nullable: true,
    description: 'The tariff by which it is charged; null for free use.',
  })
  tariff(@Root() row: QuotedPrice, @Ctx() { loaders }: RequestContext): Promise<View<Tariff> | null> | null {
    return row.tariffId === null ? null : loaders.get(tariffById).load(row.tariffId);
  }

  @FieldResolver(() => ProofAgreement, { description: 'The agreement under which it is sold.' })
  async agreement(
    @Root() { agreement: { agreementId, startsOn, endsOn } }: QuotedPrice,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ProofAgreement>> {
    const number = await loaders.get(agreementNumberById).load(agreementId);
    return { id: agreementId, number, startsOn, endsOn };
  }

  @FieldResolver(() => [QuoteChange], {
    description:
      'What would change it, as far as it is known today: what the buyer decides first, then by day. A suspension or withdrawal is announced to nobody before.',
  })
  async changes(
    @Root() row: QuotedPrice,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly View<QuoteChange>[]> {
    const { guidedPriceId, offeringId, today, agreement } = row;
    const place = offeringOn(offeringId, today);
    const guide = guidedPriceId === null ? null : await loaders.get(guidedPriceById).load(guidedPriceId);
    const [tariff, guidedPrice, life] =
      guide === null
        ? [null, null, null]
        : await Promise.all([
            loaders.get(nextTariff).load(place),
            announcedGuidedPrice(loaders, offeringId, today),
            lifeOf(guide, loaders),
          ]);
    return quoteChangesOf({
      ...row,
      tariffFrom: tariff?.effectiveFrom ?? null,
      guidedPriceFrom: guidedPrice?.effectiveFrom ?? null,
      guidedPriceTo: life && lastDayOf(life),
      endsOn: agreement.endsOn,
    });
  }

  @FieldResolver(() => [Clause], { description: 'The clauses on which the rules rest.' })
  clauses(@Root() row: QuotedPrice, @Ctx() { locale }: RequestContext): View<Clause>[] {
    return row.clauseIds.map((id) => clauseOf(id, locale));
  }
}

@Resolver(() => QuoteChange)
export class QuoteChangeResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What each of those units costs in CNY, at most 6 decimal places; null for all but NEXT_BAND.',
  })
  unitPrice(@Root() { unitPrice }: Change): View<Money> | null {
    return unitPrice === null ? null : unitPriceMoney(unitPrice);
  }
}
