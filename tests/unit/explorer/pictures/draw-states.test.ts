import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawStates } from '../../../../src/explorer/pictures/draw-states';
import { STATE_MACHINES } from '../../../../src/explorer/pictures/state-machines';

const MODULES = path.resolve(__dirname, '..', '..', '..', '..', 'src', 'modules');
const byName = STATE_MACHINES.map((machine) => [machine.name, machine] as const);

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace('&gt;', '>');
const titlesIn = (svg: string): string[] =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => unescaped(title ?? ''));

/** Fails at the first tag that is closed by another or by none. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, closing, name = '', rest = ''] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g,
  )) {
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (!rest.endsWith('/')) open.push(name);
  }
  expect(open).toEqual([]);
  // Nothing looks like a tag that was not read as one.
  expect(svg.replace(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(/[<>]/);
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the labels of the moves lie, with Chinese as wide as it is. */
function labelsIn(svg: string): Box[] {
  const texts = svg.matchAll(
    /<text [^>]*x="([\d.-]+)" y="([\d.-]+)" font-family="[^"]*" font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/g,
  );
  return [...texts].map(([, x, y, size, content = '']) => {
    const text = unescaped(content).trim();
    const em = Number(size);
    const width = [...text].reduce((sum, character) => sum + em * (/[一-龥]/.test(character) ? 1 : 0.6), 0);
    return {
      text,
      left: Number(x) - width / 2,
      right: Number(x) + width / 2,
      top: Number(y) - em * 0.8,
      bottom: Number(y) + em * 0.2,
    };
  });
}

describe('a picture of states', () => {
  it.each(byName)(
    '%s shows every state by both names, and every move of the table',
    async (_name, machine) => {
      const svg = await drawStates(machine);
      const titles = titlesIn(svg);
      for (const [state, { zh, en }] of Object.entries(machine.labels)) {
        expect(titles).toContain(state);
        expect(svg).toContain(`>${zh}</text>`);
        expect(svg).toContain(`>${en}</text>`);
      }
      const moves = Object.entries(machine.transitions).flatMap(([from, heads]) =>
        heads.map((to) => `${from}->${to}`),
      );
      const drawn = titles.filter((title) => title.includes('->') && !title.startsWith('to '));
      expect(drawn.sort()).toEqual(moves.sort());
    },
  );

  it.each(byName)(
    '%s is the one that is committed beside the code: else run npm run pictures',
    async (name, machine) => {
      const committed = readFileSync(path.join(MODULES, machine.module, `${name}.svg`), 'utf8');
      expect(committed).toBe(await drawStates(machine));
      expect(readFileSync(path.join(MODULES, machine.module, 'README.md'), 'utf8')).toContain(
        `(${name}.svg)`,
      );
    },
  );

  it.each(byName)('%s is well-formed, scales, and asks nobody for anything', async (_name, machine) => {
    const svg = await drawStates(machine);
    expectWellFormed(svg);
    expect(svg).toMatch(/^<svg [^>]*\bviewBox="0\.00 0\.00 [\d.]+ [\d.]+"/);
    expect(svg.match(/(?:https?:)?\/\/[^\s"']+/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/<(script|image|style|foreignObject|use)\b|@import|url\(/i);
  });

  it.each(byName)('%s lays no text over another', async (_name, machine) => {
    const labels = labelsIn(await drawStates(machine));
    expect(labels.length).toBeGreaterThan(3);
    const overlapping = labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
    expect(overlapping).toEqual([]);
  });

  it('is drawn the same each time', async () => {
    for (const machine of STATE_MACHINES) expect(await drawStates(machine)).toBe(await drawStates(machine));
  });
});
