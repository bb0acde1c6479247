import type { DataSource } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { Clock } from '../../../platform/clock';
import type { Page, Position } from '../../../platform/persistence/keyset';
import { LoaderRegistry } from '../../../platform/persistence/loader';
import {
  bandAfter,
  guideOf,
  lineFor,
  stretchesOf,
  type GuidedScheme,
  type PriceScheme,
} from '../../../policy';
import type { PriceBasis } from '../../../policy/vocabulary';
import { productById, type OfferingEntity } from '../../listing';
import { guidedSchemeOf, needsBands, tariffSchemeOf } from '../store/bands';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import { asGuidedPrice } from '../store/price-basis';
import {
  guidedPriceVersions,
  isOnOffer,
  onceOffered,
  pageOfNoticedOfferings,
  productOn,
  tariffVersions,
} from '../store/price-notice.query';
import {
  bandsByGuidedPriceId,
  bandsByTariffId,
  guidedPriceInForce,
  nextTariff,
  offeringOn,
  revocationOf,
} from '../store/price.loader';
import type { TariffEntity } from '../store/tariff.entity';
import type { TrialTariffEntity } from '../store/trial-tariff.entity';
import { trialTariffById } from '../store/trial-tariff.query';
import { announcedGuidedPrice } from './announced-guided-price';
import { chargeableTariff } from './chargeable-tariff';

/** The days of which a notice can be asked: nothing was priced before, and nothing can be announced for later. */
export const NOTICE_DATE = /^20\d\d-\d\d-\d\d$/;

/** What one entry of the notice is about: an offering on a date, as it is known today. */
export interface NoticeSubject {
  readonly offering: OfferingEntity;
  readonly on: LegalDate;
  readonly today: LegalDate;
}

export const subjectOn = (on: LegalDate | undefined, clock: Clock): Pick<NoticeSubject, 'on' | 'today'> => {
  const today = legalDateOf(clock.now());
  return { on: on ?? today, today };
};

/** The prices of an offering on a date, each read once whoever asks: GraphQL, the table and the page say the same. */
export class NoticedPrices {
  constructor(
    private readonly subject: NoticeSubject,
    private readonly loaders: LoaderRegistry,
  ) {}

  async product(): Promise<{ readonly productCode: string; readonly title: string }> {
    const product = await this.loaders.get(productById).load(this.subject.offering.productId);
    if (product === null) throw new Error('An offering refers to a product that does not exist');
    return product;
  }

  /** Today, whatever the day of the notice. */
  async isOnOffer(): Promise<boolean> {
    const { offering, today } = this.subject;
    if (offering.retiredAt !== null) return false;
    return this.loaders.get(isOnOffer).load(productOn(offering.productId, today));
  }

  /** What a tariff is held against that day: a guided price, or before there is one a trial tariff. */
  private limit(): Promise<GuidedPriceEntity | null> {
    return this.loaders.get(guidedPriceInForce).load(this.key());
  }

  async guidedPrice(): Promise<GuidedPriceEntity | null> {
    return asGuidedPrice(await this.limit());
  }

  /** The confirmed trial tariff that stands in the place of the guided price that day. */
  async trialTariff(): Promise<TrialTariffEntity | null> {
    const trialTariffId = (await this.limit())?.trialTariffId ?? null;
    return trialTariffId === null ? null : this.loaders.get(trialTariffById).load(trialTariffId);
  }

  tariff(): Promise<TariffEntity | null> {
    const { offering, on } = this.subject;
    return chargeableTariff(this.loaders, offering.id, on);
  }

  async nextGuidedPrice(): Promise<GuidedPriceEntity | null> {
    const { offering, on } = this.subject;
    return this.ifPublic(await announcedGuidedPrice(this.loaders, offering.id, on));
  }

  /** Held against the guided price of its own first day, as it will be then. */
  async nextTariff(): Promise<TariffEntity | null> {
    const next = await this.ifPublic(await this.loaders.get(nextTariff).load(this.key()));
    return next && chargeableTariff(this.loaders, this.subject.offering.id, next.effectiveFrom);
  }

