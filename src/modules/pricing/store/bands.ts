import { plainAmount } from '../../../kernel/money';
import type { View } from '../../../kernel/view';
import {
  flatCeiling,
  guideOf,
  flatScheme,
  onePriceOf,
  stretchesOf,
  type GuidedScheme,
  type PriceLine,
  type PriceScheme,
} from '../../../policy';
import type { GuidedPriceBandEntity } from './guided-price-band.entity';
import type { GuidedPriceEntity } from './guided-price.entity';
import type { TariffBandEntity } from './tariff-band.entity';
import type { TariffEntity } from './tariff.entity';

/** What a header says of its scheme beside the bands. */
export type SchemeOfGuidedPrice = Pick<
  GuidedPriceEntity,
  | 'form'
  | 'upPercent'
  | 'downPercent'
  | 'accumulation'
  | 'repeatWindowDays'
  | 'chargesHitsOnly'
  | 'bandCount'
  | 'ceiling'
>;
export type SchemeOfTariff = Pick<
  TariffEntity,
  'accumulation' | 'repeatWindowDays' | 'chargesHitsOnly' | 'bandCount' | 'unitPrice'
>;

/** A scheme in its one canonical form: lines in the order of the table, amounts without superfluous zeros. */
function canonical(scheme: PriceScheme): PriceScheme {
  const lines = scheme.lines
    .map(({ customerClass, fieldsFrom, bands }) => ({
      customerClass,
      fieldsFrom,
      bands: bands.map(({ above, upTo, unitPrice }) => ({ above, upTo, unitPrice: plainAmount(unitPrice) })),
    }))
    .sort((a, b) => compareCodes(a.customerClass, b.customerClass) || a.fieldsFrom - b.fieldsFrom);
  const { accumulation, repeatWindowDays, chargesHitsOnly } = scheme;
  return { accumulation, repeatWindowDays, chargesHitsOnly, lines };
}

// By code unit and not by locale, as the column compares.
function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const schemeHead = ({ accumulation, repeatWindowDays, chargesHitsOnly }: PriceScheme) => ({
  accumulation,
  repeatWindowDays,
  chargesHitsOnly,
});

/** A guided price as it is stored: what its header says, its bands in writing order, and the form that is hashed. */
export function storedGuidedPrice(
  guidedPriceId: string,
  guided: GuidedScheme,
): {
  readonly header: SchemeOfGuidedPrice;
  readonly bands: readonly View<GuidedPriceBandEntity>[];
  readonly hashed: GuidedScheme;
} {
  const scheme = canonical(guided.scheme);
  const floats = guided.floats && {
    upPercent: plainAmount(guided.floats.upPercent),
    downPercent: plainAmount(guided.floats.downPercent),
  };
  const hashed: GuidedScheme = { form: guided.form, floats, scheme };
  const { ceilings, floors } = guideOf(hashed);
  const bands = ceilings.lines.flatMap(({ customerClass, fieldsFrom, bands: limits }, line) =>
    limits.map(({ above, upTo, unitPrice: ceiling }, place) => ({
      guidedPriceId,
      customerClass,
      fieldsFrom,
      above,
      upTo,
      benchmark: floats === null ? null : (scheme.lines[line]?.bands[place]?.unitPrice ?? null),
      ceiling,
      floor: floors.lines[line]?.bands[place]?.unitPrice ?? '0',
    })),
  );
  const header: SchemeOfGuidedPrice = {
    form: hashed.form,
    upPercent: floats?.upPercent ?? null,
    downPercent: floats?.downPercent ?? null,
    ...schemeHead(scheme),
    bandCount: bands.length,
    ceiling: onePriceOf(ceilings),
  };
  return { header, bands, hashed };
}

/** A tariff as it is stored: cut along the guided price, so that each band is held against one band of it. */
export function storedTariff(
  tariffId: string,
  scheme: PriceScheme,
  guidedPrice: { readonly id: string; readonly guide: GuidedScheme },
): {
  readonly header: SchemeOfTariff;
  readonly bands: readonly View<TariffBandEntity>[];
  readonly hashed: PriceScheme;
} {
  const stretches = stretchesOf(canonical(scheme), guideOf(guidedPrice.guide));
  const bands = stretches.map(({ guideClass, guideFieldsFrom, guideAbove, ...stretch }) => ({
    tariffId,
    ...stretch,
    guidedPriceId: guidedPrice.id,
    guideClass,
    guideFieldsFrom,
    guideAbove,
  }));
  const hashed = canonical({ ...schemeHead(scheme), lines: linesOf(bands) });
  return {
    header: { ...schemeHead(scheme), bandCount: bands.length, unitPrice: onePriceOf(hashed) },
    bands,
    hashed,
  };
}

interface PricedBand {
  readonly customerClass: string;
  readonly fieldsFrom: number;
  readonly above: number;
  readonly upTo: number | null;
  readonly unitPrice: string;
}

/** Bands in the order of class, fields and units, as the lines that they make up. */
function linesOf(bands: readonly PricedBand[]): PriceLine[] {
  const lines = new Map<string, { customerClass: string; fieldsFrom: number; bands: PricedBand[] }>();
  for (const band of bands) {
    const { customerClass, fieldsFrom } = band;
    const key = `${customerClass}@${String(fieldsFrom)}`;
    const line = lines.get(key) ?? { customerClass, fieldsFrom, bands: [] };
    line.bands.push(band);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** True where the header alone does not say what a unit costs. */
export const needsBands = (row: GuidedPriceEntity | TariffEntity): boolean =>
  'form' in row ? row.form === 'BENCHMARK' || row.ceiling === null : row.unitPrice === null;

/** The scheme of a guided price; `bands` may be left empty where its header says it all. */
export function guidedSchemeOf(
  row: GuidedPriceEntity,
  bands: readonly GuidedPriceBandEntity[],
): GuidedScheme {
  if (!needsBands(row) && row.ceiling !== null) {
    const flat = flatCeiling(plainAmount(row.ceiling));
    return { ...flat, scheme: { ...flat.scheme, accumulation: row.accumulation } };
  }
  const written = bands.map((band) => ({ ...band, unitPrice: band.benchmark ?? band.ceiling }));
  return {
    form: row.form,
    floats:
      row.upPercent === null || row.downPercent === null
        ? null
        : { upPercent: plainAmount(row.upPercent), downPercent: plainAmount(row.downPercent) },
    scheme: canonical({ ...schemeHead({ ...row, lines: [] }), lines: linesOf(written) }),
  };
}

/** The scheme of a tariff, cut along its guided price; `bands` may be left empty where its header says it all. */
export function tariffSchemeOf(row: TariffEntity, bands: readonly TariffBandEntity[]): PriceScheme {
  return row.unitPrice === null
    ? canonical({ ...schemeHead({ ...row, lines: [] }), lines: linesOf(bands) })
    : { ...flatScheme(plainAmount(row.unitPrice)), accumulation: row.accumulation };
}
