import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import {
  cleanUp,
  databaseServersIn,
  eventually,
  freePort,
  launch,
  temporaryFolder,
  type Launched,
} from './launched';

/** The first start compiles the application and makes a database with the demo data. */
const FIRST_START_MS = 600_000;

interface Marketplace {
  readonly launcher: Launched;
  readonly dataDir: string;
  readonly port: number;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${String(port)}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function startIn(dataDir: string): Promise<Marketplace> {
  const port = await freePort();
  const launcher = launch('start', [], { DATA_DIR: dataDir, PORT: String(port) });
  await Promise.race([
    launcher.says('Starting the marketplace.'),
    launcher.ended.then(({ output }) => Promise.reject(new Error(output))),
  ]);
  await eventually('the marketplace answers', () => answers(port));
  return { launcher, dataDir, port };
}

async function sql(dataDir: string, statement: string): Promise<string> {
  const { code, output } = await launch('db', ['--skip-column-names', '-e', statement], { DATA_DIR: dataDir })
    .ended;
  if (code !== 0) throw new Error(output);
  return output.trim();
}

/** The one line that a start says before it gives up. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, output } = await launch('start', [], env).ended;
  expect(code).toBe(1);
  const lines = output.trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

afterAll(cleanUp);

describe('a start that cannot succeed says why in one line', () => {
  it('names a taken port', async () => {
    const holder = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
    const dataDir = await temporaryFolder();
    const line = await refusal({ DATA_DIR: dataDir, PORT: String(port) });
    expect(line).toContain(`Port ${String(port)} is taken`);
    expect(await databaseServersIn(dataDir)).toEqual([]);
    await new Promise((resolve) => holder.close(resolve));
  });

  it('names a port that is none', async () => {
    expect(await refusal({ PORT: 'http', DATA_DIR: await temporaryFolder() })).toContain(
      'PORT must be a whole number',
    );
  });

  it('names a missing secret of a production server before it makes anything', async () => {
    const dataDir = path.join(await temporaryFolder(), 'data');
    const port = String(await freePort());
    for (const SECRET_KEY of ['', undefined]) {
      const line = await refusal({
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        PORT: port,
        ...(SECRET_KEY !== undefined && { SECRET_KEY }),
      });
      expect(line).toBe('SECRET_KEY is missing. Make one with: openssl rand -base64 48');
      expect(existsSync(dataDir)).toBe(false);
    }
  });

  it('names a data folder that cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'a-file');
    await writeFile(file, '');
    const line = await refusal({ DATA_DIR: path.join(file, 'data'), PORT: String(await freePort()) });
    expect(line).toContain(`Cannot write to the data folder ${path.join(file, 'data')}`);
    expect(line).toContain('ENOTDIR');
  });

  it('names a wrong MARIADBD, and the ways out', async () => {
    const env = {
      MARIADBD: '/no/such/mariadbd',
      DATA_DIR: await temporaryFolder(),
      PORT: String(await freePort()),
    };
    const { code, output } = await launch('start', [], env).ended;
    expect(code).toBe(1);
    expect(output).toContain('MARIADBD is /no/such/mariadbd');
    expect(output).toContain('set DATABASE_URL to a running server');
  });

  it('passes on what the application says about a wrong DATABASE_URL', async () => {
    const { code, output } = await launch('start', [], {
      DATABASE_URL: `mysql://root@127.0.0.1:${String(await freePort())}/marketplace`,
      DATA_DIR: await temporaryFolder(),
      PORT: String(await freePort()),
    }).ended;
    expect(code).not.toBe(0);
    expect(output.trim().split('\n').at(-1)).toContain('DATABASE_URL');
  });
});

describe('a running marketplace', () => {
  it(
    'refuses a second start, keeps its data through every kind of end, and leaves no process',
    async () => {
      const dataDir = await temporaryFolder();
      const first = await startIn(dataDir);
      await sql(dataDir, 'CREATE TABLE survivor (round int); INSERT INTO survivor VALUES (1)');

      const line = await refusal({ DATA_DIR: dataDir, PORT: String(await freePort()) });
      expect(line).toContain(`is in use by process ${String(first.launcher.process.pid)}`);
      const reset = await launch('db-reset', [], { DATA_DIR: dataDir }).ended;
      expect(reset).toMatchObject({
        code: 1,
        output: expect.stringContaining('is in use by process') as string,
      });

      const [database] = await databaseServersIn(dataDir);
      process.kill(database ?? 0, 'SIGKILL');
      await first.launcher.says('The database server is back.');
      await eventually('the marketplace answers again', () => answers(first.port));
      await sql(dataDir, 'INSERT INTO survivor VALUES (2)');

      first.launcher.process.kill('SIGKILL');
      await eventually('the application follows its launcher', async () => !(await answers(first.port)));
      const second = await startIn(dataDir);
      expect(await sql(dataDir, 'SELECT round FROM survivor ORDER BY round')).toBe('1\n2');

      const stopping = Date.now();
      second.launcher.process.kill('SIGINT');
      const { code } = await second.launcher.ended;
      expect(code).toBe(0);
      expect(Date.now() - stopping).toBeLessThan(10_000);
      expect(await databaseServersIn(dataDir)).toEqual([]);
      expect(await answers(second.port)).toBe(false);

      // Without a marketplace the shell brings its own server, and takes it away.
      expect(await sql(dataDir, 'SELECT COUNT(*) FROM survivor')).toMatch(/\n2$/);
      expect(await databaseServersIn(dataDir)).toEqual([]);
      expect((await launch('db-reset', [], { DATA_DIR: dataDir }).ended).code).toBe(0);
    },
    FIRST_START_MS,
  );
});
