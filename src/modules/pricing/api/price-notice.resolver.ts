import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { NoticedPrices, subjectOn, type NoticedBand, type NoticeSubject } from '../service/price-notice';
import { pageOfNoticedOfferings, PRICE_NOTICE } from '../store/price-notice.query';
import { PriceNoticeArgs } from './price-notice.input';
import { PriceNotice, PriceNoticeBand, PriceNoticeConnection } from './price-notice.type';
import { GuidedPrice, Tariff } from './price.type';
import { TrialTariff } from './trial-tariff.type';
import { picturePath } from './price-notice.words';

interface NoticeRow extends View<PriceNotice> {
  readonly subject: NoticeSubject;
}

const pricesOf = ({ subject }: NoticeRow, { loaders }: RequestContext): NoticedPrices =>
  new NoticedPrices(subject, loaders);

@Resolver(() => PriceNotice)
export class PriceNoticeResolver {
  @Query(() => PriceNoticeConnection, {
    description:
      'The public price notice: for each charged offering the guided price in force on a date, or the trial tariff before there is one, what is charged under it, and what is announced. For today and later it tells of products on offer; for a day that is past also of those that have left since, because their prices were public then.',
    complexity: listComplexity,
  })
  async priceNotice(
    @Ctx() context: RequestContext,
    @Args() args: PriceNoticeArgs,
  ): Promise<Connection<NoticeRow>> {
    const { deps } = context;
    const days = subjectOn(args.on, deps.clock);
    const page = await pageOfNoticedOfferings(deps.dataSource.manager, {
      ...days,
      ...args.where,
      window: pageWindow(args, PRICE_NOTICE, context),
    });
    return toConnection(page, context, (offering) => ({
      on: days.on,
      offeringId: offering.id,
      chargeUnit: offering.chargeUnit,
      chargeMeasure: offering.chargeMeasure,
      picture: picturePath(offering.id),
      subject: { ...days, offering },
    }));
  }

  @FieldResolver(() => String, { description: 'Code of the product.' })
  async productCode(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<string> {
    return (await pricesOf(row, context).product()).productCode;
  }

  @FieldResolver(() => String, { description: 'Name of the product as it was approved last.' })
  async productTitle(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<string> {
    return (await pricesOf(row, context).product()).title;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the product is on offer today.' })
  isOnOffer(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<boolean> {
    return pricesOf(row, context).isOnOffer();
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description:
      'The guided price in force that day; null when the first one is announced for later, and on trial.',
  })
  guidedPrice(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<View<GuidedPrice> | null> {
    return pricesOf(row, context).guidedPrice();
  }

  @FieldResolver(() => Boolean, {
    description:
      'True where prices of that day are on trial 试行: there is a confirmed trial tariff and no guided price yet.',
  })
  async isTrial(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await pricesOf(row, context).trialTariff()) !== null;
  }

  @FieldResolver(() => TrialTariff, {
    nullable: true,
    description:
      'The confirmed trial tariff that stands in the place of the guided price that day; null once a guided price has begun.',
  })
  trialTariff(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<View<TrialTariff> | null> {
    return pricesOf(row, context).trialTariff();
  }

  @FieldResolver(() => Tariff, {
    nullable: true,
    description:
      'What can be charged that day, never above the guided price; null when none is set, or when the one set is above the guided price of that day.',
  })
  tariff(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<View<Tariff> | null> {
    return pricesOf(row, context).tariff();
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description: 'The guided price that begins next after that day, as far as it is issued.',
  })
  nextGuidedPrice(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<View<GuidedPrice> | null> {
    return pricesOf(row, context).nextGuidedPrice();
  }

  @FieldResolver(() => Tariff, {
    nullable: true,
    description:
      'The tariff that begins next after that day; null when none is set, or when it is above the guided price of its first day.',
  })
  nextTariff(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<View<Tariff> | null> {
    return pricesOf(row, context).nextTariff();
  }

  @FieldResolver(() => [PriceNoticeBand], {
    description:
      'Guided price and tariff side by side, cut wherever one of them changes: by class of buyers, compared fields and units. One band where everybody pays the same; none with neither a guided price nor a trial tariff.',
  })
  bands(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<View<PriceNoticeBand>[]> {
    return pricesOf(row, context).bands();
  }
}

type BandRow = Pick<NoticedBand, 'ceiling' | 'floor'> &
  Partial<Pick<NoticedBand, 'benchmark' | 'trialPrice' | 'unitPrice'>>;

const moneyOrNull = (amount: string | null | undefined): View<Money> | null =>
  amount == null ? null : unitPriceMoney(amount);

@Resolver(() => PriceNoticeBand)
export class PriceNoticeBandResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'Benchmark per unit in CNY, at most 6 decimal places, from which ceiling and floor follow; null for a guided price that is a ceiling.',
  })
  benchmark(@Root() { benchmark }: BandRow): View<Money> | null {
    return moneyOrNull(benchmark);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The highest lawful price per unit by the guided price, in CNY, at most 6 decimal places; null on trial.',
  })
  ceiling(@Root() { ceiling }: BandRow): View<Money> | null {
    return moneyOrNull(ceiling);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The lowest lawful price per unit in CNY, at most 6 decimal places; zero for a ceiling alone, null on trial.',
  })
  floor(@Root() { floor }: BandRow): View<Money> | null {
    return moneyOrNull(floor);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The highest price per unit by the confirmed trial tariff 试行收费标准, in CNY, at most 6 decimal places; null under a guided price.',
  })
  trialPrice(@Root() { trialPrice }: BandRow): View<Money> | null {
    return moneyOrNull(trialPrice);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'What is charged per unit in CNY, at most 6 decimal places; null where nothing can be charged, and in a guided price.',
  })
  unitPrice(@Root() { unitPrice }: BandRow): View<Money> | null {
    return moneyOrNull(unitPrice);
  }
}
