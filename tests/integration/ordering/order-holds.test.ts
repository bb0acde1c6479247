import type { EntityManager } from 'typeorm';
import { runDueTimers, type TimerHandler } from '../../../src/modules/agenda';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { DataResourceEntity, removeFromScope, upsertResources } from '../../../src/modules/catalogue';
import { reviseResource } from '../../../src/modules/catalogue/service/revise-resource.service';
import { terminateAgreement } from '../../../src/modules/authorisation/service/terminate-agreement.service';
import { deliverOrder } from '../../../src/modules/delivery/service/deliver-order.service';
import { confirmPayment } from '../../../src/modules/ordering/service/confirm-payment.service';
import { reexamineOrdersTimer } from '../../../src/modules/ordering/service/reexamine-orders.timer';
import { DataOrderEntity } from '../../../src/modules/ordering/store/data-order.entity';
import type { View } from '../../../src/kernel/view';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import { agreementFacts } from '../../../src/modules/authorisation';
import { TIMER_HANDLERS } from '../../../src/timers';
import type { OrderState } from '../../../src/policy/vocabulary';
import {
  aFreeOrder,
  anAgreement,
  anOrder,
  aPricedProduct,
  aResource,
  type PricedProduct,
} from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { agreementOf, changeStanding, correct, letTheClockAct, suspend } from '../../support/stops';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

const buyer = () => ({
  buyerId: ground.cast.enterprise.id,
  placedBy: ground.cast.enterpriseBuyer.personId,
});
const publicBuyer = () => ({
  buyerId: ground.cast.publicBody.id,
  placedBy: ground.cast.publicBuyer.personId,
});

type Orders = Readonly<Record<OrderState, View<DataOrderEntity>>>;

/** A product with an order in every state. */
async function ordered(
  options: Parameters<typeof aPricedProduct>[2] = {},
): Promise<{ built: PricedProduct; orders: Orders }> {
  const { manager } = ground;
  const built = await aPricedProduct(manager, ground.market, {
    purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    ...options,
  });
  return {
    built,
    orders: {
      AWAITING_PAYMENT: await anOrder(manager, built, buyer()),
      PAID: await anOrder(manager, built, { ...buyer(), state: 'PAID' }),
      DELIVERED: await anOrder(manager, built, { ...buyer(), state: 'DELIVERED' }),
      AWAITING_DECISION: await aFreeOrder(manager, built, publicBuyer()),
      APPROVED: await aFreeOrder(manager, built, { ...publicBuyer(), state: 'APPROVED' }),
      REJECTED: await aFreeOrder(manager, built, { ...publicBuyer(), state: 'REJECTED' }),
    },
  };
}

const LIVE = ['AWAITING_PAYMENT', 'AWAITING_DECISION', 'APPROVED', 'PAID', 'DELIVERED'] as const;

/** Why each order is held; only of those that are. */
async function holdsOf(orders: Orders): Promise<Partial<Record<OrderState, string>>> {
  const rows: { id: string; hold_code: string | null }[] = await ground.manager.query(
    'SELECT id, hold_code FROM data_order WHERE id IN (?)',
    [Object.values(orders).map(({ id }) => id)],
  );
  const codes = new Map(rows.map((row) => [row.id, row.hold_code]));
  return Object.fromEntries(
    Object.entries(orders).flatMap(([state, { id }]) => {
      const code = codes.get(id) ?? null;
      return code === null ? [] : [[state, code]];
    }),
  );
}

const allHeld = (code: string, states: readonly OrderState[] = LIVE) =>
  Object.fromEntries(states.map((state) => [state, code]));

async function eventsOf(subjectId: string): Promise<string[]> {
  const rows: { type: string }[] = await ground.manager.query(
    'SELECT type FROM outbox_event WHERE subject_id = ? ORDER BY id',
    [subjectId],
  );
  return rows.map(({ type }) => type);
}

const noticesOf = async (subjectId: string): Promise<{ kind: string; recipient_id: string }[]> =>
  ground.manager.query(
    'SELECT kind, recipient_id FROM notice WHERE subject_id = ? ORDER BY kind, recipient_id',
    [subjectId],
  );

