import { spawn } from 'node:child_process';
import path from 'node:path';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { cancelTimers, runDueTimers, setTimers, type TimerHandler } from '../../../src/modules/agenda';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { announce } from '../../../src/modules/ledger';
import type { Deps } from '../../../src/platform/deps';
import { newId } from '../../../src/platform/persistence/new-id';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import type { TimerKind } from '../../../src/policy/vocabulary';
import { aDuty, aTimer } from '../../support/agenda';
import { openMarket, type MarketGround } from '../../support/market-ground';
import { testDatabaseUrl } from '../../support/test-database';

const KIND: TimerKind = 'RESOURCE_STALE';
const OTHER_KIND: TimerKind = 'AGREEMENT_EXPIRY';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());
beforeEach(async () => {
  // Each test has its own day, and no timer of another.
  await ground.manager.update(TimerEntity, { state: 'WAITING' }, { state: 'CANCELLED' });
});

const at = (moreMs: number): Date => new Date(ground.clock.now().getTime() + moreMs);

/** An effect that can be counted: one event on the subject. */
const effect = (manager: EntityManager, { clock }: Deps, { subjectId }: TimerEntity): Promise<void> =>
  announce(manager, { clock, type: 'HAS_RUN', subjectId, decisionId: null, payload: {} });

const handlerOf = (over: Partial<TimerHandler> = {}): TimerHandler => ({
  kind: KIND,
  hold: () => Promise.resolve(),
  run: effect,
  ...over,
});

