import type { LegalDate } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { CSV_MARK, csvLines } from '../../../platform/spreadsheet';
import { lastDayOf } from '../../../policy';
import {
  wholeNotice,
  type NoticeEntry,
  type NoticeSubject,
  type PriceHistory,
} from '../service/price-notice';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import { bandsOfGuidedPrices, bandsOfTariffs } from '../store/price.loader';
import { isTrial } from '../store/price-basis';
import type { TariffEntity } from '../store/tariff.entity';
import { amountText } from './price-notice.words';

/** Words of the schema, so that a program reads the table as it reads GraphQL; the header says them in Chinese too. */
const NOTICE_COLUMNS = [
  '日期 on',
  '产品代码 productCode',
  '产品名称 productTitle',
  '在售 isOnOffer',
  '收费项 offeringId',
  '计价单位 chargeUnit',
  '计量 chargeMeasure',
  '含税 taxBasis',
  '定价形式 form',
  '客户类别 customerClass',
  '比对字段起 fieldsFrom',
  '此前数量 above',
  '止于数量 upTo',
  '基准价 benchmark',
  '指导价上限 ceiling',
  '指导价下限 floor',
  '收费标准 unitPrice',
  '累计 accumulation',
  '重复计费窗口天数 repeatWindowDays',
  '仅查得计费 chargesHitsOnly',
  '文号 documentNumber',
  '指导价施行日期 guidedPriceFrom',
  '指导价决定 guidedPriceDecisionId',
  '收费标准施行日期 tariffFrom',
  '收费标准决定 tariffDecisionId',
  '下一指导价施行日期 nextGuidedPriceFrom',
  '下一收费标准施行日期 nextTariffFrom',
  '试行 isTrial',
  '试行收费标准 trialPrice',
  '试行确认文号 trialDocumentNumber',
  '试行施行日期 trialFrom',
];

const HISTORY_COLUMNS = [
  '种类 kind',
  '版本 id',
  '产品代码 productCode',
  '产品名称 productTitle',
  '收费项 offeringId',
  '计价单位 chargeUnit',
  '计量 chargeMeasure',
  '含税 taxBasis',
  '定价形式 form',
  '客户类别 customerClass',
  '比对字段起 fieldsFrom',
  '此前数量 above',
  '止于数量 upTo',
  '基准价 benchmark',
  '指导价上限 ceiling',
  '指导价下限 floor',
  '收费标准 unitPrice',
  '累计 accumulation',
  '重复计费窗口天数 repeatWindowDays',
  '仅查得计费 chargesHitsOnly',
  '文号 documentNumber',
  '施行日期 effectiveFrom',
  '止于 lastDay',
  '废止日期 revokedFrom',
  '作出时间 madeAt',
  '决定 decisionId',
];

const orEmpty = (value: string | number | null | undefined): string => (value == null ? '' : String(value));
const amountOrEmpty = (amount: string | null | undefined): string =>
  amount == null ? '' : amountText(amount);

interface BandCells {
  readonly customerClass: string;
  readonly fieldsFrom: number;
  readonly above: number;
  readonly upTo: number | null;
  readonly benchmark?: string | null;
  readonly ceiling: string | null;
  readonly floor: string | null;
  readonly unitPrice?: string | null;
}

const bandCells = (band: BandCells): string[] => [
  band.customerClass,
  String(band.fieldsFrom),
  String(band.above),
  orEmpty(band.upTo),
  amountOrEmpty(band.benchmark),
  amountOrEmpty(band.ceiling),
  amountOrEmpty(band.floor),
  amountOrEmpty(band.unitPrice),
];

const NO_BAND: readonly string[] = Array.from({ length: 8 }, () => '');

const termCells = (
  row: Pick<TariffEntity, 'accumulation' | 'repeatWindowDays' | 'chargesHitsOnly'> | null,
): string[] => [
  orEmpty(row?.accumulation),
  orEmpty(row?.repeatWindowDays),
  row === null ? '' : String(row.chargesHitsOnly),
];

/** One row for each band; one without amounts where the first price is only announced. */
function noticeRows({
  guidedPrice,
  trialTariff,
  tariff,
  bands,
  offering,
  ...entry
}: NoticeEntry): string[][] {
  const head = [
    entry.on,
    entry.productCode,
    entry.title,
    String(entry.isOnOffer),
    offering.id,
    offering.chargeUnit,
    offering.chargeMeasure,
    orEmpty(guidedPrice?.taxBasis ?? trialTariff?.taxBasis),
    orEmpty(guidedPrice?.form),
  ];
  const tail = [
    ...termCells(tariff ?? guidedPrice ?? trialTariff?.scheme ?? null),
    orEmpty(guidedPrice?.documentNumber),
    orEmpty(guidedPrice?.effectiveFrom),
    orEmpty(guidedPrice?.decisionId),
    orEmpty(tariff?.effectiveFrom),
    orEmpty(tariff?.decisionId),
    orEmpty(entry.nextGuidedPrice?.effectiveFrom),
    orEmpty(entry.nextTariff?.effectiveFrom),
  ];
  const trial = (price: string | null): string[] => [
    String(trialTariff !== null),
    amountOrEmpty(price),
    orEmpty(trialTariff?.documentNumber),
    orEmpty(trialTariff?.inForceFrom),
  ];
  return bands.length === 0
    ? [[...head, ...NO_BAND, ...tail, ...trial(null)]]
    : bands.map((band) => [...head, ...bandCells(band), ...tail, ...trial(band.trialPrice)]);
}

