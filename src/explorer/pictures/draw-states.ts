import { CLOCK, type StateMachine } from './state-machines';

/** Chinese as each system has it; nothing is fetched for a picture. */
const FONTS = 'system-ui,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Noto Sans SC,sans-serif';
// The layout knows the widths of this font by exactly this name.
const CODE_FONT = 'Courier New';

const INK = '#1c2733';
const QUIET = '#5a6877';
const ACCENT = '#1f4e79';
const GROUND = '#e4edf6';

const LABEL_PT = 13;
const PT_PER_INCH = 72;
const MARGIN_PT = 26;

/** Wide characters take the width of the font, others little more than half of it. */
const widthPt = (text: string): number =>
  [...text].reduce((width, character) => width + LABEL_PT * (/[⺀-鿿＀-｠]/u.test(character) ? 1 : 0.58), 0);

const isEnd = ({ transitions }: StateMachine, state: string): boolean =>
  (transitions[state] ?? []).length === 0;

const SPACE = '\u00a0';

/** Kept off the line beside it. The layout takes Chinese for narrower than it is, hence the wider space there. */
const moverLabel = (movers: readonly string[]): string =>
  movers
    .map((mover) =>
      mover === CLOCK ? `${SPACE.repeat(3)}时钟 clock${SPACE.repeat(3)}` : `${SPACE}${mover}${SPACE}`,
    )
    .join('\n');

const edge = (tail: string, head: string, movers: readonly string[]) => ({
  tail,
  head,
  attributes: {
    label: moverLabel(movers),
    ...(movers.includes(CLOCK) && { fontname: FONTS, style: 'dashed' }),
  },
});

const beginningOf = (state: string): string => `to ${state}`;

/** The graph of a machine: states with both names, moves with what makes them, a dot where it begins. */
function graphOf(machine: StateMachine) {
  const { title, labels, beginnings, transitions, moves } = machine;
  const states = Object.entries(labels).map(([state, { zh, en }]) => ({
    name: state,
    attributes: {
      label: `${zh}\n${en}`,
      width: (Math.max(widthPt(zh), widthPt(en)) + MARGIN_PT) / PT_PER_INCH,
      // What leads nowhere is framed twice.
      ...(isEnd(machine, state) && { peripheries: 2, fillcolor: 'white' }),
    },
  }));
  const starts = Object.keys(beginnings).map((state) => ({
    name: beginningOf(state),
    attributes: { shape: 'circle', label: '', width: 0.14, height: 0.14, style: 'filled', fillcolor: INK },
  }));
  return {
    name: `${title.zh} ${title.en}`,
    graphAttributes: { rankdir: 'TB', nodesep: 0.5, ranksep: 0.55, bgcolor: 'white', fontname: FONTS },
    nodeAttributes: {
      shape: 'box',
      style: 'rounded,filled',
      color: ACCENT,
      fillcolor: GROUND,
      fontcolor: INK,
      fontname: FONTS,
      fontsize: LABEL_PT,
      height: 0.58,
      fixedsize: true,
    },
    edgeAttributes: {
      color: QUIET,
      fontcolor: QUIET,
      fontname: CODE_FONT,
      fontsize: 11,
      arrowsize: 0.7,
    },
    nodes: [...starts, ...states],
    edges: [
      ...Object.entries(beginnings).map(([state, movers = []]) => edge(beginningOf(state), state, movers)),
      ...Object.entries(transitions).flatMap(([from, heads]) =>
        heads.map((to) => edge(from, to, moves[from]?.[to] ?? [])),
      ),
    ],
  };
}

/** One machine as a picture that stands alone: no script, no font and no address from elsewhere. */
export async function drawStates(machine: StateMachine): Promise<string> {
  // Loaded at the first picture only: it holds the whole of Graphviz.
  const { instance } = await import('@viz-js/viz');
  const drawn = (await instance()).renderString(graphOf(machine), { format: 'svg_inline' });
  const { zh, en } = machine.title;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${zh}的状态 · States: ${en}"`;
  // The comments name the version of Graphviz and say nothing else.
  return `${drawn
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace('<svg', head)
    .replaceAll(`font-family="${CODE_FONT}"`, `font-family="${CODE_FONT},monospace"`)
    .trim()}\n`;
}
