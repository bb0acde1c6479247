import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { cleanUp, databaseServersIn, eventually, runLines, temporaryFolder } from './launched';

const SERVER = `
  import { runCommand } from './src/launcher/ending.mjs';
  import { say } from './src/launcher/say.mjs';
  import { startPrivateServer, startThrowawayServer } from './src/launcher/mariadb/server.mjs';
  const untilSignalled = () => new Promise(() => setInterval(() => undefined, 1000));
`;
const START = `${SERVER}
  await runCommand(async () => {
    const server = await startPrivateServer({ dataDir: process.env.DATA_DIR, durable: true, say });
    console.log(server.databaseUrl('marketplace'));
    await untilSignalled();
    return 0;
  });
`;
const START_THROWAWAY = `${SERVER}
  await runCommand(async () => {
    await startThrowawayServer({ say });
    await untilSignalled();
    return 0;
  });
`;
const UP = 'Database server is up';

afterAll(cleanUp);

describe('the private database server', () => {
  it('serves a data folder whose path is too long for a unix socket', async () => {
    const base = await temporaryFolder();
    const DATA_DIR = path.join(base, 'a-long-name-'.repeat(8), 'another-'.repeat(8));
    const server = runLines(START, { DATA_DIR, TMPDIR: base });
    await server.says('/server.sock\n');
    expect(server.output()).toMatch(/socketPath=.{1,100}\n/);
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(143);
    expect((await readdir(base)).filter((name) => name.startsWith('pdm-sockets'))).toEqual([]);
  });

  it('is listened to by nobody but the account that started it', async () => {
    const DATA_DIR = await temporaryFolder();
    const server = runLines(
      `import { statSync } from 'node:fs';\n${START.replace(
        'await untilSignalled();',
        "console.log((statSync(process.env.DATA_DIR + '/mariadb').mode & 0o777).toString(8));",
      )}`,
      { DATA_DIR },
    );
    const { output } = await server.ended;
    expect(output).toContain('\n700\n');
    expect(output).toContain(`socketPath=${DATA_DIR}/mariadb/server.sock`);
  });

  it('takes over from a server whose launcher was killed', async () => {
    const DATA_DIR = await temporaryFolder();
    const killed = runLines(START, { DATA_DIR });
    await killed.says(UP);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const [orphan] = await databaseServersIn(DATA_DIR);
    expect(orphan).toBeDefined();
    const next = runLines(START, { DATA_DIR });
    await next.says(UP);
    expect(next.output()).toContain(`left behind (process ${String(orphan)})`);
    next.process.kill('SIGINT');
    expect((await next.ended).code).toBe(130);
    expect(await databaseServersIn(DATA_DIR)).toEqual([]);
  });

  it.each([
    { _case: 'while the database is made', text: 'Making a new database' },
    { _case: 'when it has just come up', text: UP },
  ])('can be killed $_case and started again', async ({ text }) => {
    const DATA_DIR = await temporaryFolder();
    const killed = runLines(START, { DATA_DIR });
    await killed.says(text);
    for (const pid of await databaseServersIn(DATA_DIR)) process.kill(pid, 'SIGKILL');
    killed.process.kill('SIGKILL');
    await killed.ended;
    const next = runLines(START, { DATA_DIR });
    await next.says(UP);
    next.process.kill('SIGTERM');
    await next.ended;
  });

  it('lets exactly one of three starts at once have the folder, also after a kill', async () => {
    const DATA_DIR = await temporaryFolder();
    const killed = runLines(START, { DATA_DIR });
    await killed.says(UP);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const rivals = [1, 2, 3].map(() => runLines(START, { DATA_DIR }));
    await Promise.any(rivals.map((rival) => rival.says(UP)));
    const losers = rivals.filter((rival) => !rival.output().includes(UP));
    expect(losers).toHaveLength(2);
    for (const loser of losers) {
      expect(await loser.ended).toMatchObject({
        code: 1,
        output: expect.stringContaining('is in use by') as string,
      });
    }
    for (const rival of rivals) rival.process.kill('SIGTERM');
    await Promise.all(rivals.map((rival) => rival.ended));
  });
});

describe('a throwaway server', () => {
  const folderOf = (output: string): string => /in (\S+)\/mariadb /.exec(output)?.[1] ?? 'none';

  it('leaves nothing behind after Ctrl-C', async () => {
    const server = runLines(START_THROWAWAY, { TMPDIR: await temporaryFolder() });
    await server.says(UP);
    const folder = folderOf(server.output());
    expect(existsSync(folder)).toBe(true);
    server.process.kill('SIGINT');
    await server.ended;
    expect(existsSync(folder)).toBe(false);
    expect(await databaseServersIn(folder)).toEqual([]);
  });

  it('removes what a killed one left behind, and not what is in use', async () => {
    const TMPDIR = await temporaryFolder();
    const killed = runLines(START_THROWAWAY, { TMPDIR });
    const living = runLines(START_THROWAWAY, { TMPDIR });
    await Promise.all([killed.says(UP), living.says(UP)]);
    killed.process.kill('SIGKILL');
    await killed.ended;
    await mkdir(path.join(TMPDIR, 'pdm-throwaway-just-made'));
    // A folder younger than this may belong to a start that has not locked it yet.
    await new Promise((resolve) => setTimeout(resolve, 10_500));
    const next = runLines(START_THROWAWAY, { TMPDIR });
    await next.says(UP);
    expect(existsSync(folderOf(killed.output()))).toBe(false);
    expect(await databaseServersIn(folderOf(killed.output()))).toEqual([]);
    expect(existsSync(folderOf(living.output()))).toBe(true);
    for (const server of [living, next]) server.process.kill('SIGTERM');
    await Promise.all([living.ended, next.ended]);
    await eventually('both are gone', async () => (await databaseServersIn(TMPDIR)).length === 0);
  });
});
