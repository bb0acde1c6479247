import { addDays, addMonths, type LegalDate } from '../../kernel/legal-date';
import { compareAmounts, isZero, ratioPercent, sumOf } from '../../kernel/money';
import type { RevenueCurve } from '../../modules/revenue';

/** Chinese as each system has it; nothing is fetched for a picture. */
const FONTS = 'system-ui,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Noto Sans SC,sans-serif';

const INK = '#1c2733';
const QUIET = '#5a6877';
const GRID = '#e1e7ee';
const ACCENT = '#1f4e79';
const GROUND = '#e4edf6';
const WARNING = '#a15c00';
const LIMIT = '#a4262c';

const WIDTH = 960;
const HEIGHT = 540;
const PLOT = { left: 92, right: 936, top: 112, bottom: 452 };
/** Room above the higher of maximum and revenue, for the label of the topmost line. */
const HEADROOM = 1.12;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

interface TextOptions {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 'normal' | 'bold';
  /** A white edge, so that the words stay readable where the curve runs through them. */
  readonly hasEdge?: boolean;
}

const text = (
  x: number,
  y: number,
  words: string,
  { size = 12, fill = QUIET, anchor = 'start', weight = 'normal', hasEdge = false }: TextOptions = {},
): string =>
  `<text x="${at(x)}" y="${at(y)}" font-size="${String(size)}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${hasEdge ? ' stroke="white" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : ''}>${escaped(words)}</text>`;

/** A place in the picture; a tenth of a point is finer than anybody sees. */
const at = (value: number): string => String(Math.round(value * 10) / 10);

/** An amount with its thousands apart, as people read it: 16,444,525.00. */
function grouped(amount: string): string {
  const [whole = '0', fraction = '00'] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`;
}

/** Days from one legal date to another. */
const daysFrom = (from: LegalDate, day: LegalDate): number =>
  (Date.parse(day) - Date.parse(from)) / 86_400_000;

/** Steps of 1, 2 or 5 times a power of ten, at most six of them. */
function stepOf(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 6));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => top / step <= 6) ?? 10 * power;
}

/**
 * Revenue of a year against its maximum: steps where money came in, and a line at each share of the maximum that is
 * told. It stands alone: no script, no font and no address from elsewhere.
 */
export function drawRevenue(curve: RevenueCurve): string {
  const { from, to, today, maximum, warningPercents, days, agreementNumber, documentNumber } = curve;
  const total = sumOf(days.map(({ revenue }) => revenue));
  // Only where something is drawn is an amount made a number; everything that is written is exact.
  const top = Math.max(Number(maximum), Number(total), 1) * HEADROOM;
  const length = daysFrom(from, to) + 1;
  const x = (day: LegalDate): number => PLOT.left + (daysFrom(from, day) / length) * (PLOT.right - PLOT.left);
  const y = (amount: number): number => PLOT.bottom - (amount / top) * (PLOT.bottom - PLOT.top);
  const lastDay = today < from ? from : addDays(today > to ? to : today, 1);

  const share = isZero(maximum) ? '—' : `${ratioPercent(total, maximum)}%`;
  const isOver = compareAmounts(total, maximum) > 0;
  const head = [
    text(PLOT.left, 36, '收入与最高准许收入 · Revenue against the maximum permitted revenue', {
      size: 18,
      fill: INK,
      weight: 'bold',
    }),
    text(PLOT.left, 60, `${agreementNumber} · ${documentNumber} · ${from} – ${to}`, { size: 13 }),
    text(PLOT.left, 84, `累计收入 Revenue ¥${grouped(total)} · 占最高准许收入 of the maximum ${share}`, {
      size: 13,
      fill: isOver ? LIMIT : ACCENT,
      weight: 'bold',
    }),
  ];
  const parts = [
    ...head,
    ...amountAxis(top, y),
    ...dayAxis(from, to, x),
    ...curveOf(days, lastDay, { x, y, from }),
    ...warningPercents.flatMap((percent) => warningLine(percent, Number(maximum), y)),
    ...todayMark(curve, x),
    legend(),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="收入与最高准许收入 · Revenue against the maximum permitted revenue: ${escaped(agreementNumber)}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" width="${String(WIDTH)}" height="${String(HEIGHT)}" font-family="${FONTS}">
<rect width="${String(WIDTH)}" height="${String(HEIGHT)}" fill="white"/>
${parts.join('\n')}
</svg>
`;
}

const line = (x1: number, y1: number, x2: number, y2: number, more: string): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" ${more}/>`;