  async bands(): Promise<NoticedBand[]> {
    const [limit, tariff] = await Promise.all([this.limit(), this.tariff()]);
    if (limit === null) return [];
    const [guide, scheme] = await Promise.all([
      guideFor(limit, this.loaders),
      tariff && tariffScheme(tariff, this.loaders),
    ]);
    return noticedBands(guide, limit.basis, scheme);
  }

  /** What is announced of an offering that is no longer made concerns nobody. */
  private async ifPublic<Version extends { readonly effectiveFrom: LegalDate }>(
    version: Version | null,
  ): Promise<Version | null> {
    if (version === null || version.effectiveFrom <= this.subject.today) return version;
    return (await this.isOnOffer()) ? version : null;
  }

  private key(): string {
    return offeringOn(this.subject.offering.id, this.subject.on);
  }
}

async function guideFor(row: GuidedPriceEntity, loaders: LoaderRegistry): Promise<GuidedScheme> {
  return guidedSchemeOf(row, needsBands(row) ? await loaders.get(bandsByGuidedPriceId).load(row.id) : []);
}

async function tariffScheme(row: TariffEntity, loaders: LoaderRegistry): Promise<PriceScheme> {
  return tariffSchemeOf(row, needsBands(row) ? await loaders.get(bandsByTariffId).load(row.id) : []);
}

/** A stretch of units for which neither the guided price nor the tariff changes. */
export interface NoticedBand {
  readonly customerClass: string;
  readonly fieldsFrom: number;
  readonly above: number;
  readonly upTo: number | null;
  readonly benchmark: string | null;
  /** Of the guided price; null on trial, which has none. */
  readonly ceiling: string | null;
  readonly floor: string | null;
  /** As the agency confirmed it on trial; null under a guided price. */
  readonly trialPrice: string | null;
  /** Null where nothing can be charged. */
  readonly unitPrice: string | null;
}

/** The guided price, or the trial tariff, beside the tariff, cut wherever one of them changes; by itself where there is no tariff. */
function noticedBands(guide: GuidedScheme, basis: PriceBasis, tariff: PriceScheme | null): NoticedBand[] {
  const limits = guideOf(guide);
  return stretchesOf(tariff ?? limits.ceilings, limits).map((stretch) => {
    const { guideClass, guideFieldsFrom, guideAbove, unitPrice, ceiling, floor, ...band } = stretch;
    const written = bandAfter(lineFor(guide.scheme, guideClass, guideFieldsFrom), guideAbove);
    return {
      ...band,
      benchmark: guide.form === 'BENCHMARK' ? written.unitPrice : null,
      ...(basis === 'TRIAL'
        ? { ceiling: null, floor: null, trialPrice: ceiling }
        : { ceiling, floor, trialPrice: null }),
      unitPrice: tariff === null ? null : unitPrice,
    };
  });
}

/** One entry as a whole: for a table or a page, which show all of it. */
export interface NoticeEntry {
  readonly on: LegalDate;
  readonly offering: OfferingEntity;
  readonly productCode: string;
  readonly title: string;
  readonly isOnOffer: boolean;
  readonly guidedPrice: GuidedPriceEntity | null;
  /** Stands in the place of the guided price; null where there is one. */
  readonly trialTariff: TrialTariffEntity | null;
  readonly tariff: TariffEntity | null;
  readonly nextGuidedPrice: GuidedPriceEntity | null;
  readonly nextTariff: TariffEntity | null;
  readonly bands: readonly NoticedBand[];
}

