import { newId } from '../../../src/platform/persistence/new-id';
import { aDecision } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

const insertEvent = async (): Promise<string> => {
  const id = newId('event');
  await ground.dataSource.query(
    `INSERT INTO outbox_event (id, type, subject_id, decision_id, payload, occurred_at) VALUES (?, 'TOLD', ?, NULL, '{}', NOW(3))`,
    [id, id],
  );
  return id;
};

describe('the ledger', () => {
  it.each([
    { table: 'decision', make: () => aDecision(ground.manager) },
    { table: 'outbox_event', make: insertEvent },
  ])('lets no row of $table be changed or deleted', async ({ table, make }) => {
    const id = await make();
    const read = () => ground.dataSource.query(`SELECT * FROM ${table} WHERE id = ?`, [id]);
    const before: unknown = await read();
    const column = table === 'decision' ? 'operation' : 'type';
    for (const sql of [
      `UPDATE ${table} SET ${column} = 'CHANGED' WHERE id = ?`,
      `UPDATE ${table} SET id = id WHERE id = ?`,
      `DELETE FROM ${table} WHERE id = ?`,
      `REPLACE INTO ${table} SELECT * FROM ${table} WHERE id = ?`,
    ]) {
      await expect(ground.dataSource.query(sql, [id])).rejects.toMatchObject({ sqlState: '45000' });
    }
    expect(await read()).toEqual(before);
  });

  it.each([
    {
      _case: 'a refusal without its rule',
      outcome: 'REFUSE',
      facts: '{}',
      wall: 'ck_decision_refusal_cites',
    },
    { _case: 'an unknown outcome', outcome: 'MAYBE', facts: '{}', wall: 'ck_decision_outcome' },
    { _case: 'facts that are no JSON', outcome: 'PERMIT', facts: '{', wall: 'ck_decision_json' },
  ])('takes no decision with $_case', async ({ outcome, facts, wall }) => {
    const insert = ground.dataSource.query(
      `INSERT INTO decision (id, operation, outcome, rule_ids, clause_ids, params, facts, rule_set_version, decided_at)
       VALUES (?, 'x', ?, '[]', '[]', '{}', ?, 'x', NOW(3))`,
      [newId('decision'), outcome, facts],
    );
    await expect(insert).rejects.toThrow(wall);
  });

  it('takes no event that names a decision which does not exist', async () => {
    const insert = ground.dataSource.query(
      `INSERT INTO outbox_event (id, type, subject_id, decision_id, payload, occurred_at) VALUES (?, 'TOLD', 'x', ?, '{}', NOW(3))`,
      [newId('event'), newId('decision')],
    );
    await expect(insert).rejects.toThrow('fk_outbox_event_decision');
  });
});
