import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { aDuty, aTimer } from '../../support/agenda';
import { openMarket, type MarketGround } from '../../support/market-ground';
import { testDatabaseUrl } from '../../support/test-database';

const ROOT = path.resolve(__dirname, '..', '..', '..');

interface Server {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** The program itself, as it is started in production, on the database of this test. */
function startServer(): Server {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: testDatabaseUrl(),
      SECRET_KEY: randomBytes(48).toString('base64'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, output: () => output, ended };
}

let ground: MarketGround;
const servers: Server[] = [];
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(async () => {
  for (const server of servers) server.process.kill('SIGKILL');
  await ground.dataSource.destroy();
});

it('server processes that share a database act by the clock, once each, and end when they are told to', async () => {
  const { manager, cast } = ground;
  const duties = 30;
  for (let count = 0; count < duties; count += 1) {
    const { id } = await aDuty(manager, { holderId: cast.operator.id, dueOn: '2026-03-02' });
    await aTimer(manager, { subjectId: id });
  }
  servers.push(startServer(), startServer());
  const isListening = ({ output }: Server): boolean => output().includes('/graphql');
  // Until both have begun and nothing waits any more, or one of them has given up.
  const gaveUp = Promise.race(servers.map(({ ended }) => ended)).then(() => true);
  while (!servers.every(isListening) || (await manager.countBy(TimerEntity, { state: 'WAITING' })) > 0) {
    const isOver = await Promise.race([gaveUp, pause(100, false)]);
    if (isOver) throw new Error(servers.map(({ output }) => output()).join('\n'));
  }
  expect(await manager.countBy(DutyEntity, { state: 'OVERDUE', version: 2 })).toBe(duties);
  expect(await manager.countBy(NoticeEntity, { kind: 'DUTY_OVERDUE' })).toBe(duties);
  for (const server of servers) server.process.kill('SIGTERM');
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
  for (const { output } of servers) expect(output()).toContain('Stopped.');
});