/** The whole notice of a day as CSV, a few offerings at a time. */
export async function* noticeCsv(
  { dataSource }: Pick<Deps, 'dataSource'>,
  days: Pick<NoticeSubject, 'on' | 'today'>,
): AsyncGenerator<string, undefined> {
  let before = `${CSV_MARK}${csvLines([NOTICE_COLUMNS])}`;
  for await (const entries of wholeNotice(dataSource, days)) {
    yield before + csvLines(entries.flatMap(noticeRows));
    before = '';
  }
  return undefined;
}

/** As many versions as are held at once with their bands. */
const HELD = 20;

/**
 * Every public version of the prices of a product as CSV, plan by plan: trials and guided prices first, each kind oldest
 * first.
 */
export async function* historyCsv(
  deps: Pick<Deps, 'dataSource'>,
  histories: readonly PriceHistory[],
): AsyncGenerator<string, undefined> {
  yield `${CSV_MARK}${csvLines([HISTORY_COLUMNS])}`;
  for (const history of histories) yield* versionsCsv(deps, history);
  return undefined;
}

async function* versionsCsv(
  { dataSource: { manager } }: Pick<Deps, 'dataSource'>,
  history: PriceHistory,
): AsyncGenerator<string, undefined> {
  const { guidedPrices, tariffs } = history;
  for (let from = 0; from < guidedPrices.length; from += HELD) {
    const rows = guidedPrices.slice(from, from + HELD);
    const bands = await bandsOfGuidedPrices(manager, rows.map(idOf));
    yield csvLines(rows.flatMap((row, index) => guidedPriceRows(row, bands[index] ?? [], history)));
  }
  for (let from = 0; from < tariffs.length; from += HELD) {
    const rows = tariffs.slice(from, from + HELD);
    const bands = await bandsOfTariffs(manager, rows.map(idOf));
    yield csvLines(rows.flatMap((row, index) => tariffRows(row, bands[index] ?? [], history)));
  }
  return undefined;
}

const idOf = ({ id }: { readonly id: string }): string => id;

const headCells = (
  kind: 'GUIDED_PRICE' | 'TRIAL_TARIFF' | 'TARIFF',
  { id, chargeUnit, taxBasis }: GuidedPriceEntity | TariffEntity,
  { offering, productCode, title }: PriceHistory,
): string[] => [kind, id, productCode, title, offering.id, chargeUnit, offering.chargeMeasure, taxBasis];

/** Its last day and the day from which it is revoked; empty where nothing ends it, and where it was revoked before it began. */
function endCells(
  { effectiveFrom }: GuidedPriceEntity | TariffEntity,
  versions: readonly (GuidedPriceEntity | TariffEntity)[],
  revokedFrom: LegalDate | null = null,
): string[] {
  const next = versions.find((version) => version.effectiveFrom > effectiveFrom);
  const life = { effectiveFrom, supersededFrom: next?.effectiveFrom ?? null, revokedFrom };
  return [orEmpty(lastDayOf(life)), orEmpty(revokedFrom)];
}

/** On trial there is a price and no limit of a guided price. */
const onTrial = (band: BandCells, unitPrice: string | null): BandCells => ({
  ...band,
  ceiling: null,
  floor: null,
  unitPrice,
});

const isSetOnTrial = ({ guidedPriceId }: TariffEntity, { guidedPrices }: PriceHistory): boolean =>
  guidedPrices.some((row) => row.id === guidedPriceId && isTrial(row));

const guidedPriceRows = (
  row: GuidedPriceEntity,
  bands: readonly BandCells[],
  history: PriceHistory,
): string[][] =>
  bands.map((band) => [
    ...headCells(isTrial(row) ? 'TRIAL_TARIFF' : 'GUIDED_PRICE', row, history),
    isTrial(row) ? '' : row.form,
    ...bandCells(isTrial(row) ? onTrial(band, band.ceiling) : band),
    ...termCells(row),
    row.documentNumber,
    row.effectiveFrom,
    ...endCells(row, history.guidedPrices, history.revokedFrom.get(row.id)),
    row.issuedAt.toISOString(),
    row.decisionId,
  ]);

const tariffRows = (row: TariffEntity, bands: readonly BandCells[], history: PriceHistory): string[][] =>
  bands.map((band) => [
    ...headCells('TARIFF', row, history),
    '',
    ...bandCells(isSetOnTrial(row, history) ? onTrial(band, band.unitPrice ?? null) : band),
    ...termCells(row),
    '',
    row.effectiveFrom,
    ...endCells(row, history.tariffs),
    row.setAt.toISOString(),
    row.decisionId,
  ]);