const lockDuty = (manager: EntityManager, id: string): Promise<unknown> =>
  manager.findOne(DutyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

async function runsOf(subjectIds: readonly string[]): Promise<number[]> {
  const rows: { subject_id: string; total: string }[] = await ground.manager.query(
    "SELECT subject_id, COUNT(*) AS total FROM outbox_event WHERE type = 'HAS_RUN' AND subject_id IN (?) GROUP BY subject_id",
    [subjectIds],
  );
  const totals = new Map(rows.map(({ subject_id, total }) => [subject_id, Number(total)]));
  return subjectIds.map((id) => totals.get(id) ?? 0);
}

const timerNow = (id: string): Promise<TimerEntity> => ground.manager.findOneByOrFail(TimerEntity, { id });
const waiting = (more: Partial<TimerEntity> = {}) => aTimer(ground.manager, { kind: KIND, ...more });

describe('a timer', () => {
  it('runs at its instant, and not one millisecond before', async () => {
    const dueAt = at(60_000);
    const timer = await waiting({ dueAt });
    ground.clock.set(new Date(dueAt.getTime() - 1));
    expect(await runDueTimers(ground.deps, [handlerOf()])).toBe(0);
    expect(await timerNow(timer.id)).toMatchObject({ state: 'WAITING', doneAt: null, attempts: 0 });

    ground.clock.set(dueAt);
    expect(await runDueTimers(ground.deps, [handlerOf()])).toBe(1);
    expect(await timerNow(timer.id)).toMatchObject({ state: 'DONE', doneAt: dueAt });
    expect(await runDueTimers(ground.deps, [handlerOf()])).toBe(0);
    expect(await runsOf([timer.subjectId])).toEqual([1]);
  });

  it('runs in the order of the instants, whatever came first into the table', async () => {
    const order: string[] = [];
    const timers = [
      await waiting({ dueAt: at(30) }),
      await waiting({ dueAt: at(10) }),
      await waiting({ dueAt: at(20) }),
    ];
    const handler = handlerOf({ run: (_manager, _deps, { id }) => Promise.resolve(void order.push(id)) });
    ground.clock.advance(60_000);
    await runDueTimers(ground.deps, [handler]);
    const [third, first, second] = timers.map(({ id }) => id);
    expect(order).toEqual([first, second, third]);
  });

  it('is gone with the transaction that set it', async () => {
    const subjectId = newId('duty');
    const failing = inTransaction(ground.dataSource, async (manager) => {
      await setTimers(manager, [{ kind: KIND, subjectId, dueAt: at(0) }]);
      throw new Error('after it was set');
    });
    await expect(failing).rejects.toThrow('after it was set');
    expect(await ground.manager.countBy(TimerEntity, { subjectId })).toBe(0);
  });

  it('of a kind that this server does not know is left to one that does, and holds nobody up', async () => {
    const unknown = await waiting({ kind: OTHER_KIND, dueAt: at(-10) });
    const known = await waiting({ dueAt: at(-5) });
    expect(await runDueTimers(ground.deps, [handlerOf()])).toBe(1);
    expect(await timerNow(unknown.id)).toMatchObject({ state: 'WAITING', attempts: 0 });
    expect((await timerNow(known.id)).state).toBe('DONE');
  });

  it('does not begin once the server is told to stop', async () => {
    const stopping = new AbortController();
    const timers = [await waiting({ dueAt: at(-2) }), await waiting({ dueAt: at(-1) })];
    const handler = handlerOf({
      run: (...given) => {
        stopping.abort();
        return effect(...given);
      },
    });
    expect(await runDueTimers(ground.deps, [handler], stopping.signal)).toBe(1);
    expect(await runsOf(timers.map(({ subjectId }) => subjectId))).toEqual([1, 0]);
  });
});

describe('a handler that throws after it has written', () => {
  const failing = (isFailing: () => boolean): TimerHandler =>
    handlerOf({
      run: async (manager, deps, timer) => {
        await effect(manager, deps, timer);
        if (isFailing()) throw new Error('after its writes');
      },
    });

  it('leaves nothing behind, and is tried again after 1, 2, 4 … seconds, at most an hour apart', async () => {
    let isFailing = true;
    const handler = failing(() => isFailing);
    const dueAt = at(0);
    const timer = await waiting({ dueAt });
    let waited = 0;
    for (let attempt = 0; attempt < 15; attempt += 1) {
      expect(await runDueTimers(ground.deps, [handler])).toBe(0);
      const after = await timerNow(timer.id);
      const pauseMs = Math.min(1_000 * 2 ** attempt, 3_600_000);
      expect(after).toMatchObject({ state: 'WAITING', attempts: attempt + 1, dueAt });
      expect(after.nextTryAt.getTime()).toBe(ground.clock.now().getTime() + pauseMs);
      // Not a millisecond before.
      ground.clock.advance(pauseMs - 1);
      expect(await runDueTimers(ground.deps, [handler])).toBe(0);
      expect((await timerNow(timer.id)).attempts).toBe(attempt + 1);
      ground.clock.advance(1);
      waited += pauseMs;
    }
    expect(await runsOf([timer.subjectId])).toEqual([0]);
    isFailing = false;
    expect(await runDueTimers(ground.deps, [handler])).toBe(1);
    expect(await runsOf([timer.subjectId])).toEqual([1]);
    expect((await timerNow(timer.id)).doneAt).toEqual(new Date(dueAt.getTime() + waited));
  });

  it('holds nobody else up', async () => {
    const bad = await waiting({ dueAt: at(-10) });
    const good = [await waiting({ dueAt: at(-5) }), await waiting({ dueAt: at(-1) })];
    const handler = handlerOf({
      run: async (manager, deps, timer) => {
        await effect(manager, deps, timer);
        if (timer.id === bad.id) throw new Error('after its writes');
      },
    });
    expect(await runDueTimers(ground.deps, [handler])).toBe(2);
    expect(await runsOf([bad, ...good].map(({ subjectId }) => subjectId))).toEqual([0, 1, 1]);
  });

  it('says so in the log, with the timer and its kind', async () => {
    const said: unknown[] = [];
    const log = {
      ...ground.deps.log,
      error: (what: unknown) => void said.push(what),
    } as unknown as Deps['log'];
    const timer = await waiting({ dueAt: at(-1) });
    await runDueTimers({ ...ground.deps, log }, [failing(() => true)]);
    expect(said).toEqual([expect.objectContaining({ timerId: timer.id, kind: KIND })]);
  });
});

/** A server that has written the effect of a timer and not committed it yet, until somebody kills it. */
const SERVER_THAT_HANGS = `
  require('reflect-metadata');
  const { openDataSource } = require('./src/data-source');
  const { runDueTimers } = require('./src/modules/agenda');
  const { announce } = require('./src/modules/ledger');
  const [url, now] = process.argv.slice(1);
  const clock = { now: () => new Date(now) };
  const run = async (manager, _deps, { id, subjectId }) => {
    await announce(manager, { clock, type: 'HAS_RUN', subjectId, decisionId: null, payload: {} });
    process.stdout.write('in the middle of ' + id);
    await new Promise(() => setInterval(() => undefined, 1000));
  };
  openDataSource({ url, poolSize: 2 }).then((dataSource) =>
    runDueTimers({ dataSource, clock, log: console }, [{ kind: '${KIND}', hold: async () => undefined, run }]),
  );
`;

describe('a crash', () => {
  it('of the connection in the middle leaves it waiting, to be tried again', async () => {
    let isCut = false;
    const timer = await waiting({ dueAt: at(-1) });
    const handler = handlerOf({
      run: async (manager, deps, due) => {
        await effect(manager, deps, due);
        if (isCut) return;
        isCut = true;
        const [{ id } = { id: 0 }]: { id: number }[] = await manager.query('SELECT CONNECTION_ID() AS id');
        await ground.manager.query(`KILL ${String(id)}`);
        await manager.query('SELECT 1');
      },
    });
    expect(await runDueTimers(ground.deps, [handler])).toBe(0);
    expect(await timerNow(timer.id)).toMatchObject({ state: 'WAITING', attempts: 1 });
    expect(await runsOf([timer.subjectId])).toEqual([0]);
    ground.clock.advance(1_000);
    expect(await runDueTimers(ground.deps, [handler])).toBe(1);
    expect(await runsOf([timer.subjectId])).toEqual([1]);
  });

  it('of the whole process in the middle leaves it waiting for the next one', async () => {
    const timer = await waiting({ dueAt: at(-1) });
    const child = spawn(
      process.execPath,
      [
        '-r',
        '@swc-node/register',
        '-e',
        SERVER_THAT_HANGS,
        testDatabaseUrl(),
        ground.clock.now().toISOString(),
      ],
      { cwd: path.resolve(__dirname, '..', '..', '..'), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes(`in the middle of ${timer.id}`)) resolve();
      });
      void ended.then(() => {
        reject(new Error('It ended before it began'));
      });
    });
    child.kill('SIGKILL');
    await ended;
    // The database notices by the closed socket, and lets go of what the process held.
    expect(await runDueTimers(ground.deps, [handlerOf()])).toBe(1);
    expect(await runsOf([timer.subjectId])).toEqual([1]);
    expect(await timerNow(timer.id)).toMatchObject({ state: 'DONE', attempts: 0 });
  });
});

