import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { ContentionError, inTransaction } from '../../../src/platform/persistence/transaction';
import { aPricedProduct, offeringOf, type PricedProduct } from '../../support/market';
import { startMarketServer, type MarketServer } from '../../support/market-server';
import { tableSums } from '../../support/refusals';

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }`;
const QUOTE = `query ($input: QuoteInput!) { quote(input: $input) { quote { hash } } }`;

describe('a transaction', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market);
    await server.dataSource.query(
      'CREATE TABLE IF NOT EXISTS tally (id int PRIMARY KEY, hits int NOT NULL) ENGINE = InnoDB',
    );
    await server.dataSource.query(
      'CREATE TABLE IF NOT EXISTS attempt_made (number int AUTO_INCREMENT PRIMARY KEY) ENGINE = InnoDB',
    );
  });
  beforeEach(async () => {
    await server.dataSource.query('REPLACE INTO tally VALUES (1, 0), (2, 0)');
    await server.dataSource.query('TRUNCATE TABLE attempt_made');
  });
  afterAll(async () => {
    await server.dataSource.query('DROP TABLE IF EXISTS tally, attempt_made');
    await server.stop();
  });

  const request = () => ({
    offeringId: offeringOf(built, 'INDUSTRY').id,
    scenarioId: built.scenarioId,
    purposeClass: 'INDUSTRY',
    quantity: 1,
  });
  let keys = 0;
  const place = async (more: object = {}) => {
    const as = server.cast.enterpriseBuyer;
    const quoted = await server.execute(QUOTE, { input: request() }, { as });
    const input = {
      ...request(),
      idempotencyKey: `contended-${String((keys += 1)).padStart(4, '0')}`,
      expectedQuoteHash: quoted.text('quote.quote.hash'),
      ...more,
    };
    return server.execute(PLACE, { input }, { as });
  };
  /** Makes every insert of an order fail in the way of the trigger's body. */
  const withTrigger = async <T>(body: string, work: () => Promise<T>): Promise<T> => {
    await server.dataSource.query(
      `CREATE TRIGGER tr_test_trouble BEFORE INSERT ON data_order FOR EACH ROW BEGIN ${body} END`,
    );
    try {
      return await work();
    } finally {
      await server.dataSource.query('DROP TRIGGER tr_test_trouble');
    }
  };
  const DEADLOCK = `SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found';`;

  /** Counts on although the transaction is rolled back: a number that was given out is not given out again. */
  const COUNT_ATTEMPT = 'INSERT INTO attempt_made VALUES (NULL);';
  const attemptsMade = async (): Promise<number> => {
    const next: { insertId: number } = await server.dataSource.query(COUNT_ATTEMPT);
    return next.insertId - 1;
  };

  const hits = async (): Promise<number[]> => {
    const rows: { hits: number }[] = await server.dataSource.query('SELECT hits FROM tally ORDER BY id');
    return rows.map((row) => row.hits);
  };
  const hit = (manager: EntityManager, id: number) =>
    manager.query('UPDATE tally SET hits = hits + 1 WHERE id = ?', [id]);

  it('begins again from the start when a deadlock has ended it, and takes effect once', async () => {
    const attempts = { first: 0, second: 0 };
    let bothHold: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    let holders = 0;
    const crosswise = (name: keyof typeof attempts, from: number, to: number) =>
      inTransaction(server.dataSource, async (manager) => {
        attempts[name] += 1;
        await hit(manager, from);
        holders += 1;
        if (holders === 2) bothHold();
        await holding;
        await hit(manager, to);
      });
    await Promise.all([crosswise('first', 1, 2), crosswise('second', 2, 1)]);
    expect(attempts.first + attempts.second).toBe(3);
    expect(await hits()).toEqual([2, 2]);
  });

  it('does not begin again after an error that is no contention', async () => {
    let attempts = 0;
    const failing = inTransaction(server.dataSource, async (manager) => {
      attempts += 1;
      await hit(manager, 1);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(attempts).toBe(1);
    expect(await hits()).toEqual([0, 0]);
  });

  it('gives up after six tries and keeps the first cause', async () => {
    let attempts = 0;
    const contended = inTransaction(server.dataSource, async (manager) => {
      attempts += 1;
      await hit(manager, 1);
      throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
    });
    await expect(contended).rejects.toThrow(ContentionError);
    await contended.catch((error: unknown) => {
      expect(error).toMatchObject({ cause: { errno: 1213 } });
    });
    expect(attempts).toBe(6);
    expect(await hits()).toEqual([0, 0]);
  });

  it('tells the client to send the request again when the database stays contended, and writes nothing', async () => {
    const before = await tableSums(server, 'attempt_made');
    const answer = await withTrigger(`${COUNT_ATTEMPT} ${DEADLOCK}`, () => place());
    expect(answer.thrown).toEqual(['CONFLICT_RETRYABLE']);
    expect(answer.errors[0]?.extensions).toMatchObject({ retryAfterMs: 250 });
    expect(answer.errors[0]?.message).not.toMatch(/deadlock/i);
    expect(await tableSums(server, 'attempt_made')).toEqual(before);
    expect(await attemptsMade()).toBe(6);
  });

  it('answers as if nothing had been when a later try succeeds: one order, one event, one decision', async () => {
    const twice = `${COUNT_ATTEMPT} IF LAST_INSERT_ID() < 3 THEN ${DEADLOCK} END IF;`;
    const answer = await withTrigger(twice, () => place());
    expect(answer.thrown).toEqual([]);
    expect(await attemptsMade()).toBe(3);
    const orderId = answer.text('placeOrder.order.id');
    for (const table of ['outbox_event', 'decision']) {
      const rows: unknown[] = await server.dataSource.query(`SELECT id FROM ${table} WHERE subject_id = ?`, [
        orderId,
      ]);
      expect(rows).toHaveLength(1);
    }
  });

  it('gives every connection back after 500 requests that fail in every way', async () => {
    const as = server.cast.enterpriseBuyer;
    const unknown = () =>
      server.execute(
        PLACE,
        {
          input: {
            ...request(),
            offeringId: 'none',
            idempotencyKey: `nothing-${String((keys += 1)).padStart(4, '0')}`,
            expectedQuoteHash: '0'.repeat(64),
          },
        },
        { as },
      );
    const broken = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'broken';`;
    await withTrigger(broken, async () => {
      for (let round = 0; round < 10; round += 1) {
        const answers = await Promise.all([
          ...Array.from({ length: 25 }, () => place()),
          ...Array.from({ length: 25 }, () => unknown()),
        ]);
        expect(answers.filter(({ thrown }) => thrown[0] === 'INTERNAL')).toHaveLength(25);
        expect(answers.flatMap((one) => (one.thrown.length > 0 ? [] : one.refusals('placeOrder')))).toEqual(
          Array.from({ length: 25 }, () => 'NOT_FOUND'),
        );
      }
    });
    const open: unknown[] = await server.dataSource.query(
      `SELECT trx.trx_id FROM information_schema.innodb_trx trx
         JOIN information_schema.processlist process ON process.id = trx.trx_mysql_thread_id
        WHERE process.db = DATABASE()`,
    );
    expect(open).toEqual([]);
    // All 25 connections of the pool are there to be taken at once: a lost one would let the last wait for ever.
    const began = Date.now();
    await Promise.race([
      Promise.all(
        Array.from({ length: 25 }, () =>
          inTransaction(server.dataSource, (m) => m.query('SELECT SLEEP(0.2)')),
        ),
      ),
      pause(5_000).then(() => Promise.reject(new Error('A connection is missing'))),
    ]);
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