const told = (kind: string, ...recipientIds: readonly string[]) =>
  [...recipientIds].sort().map((recipient_id) => ({ kind, recipient_id }));

const orderOf = (id: string) => ground.manager.findOneByOrFail(DataOrderEntity, { id });

const standingOf = async (id: string): Promise<Record<string, unknown>> => {
  const rows: Record<string, unknown>[] = await ground.manager.query(
    'SELECT state, running_orders FROM data_product WHERE id = ?',
    [id],
  );
  return rows[0] ?? {};
};

let keys = 0;
const key = (): string => `order-holds-${String((keys += 1))}`;

const deliver = (id: string) =>
  deliverOrder(ground.deps, callerOf(ground.cast.operatorProduct), {
    idempotencyKey: key(),
    orderId: id,
    expectedVersion: 1,
    accessNote: '接口地址已在控制台开通',
  });
const pay = ({ id, total }: View<DataOrderEntity>) =>
  confirmPayment(ground.deps, callerOf(ground.cast.operatorFinance), {
    idempotencyKey: key(),
    orderId: id,
    expectedVersion: 1,
    amount: total,
    bankReference: `HOLD-${String((keys += 1))}`,
    paidOn: '2026-11-23',
  });
/** The code of the refusal; null when it was done. */
function codeOf(
  outcome: Awaited<ReturnType<typeof deliver>> | Awaited<ReturnType<typeof pay>>,
): string | null {
  if (outcome.ok) return null;
  return outcome.refusal.kind === 'policy' ? outcome.refusal.decision.code : outcome.refusal.kind;
}

describe('a product that is stopped', () => {
  it('[C-08] holds every order of it at the instant of the notice, each with decision, event and notices', async () => {
    const { built, orders } = await ordered();
    const stoppedAt = ground.clock.now();
    await changeStanding(ground, built.product.id, 'suspendProduct', 'STOP');
    ground.clock.advance(60_000);
    // The use cases refuse before the clock has acted.
    expect(codeOf(await deliver(orders.PAID.id))).toBe('PRODUCT_NOT_ON_SALE');
    expect(await holdsOf(orders)).toEqual({});

    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('PRODUCT_NOT_ON_SALE'));
    const { operator, enterprise } = ground.cast;
    for (const state of LIVE) {
      const row = await orderOf(orders[state].id);
      expect(row).toMatchObject({
        state,
        version: 1,
        heldAt: stoppedAt,
        holdParams: { product: built.product.productCode, state: 'SUSPENDED' },
      });
      expect(await eventsOf(row.id)).toEqual(['ORDER_HELD']);
      const recipients = state === 'DELIVERED' ? [row.buyerId] : [row.buyerId, operator.id];
      expect(await noticesOf(row.id)).toEqual(told('ORDER_HELD', ...recipients));
    }
    expect(await eventsOf(orders.REJECTED.id)).toEqual([]);
    const decisions: unknown = await ground.manager.query(
      `SELECT decision.operation, decision.outcome, decision.rule_id, decision.actor_person_id, decision.subject_id
         FROM outbox_event event JOIN decision ON decision.id = event.decision_id WHERE event.subject_id = ?`,
      [orders.PAID.id],
    );
    expect(decisions).toEqual([
      {
        operation: 'reexamineOrder',
        outcome: 'REFUSE',
        rule_id: 'C-01',
        actor_person_id: null,
        subject_id: orders.PAID.id,
      },
    ]);

    await changeStanding(ground, built.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual({});
    expect(await eventsOf(orders.PAID.id)).toEqual(['ORDER_HELD', 'ORDER_RELEASED']);
    expect(await noticesOf(orders.DELIVERED.id)).toEqual([
      ...told('ORDER_HELD', enterprise.id),
      ...told('ORDER_RELEASED', enterprise.id),
    ]);
    // What the parties read before is still so: the version did not move.
    expect(codeOf(await deliver(orders.PAID.id))).toBeNull();
  });

  it.each(['suspendProduct', 'withdrawProduct'] as const)(
    '[C-08] %s that lets running orders finish holds nothing, and its buyers are told',
    async (how) => {
      const { built, orders } = await ordered();
      await changeStanding(ground, built.product.id, how, 'FINISH');
      await letTheClockAct(ground);
      expect(await holdsOf(orders)).toEqual({});
      for (const state of LIVE) {
        const { id, buyerId } = orders[state];
        expect(await eventsOf(id)).toEqual([]);
        expect(await noticesOf(id)).toEqual(state === 'DELIVERED' ? [] : told('ORDER_MAY_FINISH', buyerId));
      }
      expect(codeOf(await deliver(orders.PAID.id))).toBeNull();
      expect(codeOf(await pay(orders.AWAITING_PAYMENT))).toBeNull();
    },
  );

  it('[C-08] withdrawn with a notice that stops, ends what runs', async () => {
    const { built, orders } = await ordered();
    await changeStanding(ground, built.product.id, 'withdrawProduct', 'STOP');
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('PRODUCT_NOT_APPROVED'));
    expect(codeOf(await deliver(orders.PAID.id))).toBe('PRODUCT_NOT_APPROVED');
    expect(codeOf(await pay(orders.AWAITING_PAYMENT))).toBe('PRODUCT_NOT_APPROVED');
  });

  it('[C-08] a later notice that stops reaches what an earlier one let finish', async () => {
    const { built, orders } = await ordered();
    await changeStanding(ground, built.product.id, 'suspendProduct', 'FINISH');
    await letTheClockAct(ground);
    await changeStanding(ground, built.product.id, 'withdrawProduct', 'STOP');
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('PRODUCT_NOT_APPROVED'));
  });
});