describe('several servers', () => {
  const SERVERS = 4;
  let sources: DataSource[];
  let servers: Deps[];
  beforeAll(async () => {
    sources = await Promise.all(
      Array.from({ length: SERVERS }, () => openDataSource({ url: testDatabaseUrl(), poolSize: 3 })),
    );
    servers = sources.map((dataSource) => ({ ...ground.deps, dataSource }));
  });
  afterAll(() => Promise.all(sources.map((source) => source.destroy())));

  it.each(Array.from({ length: 5 }, (_, round) => ({ round })))(
    'have each of 200 effects exactly once (round $round)',
    async () => {
      const { id: subjectId } = await aDuty(ground.manager, { holderId: ground.cast.operator.id });
      const subjects = [subjectId, ...Array.from({ length: 199 }, () => newId('duty'))];
      await setTimers(
        ground.manager,
        subjects.map((id, index) => ({ kind: KIND, subjectId: id, dueAt: at(-1 - (index % 7)) })),
      );
      const handler = handlerOf({ hold: lockDuty });
      const done = await Promise.all(servers.map((deps) => runDueTimers(deps, [handler])));
      expect(done.reduce((total, count) => total + count)).toBe(200);
      expect(await runsOf(subjects)).toEqual(subjects.map(() => 1));
    },
  );

  it('have each effect exactly once while some of the runs fail and are tried again', async () => {
    const subjects = Array.from({ length: 40 }, () => newId('duty'));
    await setTimers(
      ground.manager,
      subjects.map((subjectId) => ({ kind: KIND, subjectId, dueAt: at(-1) })),
    );
    let runs = 0;
    const handler = handlerOf({
      run: async (manager, deps, timer) => {
        await effect(manager, deps, timer);
        runs += 1;
        if (runs % 3 === 0) throw new Error('after its writes');
      },
    });
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(servers.map((deps) => runDueTimers(deps, [handler])));
      ground.clock.advance(60_000);
    }
    expect(await runsOf(subjects)).toEqual(subjects.map(() => 1));
  });

  it('either run what is cancelled at the same moment or do not, and never both', async () => {
    const seen = new Set<string>();
    // At least ten rounds, and on until both have been fast enough once: the two must have met.
    for (let round = 0; round < 10 || (seen.size < 2 && round < 200); round += 1) {
      const duties = await Promise.all(
        Array.from({ length: 10 }, () => aDuty(ground.manager, { holderId: ground.cast.operator.id })),
      );
      const subjects = duties.map(({ id }) => id);
      await setTimers(
        ground.manager,
        subjects.map((subjectId) => ({ kind: KIND, subjectId, dueAt: at(-1) })),
      );
      const cancelling = subjects.map(async (id, place) => {
        await new Promise((resolve) => setTimeout(resolve, place * (round % 8)));
        await inTransaction(ground.dataSource, async (manager) => {
          await lockDuty(manager, id);
          await cancelTimers(manager, [id], [KIND]);
        });
      });
      await Promise.all([
        ...servers.map((deps) => runDueTimers(deps, [handlerOf({ hold: lockDuty })])),
        ...cancelling,
      ]);
      const timers = await ground.manager.findBy(TimerEntity, { subjectId: In(subjects) });
      const runs = await runsOf(timers.map(({ subjectId }) => subjectId));
      timers.forEach(({ state }, index) => {
        seen.add(state);
        expect({ state, runs: runs[index] }).toEqual({ state, runs: state === 'DONE' ? 1 : 0 });
        expect(['DONE', 'CANCELLED']).toContain(state);
      });
    }
    expect([...seen].sort()).toEqual(['CANCELLED', 'DONE']);
  });
});

describe('what is due', () => {
  it('is looked up by one index, however many have run and wait', async () => {
    await setTimers(
      ground.manager,
      Array.from({ length: 500 }, (_, index) => ({
        kind: KIND,
        subjectId: newId('duty'),
        dueAt: at(1_000 * index),
      })),
    );
    await ground.manager.query('ANALYZE TABLE timer');
    const plan: unknown[] = await ground.manager.query(
      "EXPLAIN FORMAT=TRADITIONAL SELECT * FROM timer WHERE state = 'WAITING' AND next_try_at <= ? AND kind IN (?) ORDER BY next_try_at, id LIMIT 1",
      [at(0), [KIND, OTHER_KIND]],
    );
    const inOrder = expect.not.stringContaining('filesort') as unknown;
    expect(plan).toEqual([expect.objectContaining({ key: 'ix_timer_next', Extra: inOrder })]);
  });
});
