import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** What one of the two servers does not know, or does otherwise without a word. The suite runs on MariaDB alone. */
const ONE_SIDED = [
  { words: /\bseq_\d+_to_/, instead: 'WITH RECURSIVE' },
  { words: /\bcheck_constraint_checks\b/, instead: 'withoutGates of the test support' },
  { words: /\bENGINE\s*=(?!\s*InnoDB)/i, instead: 'InnoDB' },
  { words: /\bINSERT\s[^;]*\bRETURNING\b/, instead: 'an id that is made before' },
  { words: /\bEXPLAIN\s(?!FORMAT=)/, instead: 'EXPLAIN FORMAT=TRADITIONAL' },
  {
    words: /(?<!SET_VAR\(group_concat_max_len = 1048576\)[\s\S]*)\bGROUP_CONCAT\(/,
    instead: 'the hint SET_VAR(group_concat_max_len = 1048576), for MySQL cuts off after 1,024 characters',
  },
];

const FILES = ['src', 'migrations', 'seeds', 'tests'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name)),
);

/** This list itself, and a test that puts two words together. */
const KNOWN = ['tests/contract/both-servers.test.ts', 'tests/integration/ordering/hold-race.test.ts'];

it.each(ONE_SIDED)('no SQL has $words; it has $instead', ({ words }) => {
  const found = FILES.filter(
    (file) => !KNOWN.includes(file) && words.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  expect(found).toEqual([]);
});
