import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'typeorm';
import { runTimerLanes, runTimerLoop, type TimerHandler } from '../../../src/modules/agenda';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import type { Deps } from '../../../src/platform/deps';
import { aTimer } from '../../support/agenda';
import { openMarket, type MarketGround } from '../../support/market-ground';

const KIND = 'RESOURCE_STALE';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

const handlerOf = (run: () => Promise<void>): TimerHandler => ({
  kind: KIND,
  hold: () => Promise.resolve(),
  run,
});

/** Lets the loop go until the condition holds, and then ends it. */
async function loopUntil(
  isEnough: () => boolean,
  handler: TimerHandler,
  deps: Deps = ground.deps,
): Promise<void> {
  const stopping = new AbortController();
  const ended = runTimerLoop(deps, [handler], { signal: stopping.signal, tickMs: 5 });
  while (!isEnough()) await pause(5);
  stopping.abort();
  await ended;
}

const due = () => aTimer(ground.manager, { kind: KIND, dueAt: ground.clock.now() });

describe('the loop of a server', () => {
  it('runs what becomes due while it goes on', async () => {
    let runs = 0;
    const handler = handlerOf(async () => {
      runs += 1;
      if (runs < 3) await due();
    });
    await due();
    await loopUntil(() => runs === 3, handler);
    expect(await ground.manager.countBy(TimerEntity, { state: 'WAITING' })).toBe(0);
  });

  it('asks the database once a tick while nothing is due', async () => {
    const sent: string[] = [];
    const { logger } = ground.dataSource;
    ground.dataSource.logger = { logQuery: (sql: string) => void sent.push(sql) } as unknown as Logger;
    let ticks = 0;
    const clock = {
      now: () => {
        ticks += 1;
        return ground.clock.now();
      },
    };
    try {
      await loopUntil(
        () => ticks >= 5,
        handlerOf(() => Promise.resolve()),
        { ...ground.deps, clock },
      );
    } finally {
      ground.dataSource.logger = logger;
    }
    expect(sent).toHaveLength(ticks);
    for (const sql of sent) expect(sql).toMatch(/^SELECT .* FROM `timer` .* LIMIT 1$/);
  });

  it('never begins a tick before the last one has ended', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const handler = handlerOf(async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(30);
      running -= 1;
      runs += 1;
      await due();
    });
    await due();
    await loopUntil(() => runs >= 3, handler);
    expect(most).toBe(1);
  });

  it('lets what runs come to its end before it stops', async () => {
    await ground.manager.update(TimerEntity, { state: 'WAITING' }, { state: 'CANCELLED' });
    const timer = await due();
    let isRunning = false;
    const handler = handlerOf(async () => {
      isRunning = true;
      await pause(50);
    });
    await loopUntil(() => isRunning, handler);
    expect(await ground.manager.findOneByOrFail(TimerEntity, { id: timer.id })).toMatchObject({
      state: 'DONE',
    });
  });

  it('survives a database that is away for a while, and says so', async () => {
    const said: string[] = [];
    const log = {
      ...ground.deps.log,
      error: (_what: unknown, text: string) => void said.push(text),
    } as unknown as Deps['log'];
    let isAway = true;
    const clock = {
      now: () => {
        if (isAway) throw new Error('away');
        return ground.clock.now();
      },
    };
    let runs = 0;
    const handler = handlerOf(() => {
      runs += 1;
      return Promise.resolve();
    });
    await due();
    setTimeout(() => {
      isAway = false;
    }, 40);
    await loopUntil(() => runs === 1, handler, { ...ground.deps, clock, log });
    expect(said.length).toBeGreaterThan(1);
    expect(new Set(said)).toEqual(new Set(['What is due could not be looked up']));
  });

  it('holds nothing up in one lane by what takes long in another', async () => {
    const LONG = 'CATALOGUE_IMPORT';
    let finish = (): void => undefined;
    const longWork = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const order: string[] = [];
    const long: TimerHandler = {
      kind: LONG,
      hold: () => Promise.resolve(),
      run: async () => {
        order.push('long begins');
        await longWork;
        order.push('long ends');
      },
    };
    const prompt = handlerOf(() => {
      order.push('prompt');
      return Promise.resolve();
    });
    await aTimer(ground.manager, { kind: LONG, dueAt: ground.clock.now() });
    const stopping = new AbortController();
    const lanes = runTimerLanes(ground.deps, [[prompt], [long]], { signal: stopping.signal, tickMs: 5 });
    while (order.length < 1) await pause(5);
    await due();
    while (order.length < 2) await pause(5);
    expect(order).toEqual(['long begins', 'prompt']);
    // Told to stop, it finishes what it has begun.
    stopping.abort();
    finish();
    await lanes;
    expect(order).toEqual(['long begins', 'prompt', 'long ends']);
    expect(await ground.manager.countBy(TimerEntity, { kind: LONG, state: 'DONE' })).toBe(1);
  });

  it('ends at once when it is told to while it waits', async () => {
    const stopping = new AbortController();
    const ended = runTimerLoop(ground.deps, [handlerOf(() => Promise.resolve())], {
      signal: stopping.signal,
      tickMs: 3_600_000,
    });
    await pause(50);
    stopping.abort();
    await ended;
  });
});