describe('an agreement that is stopped', () => {
  it('[A-19] holds what its suspension stops, and releases what goes on', async () => {
    const { built, orders } = await ordered();
    const { id } = built.agreement;
    const first = await suspend(ground, id, ['NEW_ORDER']);
    await letTheClockAct(ground);
    // A grant is given like a new order; what was bought or granted before goes on.
    expect(await holdsOf(orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE', ['AWAITING_DECISION']));
    expect(codeOf(await pay(orders.AWAITING_PAYMENT))).toBeNull();

    const second = await suspend(ground, id, ['DELIVERY']);
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE'));
    expect(codeOf(await deliver(orders.PAID.id))).toBe('AGREEMENT_NOT_ACTIVE');

    await correct(ground, second.id);
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE', ['AWAITING_DECISION']));
    await correct(ground, first.id);
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual({});
    expect(await eventsOf(orders.PAID.id)).toEqual(['ORDER_HELD', 'ORDER_RELEASED']);
  });

  it('[A-19] reaches the orders of each of its products and of no other', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const [one, two, other] = [await ordered({ agreement }), await ordered({ agreement }), await ordered()];
    await suspend(ground, agreement.id, ['NEW_ORDER', 'DELIVERY']);
    await letTheClockAct(ground);
    expect(await holdsOf(one.orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE'));
    expect(await holdsOf(two.orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE'));
    expect(await holdsOf(other.orders)).toEqual({});
  });

  it('[K-05] its end stops everything, for good', async () => {
    const { built, orders } = await ordered();
    const { version } = await agreementOf(ground, built.agreement.id);
    const ended = await terminateAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
      agreementId: built.agreement.id,
      expectedVersion: version,
      ground: 'OTHER_VIOLATION',
      reason: '严重违约',
      documentHash: '0'.repeat(64),
    });
    expect(ended.ok).toBe(true);
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE'));
  });
});

describe('several causes at once', () => {
  it('[C-08] the end of one releases nothing that another still stops, and the reason follows', async () => {
    const { built, orders } = await ordered();
    await changeStanding(ground, built.product.id, 'suspendProduct', 'STOP');
    const suspension = await suspend(ground, built.agreement.id, ['NEW_ORDER', 'DELIVERY']);
    await letTheClockAct(ground);
    const { heldAt } = await orderOf(orders.PAID.id);
    ground.clock.advance(60_000);
    expect(await holdsOf(orders)).toEqual(allHeld('PRODUCT_NOT_ON_SALE'));

    await changeStanding(ground, built.product.id, 'reinstateProduct');
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual(allHeld('AGREEMENT_NOT_ACTIVE'));
    // It was held without a break, and says since when.
    expect((await orderOf(orders.PAID.id)).heldAt).toEqual(heldAt);

    await correct(ground, suspension.id);
    await letTheClockAct(ground);
    expect(await holdsOf(orders)).toEqual({});
    expect(await eventsOf(orders.PAID.id)).toEqual(['ORDER_HELD', 'ORDER_RELEASED']);
  });
});

describe('a resource that leaves the scope', () => {
  const resourceIn = (agreementId: string) =>
    aResource(ground.manager, { holderId: ground.cast.department.id, agreementId });
  const leave = (agreementId: string, ...resourceIds: readonly string[]) =>
    inTransaction(ground.dataSource, async (manager) => {
      await agreementFacts(manager, agreementId, 'UPDATE');
      await removeFromScope(manager, ground.deps, {
        agreementId,
        resourceIds,
        reason: '整改期满未改正',
        since: ground.clock.now(),
        decisionId: null,
      });
    });

  it('[A-18] stops every product made of it, with its orders, and no other product', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const [gone, kept] = [await resourceIn(agreement.id), await resourceIn(agreement.id)];
    const made = await ordered({ agreement, resourceIds: [gone.id, kept.id] });
    const other = await ordered({ agreement, resourceIds: [kept.id] });
    const finishing = await ordered({ agreement, resourceIds: [gone.id] });
    await changeStanding(ground, finishing.built.product.id, 'suspendProduct', 'FINISH');
    await letTheClockAct(ground);
    expect(await holdsOf(finishing.orders)).toEqual({});

    const since = ground.clock.now();
    await leave(agreement.id, gone.id);
    expect(codeOf(await deliver(made.orders.PAID.id))).toBe('RESOURCES_OUTSIDE_SCOPE');
    expect(codeOf(await deliver(finishing.orders.PAID.id))).toBe('RESOURCES_OUTSIDE_SCOPE');
    ground.clock.advance(60_000);
    await letTheClockAct(ground);

    expect(await standingOf(made.built.product.id)).toEqual({ state: 'SUSPENDED', running_orders: 'STOP' });
    expect(await standingOf(finishing.built.product.id)).toEqual({
      state: 'SUSPENDED',
      running_orders: 'STOP',
    });
    expect(await standingOf(other.built.product.id)).toEqual({ state: 'ON_SALE', running_orders: null });
    expect(await holdsOf(made.orders)).toEqual(allHeld('RESOURCES_OUTSIDE_SCOPE'));
    expect(await holdsOf(finishing.orders)).toEqual(allHeld('RESOURCES_OUTSIDE_SCOPE'));
    expect(await holdsOf(other.orders)).toEqual({});
    expect((await orderOf(made.orders.PAID.id)).holdParams).toMatchObject({ resources: gone.resourceCode });

    const rows: unknown = await ground.manager.query(
      `SELECT event.type, event.payload, decision.operation, decision.outcome, decision.rule_id, decision.actor_person_id
         FROM outbox_event event JOIN decision ON decision.id = event.decision_id
        WHERE event.subject_id = ? ORDER BY event.id DESC LIMIT 1`,
      [made.built.product.id],
    );
    expect(rows).toEqual([
      {
        type: 'PRODUCT_SUSPENDED',
        payload: JSON.stringify({
          reason: '整改期满未改正',
          resourceCodes: [gone.resourceCode],
          runningOrders: 'STOP',
        }),
        operation: 'reexamineProduct',
        outcome: 'REFUSE',
        rule_id: 'A-18',
        actor_person_id: null,
      },
    ]);
    const records: unknown = await ground.manager.query(
      `SELECT value, since FROM state_change WHERE subject_id = ? AND aspect = 'STATE' ORDER BY id DESC LIMIT 1`,
      [made.built.product.id],
    );
    expect(records).toEqual([{ value: '"SUSPENDED"', since }]);
    expect(await noticesOf(made.built.product.id)).toEqual(told('PRODUCT_STOPPED', ground.cast.operator.id));
  });

  it('[A-18] logs the attempt to deliver what is outside, and tells the agency', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const { id: resourceId } = await resourceIn(agreement.id);
    const { orders } = await ordered({ agreement, resourceIds: [resourceId] });
    await leave(agreement.id, resourceId);
    expect(codeOf(await deliver(orders.PAID.id))).toBe('RESOURCES_OUTSIDE_SCOPE');
    expect(await eventsOf(agreement.id)).toContain('BREACH_RECORDED');
    expect(await noticesOf(agreement.id)).toEqual(
      expect.arrayContaining(told('BREACH_RECORDED', ground.cast.agency.id)),
    );
  });

  it('[K-04] stops in the same instant when a deadline passes uncorrected, before the clock acts', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const named = await resourceIn(agreement.id);
    const { orders } = await ordered({ agreement, resourceIds: [named.id] });
    const began = ground.clock.now();
    const { dueOn } = await suspend(ground, agreement.id, [], [named.id]);
    await letTheClockAct(ground);
    try {
      ground.clock.set(`${dueOn}T15:59:59.999Z`);
      expect(codeOf(await pay(orders.AWAITING_PAYMENT))).toBeNull();
      ground.clock.advance(1);
      expect(codeOf(await deliver(orders.PAID.id))).toBe('RESOURCES_OUTSIDE_SCOPE');
    } finally {
      ground.clock.set(began);
    }
  });
});

