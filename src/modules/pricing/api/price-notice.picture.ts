import { addDays, type LegalDate } from '../../../kernel/legal-date';
import { compareAmounts } from '../../../kernel/money';
import type { Deps } from '../../../platform/deps';
import { drawSteps, type Step, type StepSeries } from '../../../platform/picture/step-chart';
import { amountsOf, guideOf, versionInForceOn, type PriceScheme } from '../../../policy';
import type { GuidedPriceFacts, TariffFacts } from '../../../policy/facts';
import { tariffWithinGuidedPrice } from '../../../policy/pricing/tariff-within-guided-price.policy';
import { STANDARD_CLASS, type PriceBasis } from '../../../policy/vocabulary';
import type { PriceHistory } from '../service/price-notice';
import { isTrial } from '../store/price-basis';
import { bandsOfGuidedPrices, bandsOfTariffs } from '../store/price.loader';
import { guidedPriceFactsOf, tariffFactsOf } from '../store/price.query';
import { amountText, TAX_WORDS, unitWords } from './price-notice.words';

/** More steps than these nobody can read; the table has them all. */
const MOST_STEPS = 60;

/** How far the picture goes on after today and after the last change. */
const DAYS_ON = 45;

const CEILING = '指导价上限 guided price ceiling';
const TRIAL = '试行收费标准 trial tariff';
const TARIFF = '收费标准 tariff';

/** Guided price and tariff over time. */
export async function priceHistoryPicture(
  { dataSource: { manager } }: Pick<Deps, 'dataSource'>,
  { productCode, title, offering, today, guidedPrices, revokedFrom, tariffs }: PriceHistory,
): Promise<string> {
  const limits = guidedPrices.slice(-MOST_STEPS);
  const own = tariffs.slice(-MOST_STEPS);
  const [limitBands, ownBands] = await Promise.all([
    bandsOfGuidedPrices(
      manager,
      limits.map(({ id }) => id),
    ),
    bandsOfTariffs(
      manager,
      own.map(({ id }) => id),
    ),
  ]);
  const guides = limits.map((row, index) => ({
    ...guidedPriceFactsOf(row, limitBands[index] ?? []),
    effectiveTo: dayBefore(revokedFrom.get(row.id)),
    documentNumber: row.documentNumber,
    basis: row.basis,
  }));
  const set = own.map((row, index) => tariffFactsOf(row, ownBands[index] ?? []));
  const isPlain = [...limits.map(({ ceiling }) => ceiling), ...own.map(({ unitPrice }) => unitPrice)].every(
    (amount) => amount !== null,
  );
  const unit = unitWords(offering);
  const tax = limits.at(-1)?.taxBasis;
  const firstDay = limits[0]?.effectiveFrom;
  return drawSteps({
    title: `${title} ${productCode}`,
    subtitle: isPlain
      ? `${limits.some(isTrial) ? '试行、' : ''}政府指导价与收费标准 ${limits.some(isTrial) ? 'trial, ' : ''}guided price and tariff`
      : '一般客户各档中最高的一档 the highest band of the standard class',
    axis: [`${unit.zh} ${unit.en}`, ...(tax ? [`${TAX_WORDS[tax].zh} ${TAX_WORDS[tax].en}`] : [])].join(
      ' · ',
    ),
    series: priceSeries(guides, set, today),
    today: firstDay !== undefined && firstDay <= today ? today : null,
  });
}

const dayBefore = (day: LegalDate | undefined): LegalDate | null =>
  day === undefined ? null : addDays(day, -1);

type IssuedGuide = GuidedPriceFacts & { readonly documentNumber: string; readonly basis: PriceBasis };

/**
 * The ceiling as one line for each time in which one was in force, and the tariff as one for each time in which it could
 * be charged: where a guided price was revoked, or a lower one has overtaken the tariff, there is a gap.
 *
 * Of a price with bands the highest of the standard class is drawn: each unit of a tariff lies below its own ceiling, so
 * that the highest does too, which is not true of the first or the last.
 */
export function priceSeries(
  guides: readonly IssuedGuide[],
  tariffs: readonly TariffFacts[],
  today: LegalDate,
): StepSeries[] {
  const begins = [...guides, ...tariffs].map(({ effectiveFrom }) => effectiveFrom);
  const ends = guides.flatMap(({ effectiveTo }) => (effectiveTo === null ? [] : [addDays(effectiveTo, 1)]));
  const days = [...new Set([...begins, ...ends])].sort();
  const lastDay = days.at(-1);
  if (lastDay === undefined) return [];
  const until = addDays(lastDay > today ? lastDay : today, DAYS_ON);
  const limitsOf = (asked: PriceBasis) =>
    runsOf(days, until, (day) => {
      const guide = versionInForceOn(guides, day);
      return guide?.basis === asked
        ? { version: guide, amount: highest(guideOf(guide.guide).ceilings), note: guide.documentNumber }
        : null;
    });
  const charged = runsOf(days, until, (day) => {
    const tariff = chargeableOn(guides, tariffs, day);
    return tariff && { version: tariff, amount: highest(tariff.scheme) };
  });
  return [
    ...limitsOf('TRIAL').map((run) => ({ name: TRIAL, role: 'LIMIT' as const, ...run })),
    ...limitsOf('GUIDED').map((run) => ({ name: CEILING, role: 'LIMIT' as const, ...run })),
    ...charged.map((run) => ({ name: TARIFF, role: 'VALUE' as const, ...run })),
  ];
}

interface VersionDrawn extends Omit<Step, 'from'> {
  readonly version: unknown;
}

/** A line for each time without a gap, with a step wherever another version counts. */
function runsOf(
  days: readonly LegalDate[],
  until: LegalDate,
  countingOn: (day: LegalDate) => VersionDrawn | null,
): Pick<StepSeries, 'steps' | 'until'>[] {
  const runs: { steps: Step[]; until: LegalDate }[] = [];
  let counting: unknown = null;
  for (const day of days) {
    const next = countingOn(day);
    const run = runs.at(-1);
    if (next === null) {
      if (counting !== null && run !== undefined) run.until = day;
    } else if (next.version !== counting) {
      const { version: _version, ...drawn } = next;
      const step: Step = { from: day, ...drawn };
      if (counting === null || run === undefined) runs.push({ steps: [step], until });
      else run.steps.push(step);
    }
    counting = next?.version ?? null;
  }
  return runs;
}

function chargeableOn(
  guides: readonly IssuedGuide[],
  tariffs: readonly TariffFacts[],
  day: LegalDate,
): TariffFacts | null {
  const guidedPrice = versionInForceOn(guides, day);
  const tariff = versionInForceOn(tariffs, day);
  return guidedPrice !== null &&
    tariff !== null &&
    tariffWithinGuidedPrice.decide({ tariff, guidedPrice }).permitted
    ? tariff
    : null;
}

function highest(scheme: PriceScheme): string {
  const lines = scheme.lines.filter(({ customerClass }) => customerClass === STANDARD_CLASS);
  const amounts = amountsOf({ ...scheme, lines });
  return amountText(
    amounts.reduce((most, amount) => (compareAmounts(amount, most) > 0 ? amount : most), '0'),
  );
}
