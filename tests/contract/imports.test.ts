import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(__filename)(CONFIG) as { forbidden: readonly { name: string }[] };

/** A tree as small as it can be in which nothing is wrong. */
const SOUND: Readonly<Record<string, string>> = {
  'src/main.ts': "import './app';\n",
  'src/app.ts':
    "import './modules/low/api/low.resolver';\nimport './modules/high/api/high.resolver';\nimport './platform/clock';\n",
  'src/kernel/money.ts': "import { Decimal } from 'decimal.js';\nexport const zero = new Decimal(0);\n",
  'src/policy/rule.ts': "import { zero } from '../kernel/money';\nexport const free = zero;\n",
  'src/platform/clock.ts': "import { free } from '../policy/rule';\nexport const now = free;\n",
  'src/platform/graphql/shield.ts': 'export const anyone = true;\n',
  'src/platform/persistence/transaction.ts':
    "import { DataSource } from 'typeorm';\nexport const open = DataSource;\n",
  'src/modules/low/index.ts': "export { act } from './service/act.service';\n",
  'src/modules/low/service/act.service.ts':
    "import { row } from '../store/low.entity';\nexport const act = row;\n",
  'src/modules/low/store/low.entity.ts':
    "import { open } from '../../../platform/persistence/transaction';\nexport const row = open;\n",
  'src/modules/low/api/low.type.ts':
    "import { ObjectType } from 'type-graphql';\nexport const Low = ObjectType;\n",
  'src/modules/low/api/low.shield.ts':
    "import { anyone } from '../../../platform/graphql/shield';\nexport const lowShield = anyone;\n",
  'src/modules/low/api/low.resolver.ts':
    "import { act } from '../service/act.service';\nimport { Low } from './low.type';\nimport { lowShield } from './low.shield';\nexport const low = [act, Low, lowShield];\n",
  'src/modules/high/api/high.resolver.ts':
    "import { act } from '../../low';\nimport { Low } from '../../low/api/low.type';\nexport const high = [act, Low];\n",
  'migrations/1-create-low.ts':
    "import type { QueryRunner } from 'typeorm';\nexport type Runner = QueryRunner;\n",
};

/** For each rule of import direction, a file that breaks it and nothing else that matters. */
const FAULTS: readonly {
  readonly rule: string;
  readonly _case: string;
  readonly file: string;
  readonly imports: string;
}[] = [
  {
    rule: 'no-cycles',
    _case: 'two files that need each other',
    file: 'src/kernel/money.ts',
    imports: './ring',
  },
  { rule: 'no-orphans', _case: 'a file that nobody needs', file: 'src/platform/stray.ts', imports: '' },
  {
    rule: 'kernel-imports-nothing',
    _case: 'the kernel with a package',
    file: 'src/kernel/id.ts',
    imports: 'uuidv7',
  },
  {
    rule: 'kernel-imports-nothing',
    _case: 'the kernel with the policy',
    file: 'src/kernel/id.ts',
    imports: '../policy/rule',
  },
  {
    rule: 'policy-is-pure',
    _case: 'a rule with the platform',
    file: 'src/policy/late.ts',
    imports: '../platform/clock',
  },
  { rule: 'policy-is-pure', _case: 'a rule with a package', file: 'src/policy/late.ts', imports: 'zod' },
  {
    rule: 'platform-knows-no-module',
    _case: 'plumbing with a module',
    file: 'src/platform/pipe.ts',
    imports: '../modules/low',
  },
  {
    rule: 'store-knows-no-graphql',
    _case: 'a table with GraphQL',
    file: 'src/modules/low/store/late.entity.ts',
    imports: 'graphql',
  },
  {
    rule: 'store-knows-no-graphql',
    _case: 'a table with a use case',
    file: 'src/modules/low/store/late.entity.ts',
    imports: '../service/act.service',
  },
  {
    rule: 'service-knows-no-graphql',
    _case: 'a use case with type-graphql',
    file: 'src/modules/low/service/late.service.ts',
    imports: 'type-graphql',
  },
  {
    rule: 'service-knows-no-graphql',
    _case: 'a use case with the API',
    file: 'src/modules/low/service/late.service.ts',
    imports: '../api/low.type',
  },
  {
    rule: 'api-knows-no-orm',
    _case: 'a resolver with TypeORM',
    file: 'src/modules/low/api/late.resolver.ts',
    imports: 'typeorm',
  },
  {
    rule: 'api-knows-no-orm',
    _case: 'a resolver with the transaction runner',
    file: 'src/modules/low/api/late.resolver.ts',
    imports: '../../../platform/persistence/transaction',
  },
  {
    rule: 'shield-decides-no-law',
    _case: 'a shield with a use case',
    file: 'src/modules/low/api/late.shield.ts',
    imports: '../service/act.service',
  },
  {
    rule: 'modules-meet-at-the-index',
    _case: 'a module with the inside of another',
    file: 'src/modules/high/service/late.service.ts',
    imports: '../../low/store/low.entity',
  },
  {
    rule: 'only-the-roots-see-everything',
    _case: 'a module with the application',
    file: 'src/modules/low/service/late.service.ts',
    imports: '../../../app',
  },
  {
    rule: 'migrations-stand-alone',
    _case: 'a migration with the program',
    file: 'migrations/2-add-late.ts',
    imports: '../src/kernel/money',
  },
  {
    rule: 'src-never-imports-tests',
    _case: 'the program with a test',
    file: 'src/platform/pipe.ts',
    imports: '../../tests/late',
  },
];