/** The entries of some offerings, in their order: all of them read together. */
export function noticeEntries(
  dataSource: DataSource,
  days: Pick<NoticeSubject, 'on' | 'today'>,
  offerings: readonly OfferingEntity[],
): Promise<NoticeEntry[]> {
  const loaders = new LoaderRegistry(dataSource);
  return Promise.all(
    offerings.map(async (offering) => {
      const prices = new NoticedPrices({ ...days, offering }, loaders);
      const [{ productCode, title }, isOnOfferToday, guidedPrice, trialTariff, tariff, nexts, bands] =
        await Promise.all([
          prices.product(),
          prices.isOnOffer(),
          prices.guidedPrice(),
          prices.trialTariff(),
          prices.tariff(),
          Promise.all([prices.nextGuidedPrice(), prices.nextTariff()]),
          prices.bands(),
        ]);
      const [guidedNext, tariffNext] = nexts;
      return {
        on: days.on,
        offering,
        productCode,
        title,
        isOnOffer: isOnOfferToday,
        guidedPrice,
        trialTariff,
        tariff,
        nextGuidedPrice: guidedNext,
        nextTariff: tariffNext,
        bands,
      };
    }),
  );
}

/** As many offerings as are held at once while the whole notice is written out. */
const HELD = 20;

/** The whole notice of a day, a few entries at a time. */
export async function* wholeNotice(
  dataSource: DataSource,
  days: Pick<NoticeSubject, 'on' | 'today'>,
): AsyncGenerator<NoticeEntry[], undefined> {
  let after: Position | null = null;
  for (;;) {
    const page: Page<OfferingEntity> = await pageOfNoticedOfferings(dataSource.manager, {
      ...days,
      window: { limit: HELD, isBackward: false, after, before: null },
    });
    yield await noticeEntries(dataSource, days, page.rows);
    const last = page.rows.at(-1);
    if (!page.hasNextPage || last === undefined) return undefined;
    after = page.positionOf(last);
  }
}

/** Every version of the prices of one offering that is public. */
export interface PriceHistory {
  readonly offering: OfferingEntity;
  readonly productCode: string;
  readonly title: string;
  readonly today: LegalDate;
  /** Oldest first, with the trials before them; those to come only while the product is on offer. */
  readonly guidedPrices: readonly GuidedPriceEntity[];
  /** First day on which a guided price holds no longer, by its id: of those that were revoked. */
  readonly revokedFrom: ReadonlyMap<string, LegalDate>;
  readonly tariffs: readonly TariffEntity[];
}

/** The histories of a product that was once approved, one for each of its plans; whatever became of it. */
export async function priceHistories(
  dataSource: DataSource,
  today: LegalDate,
  by: Parameters<typeof onceOffered>[1],
): Promise<PriceHistory[]> {
  const offerings = await onceOffered(dataSource.manager, by);
  const histories = await Promise.all(offerings.map((offering) => priceHistory(dataSource, today, offering)));
  return histories.filter(({ guidedPrices }) => guidedPrices.length > 0);
}

async function priceHistory(
  dataSource: DataSource,
  today: LegalDate,
  offering: OfferingEntity,
): Promise<PriceHistory> {
  const { manager } = dataSource;
  const loaders = new LoaderRegistry(dataSource);
  const prices = new NoticedPrices({ offering, on: today, today }, loaders);
  const [{ productCode, title }, isOnOfferToday, guidedPrices, tariffs] = await Promise.all([
    prices.product(),
    prices.isOnOffer(),
    guidedPriceVersions(manager, offering.id),
    tariffVersions(manager, offering.id),
  ]);
  const isPublic = ({ effectiveFrom }: { readonly effectiveFrom: LegalDate }): boolean =>
    effectiveFrom <= today || isOnOfferToday;
  const shown = guidedPrices.filter(isPublic);
  const revocations = await Promise.all(shown.map(({ id }) => loaders.get(revocationOf).load(id)));
  return {
    offering,
    productCode,
    title,
    today,
    guidedPrices: shown,
    revokedFrom: new Map(
      revocations.flatMap((act) => (act === null ? [] : [[act.guidedPriceId, act.effectiveFrom]])),
    ),
    tariffs: tariffs.filter(isPublic),
  };
}