describe('a resource that becomes sensitive within a scope', () => {
  type Sensitive = Pick<DataResourceEntity, 'grade' | 'containsPersonalInformation'>;
  type Change = (resourceId: string, sensitive: Sensitive) => Promise<unknown>;

  const entryOf = async (resourceId: string, sensitive: Sensitive) => {
    const row = await ground.manager.findOneByOrFail(DataResourceEntity, { id: resourceId });
    const { id: _id, version, cataloguedOn: _on, useBar: _bar, useBarReason: _why, ...rest } = row;
    const { useBarDocument: _document, ...draft } = rest;
    return { version, draft: { ...draft, ...sensitive } };
  };
  const revise: Change = async (resourceId, sensitive) => {
    const { version, draft } = await entryOf(resourceId, sensitive);
    const { resourceCode: _code, holderId: _holder, ...entry } = draft;
    const command = { resourceId, expectedVersion: version, ...entry };
    const outcome = await reviseResource(ground.deps, callerOf(ground.cast.departmentOfficer), command);
    expect(outcome).toMatchObject({ ok: true });
  };
  const load: Change = async (resourceId, sensitive) => {
    const { draft } = await entryOf(resourceId, sensitive);
    await inTransaction(ground.dataSource, (manager) =>
      upsertResources(manager, ground.deps, { drafts: [draft], decisionId: null }),
    );
  };

  const IMPORTANT = { grade: 'IMPORTANT', containsPersonalInformation: false } as const;
  const PERSONAL = { grade: 'GENERAL', containsPersonalInformation: true } as const;
  const CASES = [
    { ruleId: 'B-04', how: 'by its holder', change: revise, sensitive: IMPORTANT },
    { ruleId: 'B-04', how: 'by an import', change: load, sensitive: IMPORTANT },
    { ruleId: 'B-06', how: 'by its holder', change: revise, sensitive: PERSONAL },
    { ruleId: 'B-06', how: 'by an import', change: load, sensitive: PERSONAL },
  ] as const;

  it.each(CASES)(
    '[$ruleId] $how stops every product that could not be approved any more, from that instant',
    async ({ ruleId, change, sensitive }) => {
      const code = ruleId === 'B-04' ? 'IMPORTANT_DATA_LEAVES_DOMAIN' : 'PERSONAL_INFORMATION_WITHOUT_BASIS';
      const agreement = await anAgreement(ground.manager, ground.market);
      const holderId = ground.cast.department.id;
      const resource = await aResource(ground.manager, { holderId, agreementId: agreement.id });
      const other = await aResource(ground.manager, { holderId, agreementId: agreement.id });
      const made = await ordered({ agreement, resourceIds: [resource.id] });
      const finishing = await ordered({ agreement, resourceIds: [resource.id] });
      const untouched = await ordered({ agreement, resourceIds: [other.id] });
      const inDomain = await ordered({
        agreement,
        resourceIds: [resource.id],
        product: { deliveryMode: 'IN_DOMAIN_COMPUTING', grade: 'IMPORTANT' },
      });
      await changeStanding(ground, finishing.built.product.id, 'suspendProduct', 'FINISH');
      await letTheClockAct(ground);

      const since = ground.clock.now();
      await change(resource.id, sensitive);
      ground.clock.advance(60_000);
      // Refused before the clock has acted.
      expect(codeOf(await deliver(made.orders.PAID.id))).toBe(code);
      expect(codeOf(await pay(finishing.orders.AWAITING_PAYMENT))).toBe(code);
      expect(await standingOf(made.built.product.id)).toMatchObject({ state: 'ON_SALE' });

      await letTheClockAct(ground);
      const stopped = { state: 'SUSPENDED', running_orders: 'STOP' };
      expect(await standingOf(made.built.product.id)).toEqual(stopped);
      expect(await standingOf(finishing.built.product.id)).toEqual(stopped);
      expect(await standingOf(untouched.built.product.id)).toMatchObject({ state: 'ON_SALE' });
      expect(await holdsOf(made.orders)).toEqual(allHeld(code));
      expect(await holdsOf(finishing.orders)).toEqual(allHeld(code));
      expect(await holdsOf(untouched.orders)).toEqual({});
      // What stays in its domain may be made of important data; personal information needs its evidence everywhere.
      expect(await standingOf(inDomain.built.product.id)).toMatchObject(
        ruleId === 'B-04' ? { state: 'ON_SALE' } : stopped,
      );

      const recorded: unknown = await ground.manager.query(
        `SELECT state_change.since, decision.operation, decision.rule_id, event.type,
                JSON_UNQUOTE(JSON_EXTRACT(event.payload, '$.reason')) LIKE ? AS names_it
           FROM state_change JOIN decision ON decision.id = state_change.decision_id
           JOIN outbox_event event ON event.decision_id = decision.id
          WHERE state_change.subject_id = ?`,
        [`%${resource.resourceCode}%`, made.built.product.id],
      );
      const suspended = {
        since,
        operation: 'reexamineProduct',
        rule_id: ruleId,
        type: 'PRODUCT_SUSPENDED',
        names_it: 1,
      };
      expect(recorded).toEqual([suspended]);
      expect(await noticesOf(made.built.product.id)).toEqual(
        told('PRODUCT_STOPPED', ground.cast.operator.id),
      );
    },
  );

  it('[B-06] is not asked again while it stays as it was, nor outside every scope', async () => {
    const holderId = ground.cast.department.id;
    const agreement = await anAgreement(ground.manager, ground.market);
    const within = await aResource(ground.manager, { holderId, agreementId: agreement.id, ...PERSONAL });
    const outside = await aResource(ground.manager, { holderId });
    await revise(within.id, PERSONAL);
    await revise(outside.id, PERSONAL);
    expect(await ground.manager.countBy(TimerEntity, { kind: 'SOURCES_TIGHTENED', state: 'WAITING' })).toBe(
      0,
    );
  });
});

