import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Made when the program runs, and so not there in a fresh clone. */
const MADE_LATER = /^(\.data|dist|node_modules|\.cache)(\/|$)/;

const README_FILES = [
  'README.md',
  ...readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('src', file)),
];

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the documents', () => {
  it('begin at README.md', () => {
    expect(existsSync(join(ROOT, 'README.md'))).toBe(true);
  });

  it.each(README_FILES)('%s mentions only npm commands that exist', (file) => {
    const text = textOf(file);
    const run = matches(text, /\bnpm run ([\w:-]+)/g);
    const bare = matches(text, /\bnpm (start|test)\b/g);
    expect([...run, ...bare].filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(README_FILES)('%s links only to files that exist', (file) => {
    const links = matches(textOf(file), /\]\(([^)\s#]+)[^)]*\)/g).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
  });

  it.each(README_FILES)('%s names only files and folders that exist', (file) => {
    const named = matches(textOf(file), /`((?:\.?[\w-]+\/)+[\w.-]*|[\w-]+\.(?:ts|mjs|json|graphql|md))`/g);
    const near =
      file === 'README.md'
        ? []
        : readdirSync(join(ROOT, dirname(file)), { recursive: true, encoding: 'utf8' });
    const there = (path: string): boolean =>
      MADE_LATER.test(path) ||
      existsSync(join(ROOT, path)) ||
      near.some((found) => found === path || found.endsWith(`/${path}`) || `${found}/` === path);
    expect(named.filter((path) => !there(path))).toEqual([]);
  });

  it('tell in README.md the two commands by which everything starts', () => {
    const text = textOf('README.md');
    expect(text).toContain('npm start');
    expect(text).toContain('npm test');
    expect(text).not.toMatch(/\b(npm (ci|install)|docker compose up|yarn|pnpm)\b(?![^\n]*not)/);
  });

  it('have their commands in package.json lead to files that exist', () => {
    const files = Object.values(scripts).flatMap((command) =>
      matches(command, /\b((?:src|tests|seeds|bench)\/[\w./-]+\.(?:mjs|ts))\b/g),
    );
    expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
