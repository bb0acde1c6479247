import type { LegalDate } from '../../kernel/legal-date';
import type { DecimalText } from '../../kernel/money';

/** An amount that counts from a day until the next step. */
export interface Step {
  readonly from: LegalDate;
  readonly amount: DecimalText;
  /** What is said of the step, such as a document number. */
  readonly note?: string;
}

/** LIMIT is drawn as a line that is not to be crossed, VALUE as what is charged or earned, TRIAL as not yet settled. */
export type StepRole = 'LIMIT' | 'VALUE' | 'TRIAL';

export interface StepSeries {
  readonly name: string;
  readonly role: StepRole;
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** The last day on which the last step counts. */
  readonly until: LegalDate;
}

export interface StepChart {
  readonly title: string;
  readonly subtitle: string;
  /** What an amount is, with its unit: 元/次 CNY per call. */
  readonly axis: string;
  readonly series: readonly StepSeries[];
  /** The day that is marked as today; null where it lies outside. */
  readonly today: LegalDate | null;
}

const FONTS = 'system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif';
const COLOURS: Readonly<Record<StepRole, string>> = { LIMIT: '#a3361c', VALUE: '#1f4e79', TRIAL: '#7a6a1c' };
const WIDTH = 860;
const HEIGHT = 400;

// A picture needs a place on the page and no more: the amount itself is written beside the step, exact.
const heightOf = (amount: DecimalText): number => Number(amount);

/** Amounts over time as a picture that stands alone: no script, no font and no address from elsewhere. */
export async function drawSteps(chart: StepChart): Promise<string> {
  // Loaded at the first chart only: it is a large library.
  const { init } = await import('echarts');
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    canvas.setOption({
      animation: false,
      // Days are drawn as midnights in UTC, whatever zone the machine is in.
      useUTC: true,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: FONTS, color: '#1c2733' },
      title: {
        text: chart.title,
        subtext: `${chart.subtitle} · ${chart.axis}`,
        left: 16,
        top: 10,
        textStyle: { fontFamily: FONTS, fontSize: 17, width: WIDTH - 32, overflow: 'truncate' },
        subtextStyle: { fontFamily: FONTS, fontSize: 12, color: '#5a6877' },
      },
      legend: {
        right: 16,
        bottom: 6,
        itemGap: 28,
        selectedMode: false,
        // Once each: what is interrupted is several lines of one name.
        data: [...new Set(chart.series.map(({ name }) => name))],
      },
      grid: { left: 76, right: 120, top: 84, bottom: 64 },
      xAxis: {
        type: 'time',
        min: 'dataMin',
        max: 'dataMax',
        axisLabel: { formatter: '{yyyy}-{MM}-{dd}', hideOverlap: true, fontSize: 11 },
      },
      yAxis: {
        type: 'value',
        min: 0,
      },
      series: chart.series.map((series, index) => ({
        name: series.name,
        type: 'line',
        step: 'end',
        silent: true,
        data: pointsOf(series),
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: COLOURS[series.role] },
        lineStyle: { width: 2.5, type: series.role === 'VALUE' ? 'solid' : 'dashed' },
        ...(index === 0 && chart.today !== null && { markLine: todayLine(chart.today) }),
      })),
    });
    const { title, subtitle } = chart;
    const head = `<svg role="img" aria-label="${escaped(`${title}. ${subtitle}`)}"`;
    return `${canvas.renderToSVGString().replace('<svg', head).trim()}\n`;
  } finally {
    canvas.dispose();
  }
}

const placeOf = (day: LegalDate): number => Date.parse(`${day}T00:00:00.000Z`);

function pointsOf({ steps, until, role }: StepSeries): object[] {
  const points = steps.map(({ from, amount, note }) => ({
    value: [placeOf(from), heightOf(amount)],
    label: {
      show: true,
      position: 'right',
      align: 'left',
      offset: [0, role === 'LIMIT' ? -16 : 14],
      formatter: note === undefined ? amount : `${amount}\n${note}`,
      fontSize: 11,
    },
  }));
  const last = steps.at(-1);
  return last === undefined
    ? []
    : [...points, { value: [placeOf(until), heightOf(last.amount)], symbol: 'none' }];
}

const todayLine = (today: LegalDate): object => ({
  symbol: 'none',
  silent: true,
  data: [{ xAxis: placeOf(today) }],
  label: { formatter: `今天 today\n${today}`, fontSize: 11 },
  lineStyle: { color: '#5a6877', type: 'dotted' },
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