describe('many orders', () => {
  const MANY = 450;

  async function crowded(): Promise<PricedProduct> {
    const built = await aPricedProduct(ground.manager, ground.market);
    const { id } = await anOrder(ground.manager, built, buyer());
    const columns = await columnsOfOrders(ground.manager);
    const copied = columns.map((column) => (column === 'id' ? 'CONCAT(?, LPAD(seq, 12, 0))' : `o.${column}`));
    await ground.manager.query(
      `INSERT INTO data_order (${columns.join(', ')})
         WITH RECURSIVE number (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM number WHERE seq + 1 < ?)
         SELECT ${copied.join(', ')} FROM data_order o JOIN number WHERE o.id = ?`,
      [MANY, id.slice(0, -12), id],
    );
    return built;
  }

  const columnsOfOrders = async (manager: EntityManager): Promise<string[]> => {
    const rows: { name: string }[] = await manager.query(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = 'data_order' ORDER BY ordinal_position`,
    );
    return rows.map(({ name }) => name);
  };

  const heldOf = async ({ product }: PricedProduct): Promise<{ held: string; events: string }> => {
    const rows: { held: string; events: string }[] = await ground.manager.query(
      `SELECT COUNT(held_at) AS held,
              (SELECT COUNT(*) FROM outbox_event event JOIN data_order o ON o.id = event.subject_id
                WHERE o.product_id = ? AND event.type = 'ORDER_HELD') AS events
         FROM data_order WHERE product_id = ?`,
      [product.id, product.id],
    );
    return rows[0] ?? { held: '', events: '' };
  };

  const pagesOf = async ({ product }: PricedProduct, state: string): Promise<number> => {
    const rows: unknown[] = await ground.manager.query(
      "SELECT 1 FROM timer WHERE kind = 'REEXAMINE_ORDERS' AND subject_id = ? AND state = ?",
      [product.id, state],
    );
    return rows.length;
  };

  it('[C-08] are held in pages, each in a transaction of its own with few statements', async () => {
    const built = await crowded();
    await changeStanding(ground, built.product.id, 'suspendProduct', 'STOP');
    const queries = jest.spyOn(ground.dataSource.logger, 'logQuery');
    const counts: number[] = [];
    const counting: TimerHandler = {
      ...reexamineOrdersTimer,
      run: async (manager, deps, timer) => {
        const before = queries.mock.calls.length;
        await reexamineOrdersTimer.run(manager, deps, timer);
        counts.push(queries.mock.calls.length - before);
      },
    };
    await runDueTimers(ground.deps, handlersWith(counting));
    queries.mockRestore();
    expect(await heldOf(built)).toEqual({ held: String(MANY), events: String(MANY) });
    expect(await pagesOf(built, 'DONE')).toBe(3);
    expect(counts).toHaveLength(3);
    // 200, 200 and 50 orders: the number of statements does not follow the number of orders.
    expect(Math.min(...counts)).toBeGreaterThan(5);
    expect(Math.max(...counts)).toBeLessThanOrEqual(15);
  });

  it('[C-08] a crash between two pages leaves nothing out and does nothing twice', async () => {
    const built = await crowded();
    await changeStanding(ground, built.product.id, 'withdrawProduct', 'STOP');
    let runs = 0;
    const crashing: TimerHandler = {
      ...reexamineOrdersTimer,
      run: async (manager, deps, timer) => {
        await reexamineOrdersTimer.run(manager, deps, timer);
        runs += 1;
        if (runs === 2) throw new Error('The server went away');
      },
    };
    await runDueTimers(ground.deps, handlersWith(crashing));
    expect(await heldOf(built)).toEqual({ held: '200', events: '200' });
    expect(await pagesOf(built, 'WAITING')).toBe(1);
    ground.clock.advance(60_000);
    await letTheClockAct(ground);
    expect(await heldOf(built)).toEqual({ held: String(MANY), events: String(MANY) });
    expect(await pagesOf(built, 'WAITING')).toBe(0);
  });

  it('[C-08] an order that takes its next step before its page comes is held no longer, and not released twice', async () => {
    const built = await crowded();
    await changeStanding(ground, built.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(ground);
    await changeStanding(ground, built.product.id, 'reinstateProduct');
    const last = await ground.manager.findOneOrFail(DataOrderEntity, {
      where: { productId: built.product.id },
      order: { id: 'DESC' },
    });
    let runs = 0;
    const overtaken: TimerHandler = {
      ...reexamineOrdersTimer,
      run: async (manager, deps, timer) => {
        runs += 1;
        if (runs === 2) expect(codeOf(await pay(last))).toBeNull();
        await reexamineOrdersTimer.run(manager, deps, timer);
      },
    };
    await runDueTimers(ground.deps, handlersWith(overtaken));
    expect(await heldOf(built)).toEqual({ held: '0', events: String(MANY) });
    expect(await orderOf(last.id)).toMatchObject({ state: 'PAID', heldAt: null, holdCode: null });
    expect(await eventsOf(last.id)).toEqual(['ORDER_HELD', 'PAYMENT_CONFIRMED']);
  });
});

const handlersWith = (own: TimerHandler): TimerHandler[] =>
  TIMER_HANDLERS.map((handler) => (handler.kind === own.kind ? own : handler));