const TEN_THOUSAND = 10_000;

function amountAxis(top: number, y: (amount: number) => number): string[] {
  const step = stepOf(top);
  const steps = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  const isLarge = step >= TEN_THOUSAND;
  return [
    text(PLOT.left - 8, PLOT.top - 10, isLarge ? '万元 ¥10k' : '元 ¥', { anchor: 'end' }),
    ...steps.flatMap((amount) => [
      line(PLOT.left, y(amount), PLOT.right, y(amount), `stroke="${GRID}"`),
      text(
        PLOT.left - 8,
        y(amount) + 4,
        (isLarge ? amount / TEN_THOUSAND : amount).toLocaleString('en-US', { maximumFractionDigits: 2 }),
        { anchor: 'end' },
      ),
    ]),
  ];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A mark at the first of each month; its name in the middle of it, where there is room. */
function dayAxis(from: LegalDate, to: LegalDate, x: (day: LegalDate) => number): string[] {
  const marks: string[] = [line(PLOT.left, PLOT.bottom, PLOT.right, PLOT.bottom, `stroke="${QUIET}"`)];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) {
    const next = addMonths(first, 1);
    const begin = first < from ? from : first;
    const end = next > to ? addDays(to, 1) : next;
    marks.push(line(x(begin), PLOT.bottom, x(begin), PLOT.bottom + 6, `stroke="${QUIET}"`));
    if (x(end) - x(begin) < 30) continue;
    const middle = (x(begin) + x(end)) / 2;
    const month = Number(first.slice(5, 7));
    marks.push(text(middle, PLOT.bottom + 18, `${String(month)}月`, { anchor: 'middle' }));
    marks.push(text(middle, PLOT.bottom + 33, MONTHS[month - 1] ?? '', { anchor: 'middle', size: 11 }));
  }
  return marks;
}

interface Scales {
  readonly from: LegalDate;
  readonly x: (day: LegalDate) => number;
  readonly y: (amount: number) => number;
}

function curveOf(days: RevenueCurve['days'], lastDay: LegalDate, { from, x, y }: Scales): string[] {
  let sum = '0';
  let path = `M${at(x(from))} ${at(y(0))}`;
  for (const { day, revenue } of days) {
    sum = sumOf([sum, revenue]);
    path += ` H${at(x(day))} V${at(y(Number(sum)))}`;
  }
  path += ` H${at(x(lastDay))}`;
  return [
    `<path d="${path} V${at(y(0))} Z" fill="${GROUND}" stroke="none"/>`,
    `<path d="${path}" fill="none" stroke="${ACCENT}" stroke-width="2.5" stroke-linejoin="round"/>`,
  ];
}

/** The whole is drawn out, what lies below it broken; the label of the whole stands above its line, others below. */
function warningLine(percent: number, maximum: number, y: (amount: number) => number): string[] {
  const isWhole = percent >= 100;
  const colour = isWhole ? LIMIT : WARNING;
  const place = y((maximum * percent) / 100);
  const words = isWhole
    ? `最高准许收入 maximum ${String(percent)}% · ¥${grouped(maximum.toFixed(2))}`
    : `提醒线 warning ${String(percent)}%`;
  const dash = isWhole ? '' : ' stroke-dasharray="8 5"';
  return [
    line(PLOT.left, place, PLOT.right, place, `stroke="${colour}" stroke-width="1.5"${dash}`),
    text(PLOT.left + 8, isWhole ? place - 6 : place + 16, words, {
      fill: colour,
      weight: 'bold',
      hasEdge: true,
    }),
  ];
}

function todayMark({ from, to, today }: RevenueCurve, x: (day: LegalDate) => number): string[] {
  if (today < from || today > to) return [];
  const place = x(addDays(today, 1));
  const anchor = place > (PLOT.left + PLOT.right) / 2 ? 'end' : 'start';
  return [
    line(place, PLOT.top, place, PLOT.bottom, `stroke="${QUIET}" stroke-dasharray="2 4"`),
    text(place + (anchor === 'end' ? -6 : 6), PLOT.bottom - 8, `今日 today ${today}`, {
      anchor,
      size: 11,
      hasEdge: true,
    }),
  ];
}

const legend = (): string =>
  text(
    PLOT.left,
    HEIGHT - 24,
    '收入为已入账的收费订单付款，按入账日累计，不含免费订单；超过最高准许收入不停止销售。 Booked payments, by day of booking; sales are never stopped.',
    { size: 11 },
  );