describe('the rules of import direction', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'imports-'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) {
      writeFileSync(join(folder, file), readFileSync(join(ROOT, file)));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (base: string, files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, base, file)), { recursive: true });
      writeFileSync(join(folder, base, file), text);
    }
  };

  /** The rules that are broken, each with the file that breaks it. */
  function broken(): string[] {
    const output = execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        'src',
        'migrations',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { summary } = JSON.parse(output) as {
      summary: { violations: readonly { from: string; rule: { name: string } }[] };
    };
    return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`))].sort();
  }

  it('are all tried here', () => {
    expect([...new Set(FAULTS.map(({ rule }) => rule))].sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    );
  });

  it('find nothing wrong with a sound tree', () => {
    write('', SOUND);
    expect(broken()).toEqual([]);
  });

  it('each fire on a fault of their kind', () => {
    write('', { ...SOUND, 'tests/late.ts': 'export const late = 1;\n' });
    // The faults stand beside each other, each in a file of its own that the application needs.
    const placed = FAULTS.map((fault, index) => {
      const name =
        fault.file === 'src/kernel/money.ts'
          ? fault.file
          : fault.file.replace(/(\.\w+)?\.ts$/, `-${String(index)}$1.ts`);
      return { ...fault, name };
    });
    write(
      '',
      Object.fromEntries(
        placed.map(({ name, imports }) => [
          name,
          imports === '' ? 'export const stray = 1;\n' : `import '${imports}';\nexport const fault = 1;\n`,
        ]),
      ),
    );
    write('', {
      'src/kernel/ring.ts': "import './money';\nexport const ring = 1;\n",
      'src/kernel/money.ts': `${SOUND['src/kernel/money.ts'] ?? ''}import './ring';\n`,
      'src/main.ts': [
        "import './app';",
        ...placed
          .filter(({ name, rule }) => name.startsWith('src/') && rule !== 'no-orphans')
          .map(({ name }) => `import './${name.slice(4, -3)}';`),
        '',
      ].join('\n'),
    });
    const found = broken();
    expect(
      placed.filter(({ rule, name }) => !found.includes(`${rule}: ${name}`)).map(({ _case }) => _case),
    ).toEqual([]);
  });
});
