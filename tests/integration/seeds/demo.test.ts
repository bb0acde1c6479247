import { In, type DataSource } from 'typeorm';
import { readDemoData } from '../../../seeds/demo-data';
import { seedDemo } from '../../../seeds/run';
import { isCreditCode } from '../../../src/kernel/credit-code';
import { isId } from '../../../src/kernel/id';
import { tiesToOperators } from '../../../src/modules/control';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../../../src/modules/catalogue';
import { DataResourceEntity } from '../../../src/modules/catalogue/store/data-resource.entity';
import { DataProductEntity } from '../../../src/modules/listing/store/data-product.entity';
import { isPasswordRight } from '../../../src/modules/party/service/password';
import { OrganisationEntity } from '../../../src/modules/party/store/organisation.entity';
import { PersonEntity } from '../../../src/modules/party/store/person.entity';
import type { Deps } from '../../../src/platform/deps';
import { createLog } from '../../../src/platform/log';
import { deriveSecrets } from '../../../src/platform/secrets';
import { chinaCalendar } from '../../../src/platform/working-calendar';
import { anAgreement } from '../../support/market';
import { testClock } from '../../support/test-clock';
import { emptyTables, openTestDatabase } from '../../support/test-database';

describe('demo data', () => {
  let dataSource: DataSource;
  let deps: Deps;
  const query = <Row>(sql: string): Promise<Row[]> => dataSource.query(sql);

  beforeAll(async () => {
    dataSource = await openTestDatabase();
    deps = {
      dataSource,
      clock: testClock(),
      log: createLog('silent'),
      secrets: deriveSecrets(Buffer.alloc(32, 7)),
      calendar: chinaCalendar,
    };
  });
  afterAll(() => dataSource.destroy());

  /** Seeds once; answers the lines that were told. */
  async function seeded(with_: Deps = deps): Promise<string[]> {
    const lines: string[] = [];
    await seedDemo(with_, { say: (line) => lines.push(line) });
    return lines;
  }

  /** Somebody pulls the plug once so many transactions are through. */
  function pluggedFor(transactions: number): Deps {
    let left = transactions;
    const unplugging = Object.create(dataSource) as DataSource;
    unplugging.transaction = ((...work: Parameters<DataSource['transaction']>) => {
      if (left === 0) throw new Error('Somebody pulled the plug');
      left -= 1;
      return dataSource.transaction(...work);
    }) as DataSource['transaction'];
    return { ...deps, dataSource: unplugging };
  }

  /** Rows and checksum of every table. */
  async function tablesNow(): Promise<unknown> {
    const tables = await query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`,
    );
    return Promise.all(
      tables.map(async ({ name }) => [
        await query(`SELECT COUNT(*) AS amount FROM \`${name}\``),
        await query(`CHECKSUM TABLE \`${name}\``),
      ]),
    );
  }

  /** What two installations must agree on: the ids that are written, and all names, states, prices and relations. */
  async function contentNow(): Promise<unknown> {
    return {
      fixed: await query(
        `SELECT id, name FROM organisation UNION SELECT id, login FROM person
         UNION SELECT id, resource_code FROM data_resource ORDER BY id`,
      ),
      agreements: await query(
        `SELECT agreement.agreement_number, agreement.state, agreement.starts_on, agreement.ends_on, agreement.version,
                plan.state AS plan, selection.state AS selection, COUNT(scope.resource_id) AS resources
           FROM agreement
           JOIN operator_selection selection ON selection.id = agreement.selection_id
           JOIN implementation_plan plan ON plan.id = selection.plan_id
           JOIN agreement_resource scope ON scope.agreement_id = agreement.id
          GROUP BY agreement.id`,
      ),
      states: await query(
        'SELECT aspect, value, since FROM state_change WHERE aspect <> "APPROVAL" ORDER BY 1, 2, 3',
      ),
      agenda: await query(
        'SELECT kind, params, holder_id, due_on, state, opened_at, closed_at FROM duty ORDER BY 1, 2, 4',
      ),
      timers: await query('SELECT kind, due_at, state FROM timer ORDER BY 1, 2, 3'),
      versions: await query('SELECT number, item_count, published_at FROM list_publication ORDER BY number'),
      products: await query(
        `SELECT product.product_code, product.title, product.summary, product.field, product.state, product.published_at,
                item.state AS ruling, item.decided_by, offering.purpose_class, offering.charge_unit, offering.charge_measure, scenario.name, resource.resource_id,
                price.ceiling, price.document_number, tariff.unit_price, tariff.effective_from
           FROM data_product product
           JOIN product_list_item item ON item.product_id = product.id
           JOIN offering ON offering.product_id = product.id
           JOIN product_scenario scenario ON scenario.product_id = product.id
           JOIN product_resource resource ON resource.product_id = product.id
           LEFT JOIN guided_price price ON price.offering_id = offering.id
           LEFT JOIN tariff ON tariff.guided_price_id = price.id
          ORDER BY 1, 7, 9, 11, 12, 13, 15`,
      ),
      control: await query(
        'SELECT controller_id, controlled_id, share_percent, effective_from FROM control_fact ORDER BY 1',
      ),
    };
  }

  describe('in place', () => {
    let lines: string[];
    beforeAll(async () => {
      await emptyTables(dataSource);
      lines = await seeded();
    });

    it('changes nothing when it runs again', async () => {
      const before = await tablesNow();
      expect(await seeded()).toEqual(['Demo data is in place: 289 products on sale.']);
      expect(await tablesNow()).toEqual(before);
    });

    it('tells with counts what it does', () => {
      expect(lines).toContain('Demo data: 17 steps from the plan to the published agreement.');
      expect(lines).toContain('Demo data: 50 of 291 products decided by the agency.');
      expect(lines.at(-1)).toBe('Demo data is in place: 289 products on sale.');
    });

    it('puts more than two hundred real products on sale, and shows the other states', async () => {
      const rows = await query<{ state: string; amount: string }>(
        'SELECT state, COUNT(*) AS amount FROM data_product GROUP BY state',
      );
      const amounts = new Map(rows.map(({ state, amount }) => [state, Number(amount)]));
      expect(amounts.get('ON_SALE')).toBeGreaterThanOrEqual(200);
      expect(amounts.get('SUBMITTED')).toBeGreaterThanOrEqual(3);
      expect(amounts.get('SUSPENDED')).toBe(1);
      expect(amounts.get('RETURNED')).toBe(1);
      expect(
        await query(
          'SELECT product_id FROM offering GROUP BY product_id HAVING COUNT(DISTINCT purpose_class) = 2',
        ),
      ).toHaveLength(7);
    });

    it('has a real decision by a second person behind every ruling', async () => {
      const unsound = await query(
        `SELECT item.id FROM product_list_item item LEFT JOIN decision ON decision.id = item.decision_id
        WHERE item.state <> 'SUBMITTED'
          AND (decision.outcome IS NULL OR decision.outcome <> 'PERMIT' OR item.decided_by = item.submitted_by)`,
      );
      expect(unsound).toEqual([]);
      expect(await query(`SELECT id FROM decision WHERE outcome = 'REFUSE'`)).toEqual([]);
    });

    it('prices a dozen offerings and more, each tariff at or below its guided price, each document marked 演示', async () => {
      const prices = await query<{ offering_id: string; document_number: string }>(
        'SELECT offering_id, document_number FROM guided_price',
      );
      const tariffs = await query<{ offering_id: string }>('SELECT offering_id FROM tariff');
      expect(new Set(prices.map((price) => price.offering_id)).size).toBeGreaterThanOrEqual(12);
      expect(new Set(tariffs.map((tariff) => tariff.offering_id)).size).toBeGreaterThanOrEqual(12);
      expect(prices.filter(({ document_number: text }) => !text.includes('演示'))).toEqual([]);
      const above = await query(
        `SELECT tariff.id FROM tariff JOIN guided_price price ON price.id = tariff.guided_price_id
        WHERE tariff.unit_price > price.ceiling OR tariff.effective_from < price.effective_from`,
      );
      expect(above).toEqual([]);
    });

    it('[C-03] sells one product by the month, the quarter and the year, each at a price of its own', async () => {
      const plans = await query<{ charge_measure: string; unit_price: string }>(
        `SELECT offering.charge_measure, tariff.unit_price FROM tariff
           JOIN offering ON offering.id = tariff.offering_id
           JOIN data_product product ON product.id = offering.product_id AND product.product_code = 'BJ-142'
          ORDER BY tariff.unit_price`,
      );
      expect(plans.map(({ charge_measure, unit_price }) => [charge_measure, Number(unit_price)])).toEqual([
        ['MONTH', 380],
        ['QUARTER', 480],
        ['YEAR', 950],
      ]);
      const vague = await query(
        "SELECT id FROM offering WHERE charge_unit IN ('PER_PERIOD', 'PER_VOLUME') AND charge_measure = 'ONE'",
      );
      expect(vague).toEqual([]);
    });

    it('invents parties with valid credit codes, all marked 演示', async () => {
      const organisations = await dataSource.manager.find(OrganisationEntity);
      const ofKind = (kind: string): number => organisations.filter((row) => row.kind === kind).length;
      expect(
        organisations.filter(({ creditCode, name }) => !isCreditCode(creditCode) || !name.includes('演示')),
      ).toEqual([]);
      expect(organisations.every(({ id }) => isId('organisation', id))).toBe(true);
      expect([ofKind('SUPPLYING_DEPARTMENT'), ofKind('PUBLIC_BODY'), ofKind('ENTERPRISE')]).toEqual([
        3, 2, 6,
      ]);
    });

    it('lets every account sign in with the password of the file', async () => {
      const { accounts } = readDemoData();
      const people = await dataSource.manager.findBy(PersonEntity, {
        login: In(accounts.map(({ login }) => login)),
      });
      const hashes = new Map(people.map(({ login, passwordHash }) => [login, passwordHash]));
      const answers = await Promise.all(
        accounts.map(({ login, password }) => isPasswordRight(hashes.get(login) ?? null, password)),
      );
      expect(answers.every(Boolean)).toBe(true);
    });

    it('controls one enterprise from the operator through two steps', async () => {
      const { manager } = dataSource;
      const operator = await manager.findOneByOrFail(OrganisationEntity, { kind: 'OPERATOR' });
      const enterprises = await manager.findBy(OrganisationEntity, { kind: 'ENTERPRISE' });
      const lengths = await Promise.all(
        enterprises.map(async ({ id }) => {
          const [tie] = await tiesToOperators(manager, {
            organisationId: id,
            operatorIds: [operator.id],
            on: '2026-11-23',
          });
          return tie?.controlPath?.length ?? 0;
        }),
      );
      expect(lengths.sort()).toEqual([0, 0, 0, 0, 1, 2]);
    });

    it('holds the resources of three departments, all but two within the agreement', async () => {
      const resources = await dataSource.manager.find(DataResourceEntity);
      const [scope] = await query<{ amount: string }>('SELECT COUNT(*) AS amount FROM agreement_resource');
      expect(new Set(resources.map(({ holderId }) => holderId)).size).toBe(3);
      expect(Number(scope?.amount)).toBe(resources.length - 2);
    });

    it('concludes the agreement through the use cases, each on its own date', async () => {
      const [agreement, ...more] = await dataSource.manager.find(AgreementEntity);
      expect(more).toEqual([]);
      expect(agreement).toMatchObject({
        agreementNumber: '演示授权〔2025〕1号',
        state: 'ACTIVE',
        signedOn: '2025-03-31',
        startsOn: '2025-03-31',
        endsOn: '2028-03-31',
        termYears: 3,
        hasRedevelopmentBan: true,
      });
      const story = await query<{ type: string; on: string }>(
        `SELECT type, DATE(occurred_at) AS \`on\` FROM outbox_event
          WHERE type LIKE 'PLAN%' OR type LIKE 'SELECTION%' OR type LIKE 'CANDIDATE%'
             OR type LIKE 'AGREEMENT%' OR type = 'SCOPE_EXTENDED'
          ORDER BY occurred_at, id`,
      );
      expect(story.map(({ type, on }) => `${on} ${type}`)).toEqual([
        '2025-02-08 PLAN_DRAFTED',
        '2025-02-12 PLAN_REVISED',
        '2025-02-13 PLAN_SUBMITTED',
        '2025-02-19 PLAN_APPROVED',
        '2025-02-25 PLAN_FILED',
        '2025-02-26 SELECTION_OPENED',
        '2025-03-19 CANDIDATE_ENTERED',
        '2025-03-20 CANDIDATE_EVIDENCE_ADDED',
        '2025-03-24 SELECTION_DECIDED',
        '2025-03-25 AGREEMENT_DRAFTED',
        '2025-03-28 AGREEMENT_REVISED',
        '2025-03-28 AGREEMENT_REVISED',
        '2025-03-28 SCOPE_EXTENDED',
        '2025-03-31 AGREEMENT_SIGNATURE_GIVEN',
        '2025-03-31 AGREEMENT_SIGNATURE_GIVEN',
        '2025-03-31 AGREEMENT_SIGNED',
        '2025-03-31 AGREEMENT_ACTIVATED',
        '2025-04-02 AGREEMENT_PUBLISHED',
      ]);
    });

    it('leaves a sensible agenda: what was due is done in time, a few things are open, one is overdue', async () => {
      const open = await query<{ kind: string; state: string }>(
        `SELECT kind, state FROM duty WHERE state IN ('OPEN', 'OVERDUE') ORDER BY kind`,
      );
      expect(open).toEqual([
        { kind: 'ANSWER_DEMAND', state: 'OPEN' },
        { kind: 'DISCLOSE_RESOURCE_USE', state: 'OPEN' },
        { kind: 'REPORT_OPERATING_SITUATION', state: 'OPEN' },
        { kind: 'REVIEW_DATA_REQUEST', state: 'OPEN' },
        { kind: 'REVIEW_PRODUCT_LIST', state: 'OPEN' },
        { kind: 'REVIEW_PRODUCT_LIST', state: 'OPEN' },
        { kind: 'UPDATE_RESOURCE', state: 'OVERDUE' },
      ]);
      const late = await query(
        `SELECT kind FROM duty WHERE state = 'DONE' AND DATE(closed_at + INTERVAL 8 HOUR) > due_on`,
      );
      expect(late).toEqual([]);
      const unread = await query('SELECT id FROM notice WHERE read_at IS NULL');
      expect(unread.length).toBeGreaterThanOrEqual(5);
      expect(unread.length).toBeLessThanOrEqual(15);
    });

    it('adjusts the ceilings after the first year through a proposal, and keeps what is charged chargeable', async () => {
      const duties = await query(
        `SELECT kind, state FROM duty WHERE kind IN ('ADJUST_CEILINGS', 'RULE_ON_PRICE_PROPOSAL') ORDER BY kind`,
      );
      expect(duties).toEqual([
        { kind: 'ADJUST_CEILINGS', state: 'DONE' },
        { kind: 'RULE_ON_PRICE_PROPOSAL', state: 'DONE' },
      ]);
      const issued = await query(
        `SELECT price.ceiling, price.forecast_volume, tariff.unit_price
           FROM guided_price price JOIN tariff ON tariff.offering_id = price.offering_id
          WHERE price.price_proposal_id IS NOT NULL`,
      );
      expect(issued).toEqual(
        [1, 2].map(() => ({ ceiling: '5.000000', forecast_volume: 12000, unit_price: '5.000000' })),
      );
      expect(await query('SELECT id FROM guided_price WHERE maximum_revenue_id IS NULL')).toEqual([]);
    });

    it('leaves the clock nothing to do in its first second', async () => {
      const due = await query(
        `SELECT kind, due_at FROM timer WHERE state = 'WAITING' AND due_at <= '${deps.clock.now().toISOString().slice(0, -1)}'`,
      );
      expect(due).toEqual([]);
      expect(
        await query(`SELECT kind FROM timer WHERE kind = 'AGREEMENT_EXPIRY' AND state = 'WAITING'`),
      ).toHaveLength(1);
    });

    it('publishes a version of the list with every decision on one', async () => {
      const versions = await query<{ number: string; items: string }>(
        'SELECT number, item_count AS items FROM list_publication ORDER BY number',
      );
      expect(versions.map(({ items }) => Number(items))).toEqual([50, 100, 150, 199, 249, 290]);
    });

    it('leaves one resource stale, and matters for people to go on with', async () => {
      const count = async (sql: string): Promise<number> => Number((await query<{ n: string }>(sql))[0]?.n);
      expect(await count(`SELECT COUNT(*) AS n FROM notice WHERE kind = 'RESOURCE_STALE'`)).toBe(1);
      expect(await count('SELECT COUNT(*) AS n FROM application_scenario')).toBe(1);
      expect(await count(`SELECT COUNT(*) AS n FROM data_request WHERE state = 'SUBMITTED'`)).toBe(1);
      expect(await count(`SELECT COUNT(*) AS n FROM demand WHERE state = 'POSTED'`)).toBe(1);
      const [revised] = await query<{ state: string; revision: string; ruling: string; summary: string }>(
        `SELECT product.state, item.product_revision AS revision, item.state AS ruling, product.summary
           FROM product_list_item item JOIN data_product product ON product.id = item.product_id
          WHERE item.product_revision > 1`,
      );
      expect(revised).toMatchObject({ state: 'ON_SALE', ruling: 'SUBMITTED' });
      expect(Number(revised?.revision)).toBe(2);
      expect(revised?.summary).not.toContain('供应链金融');
    });

    it('leaves alone what people have changed', async () => {
      const { manager } = dataSource;
      const product = await manager.findOneByOrFail(DataProductEntity, { productCode: 'BJ-184' });
      const auditor = await manager.findOneByOrFail(OrganisationEntity, { kind: 'AUDITOR' });
      const untouched = await tablesNow();
      try {
        await manager.update(
          DataProductEntity,
          { id: product.id },
          { state: 'ON_SALE', runningOrders: null },
        );
        await manager.update(OrganisationEntity, { id: auditor.id }, { state: 'SUSPENDED' });
        const before = await tablesNow();
        expect(before).not.toEqual(untouched);
        await seeded();
        expect(await tablesNow()).toEqual(before);
      } finally {
        // Back as they were: the other tests read what the demo data hold.
        const { state, runningOrders, version } = product;
        await manager.update(DataProductEntity, { id: product.id }, { state, runningOrders, version });
        await manager.update(
          OrganisationEntity,
          { id: auditor.id },
          { state: auditor.state, version: auditor.version },
        );
      }
      expect(await tablesNow()).toEqual(untouched);
    });
  });

  it('is completed after any interruption, and agrees with every other installation', async () => {
    await emptyTables(dataSource);
    await seeded();
    const elsewhere = await contentNow();
    await emptyTables(dataSource);
    let interruptions = 0;
    // Closer together at first: from the plan to the agreement one step rests on the other.
    while (await seeded(pluggedFor(interruptions < 6 ? 4 : 40)).then(notAtAll, isUnplugged))
      interruptions += 1;
    expect(interruptions).toBeGreaterThan(6);
    expect(await contentNow()).toEqual(elsewhere);
  });

  describe('over an agreement that an earlier version wrote into its table', () => {
    /** The parties and the agreement as that version left them, and nothing else. */
    async function earlierMarket(): Promise<string> {
      await emptyTables(dataSource);
      await expect(seeded(pluggedFor(1))).rejects.toThrow('pulled the plug');
      const { manager } = dataSource;
      const idOfKind = async (kind: 'IMPLEMENTING_AGENCY' | 'OPERATOR'): Promise<string> =>
        (await manager.findOneByOrFail(OrganisationEntity, { kind })).id;
      const { id } = await anAgreement(
        manager,
        { agencyId: await idOfKind('IMPLEMENTING_AGENCY'), operatorId: await idOfKind('OPERATOR') },
        {
          agreementNumber: '演示授权〔2025〕1号',
          signedOn: '2025-03-31',
          startsOn: '2025-03-31',
          endsOn: '2028-03-30',
        },
      );
      // Before the catalogue asked for them.
      await query(
        'UPDATE data_resource SET update_interval = NULL, last_updated_on = NULL, quality_note = NULL',
      );
      const covered = readDemoData().resources.filter(({ agreement }) => agreement !== null);
      const resources = await manager.findBy(DataResourceEntity, {
        resourceCode: In(covered.map(({ code }) => code)),
      });
      await manager.insert(
        AgreementResourceEntity,
        resources.map((resource) => ({ agreementId: id, resourceId: resource.id, addedOn: '2025-03-31' })),
      );
      return id;
    }

    it('keeps the agreement, adds what is new on the day on which it is added, and stays out once it has ended', async () => {
      const { manager } = dataSource;
      const id = await earlierMarket();
      const lines = await seeded();
      expect(lines).toContain('Demo data: 67 entries of the catalogue completed.');
      expect(lines.at(-1)).toBe('Demo data is in place: 289 products on sale.');
      expect(await query('SELECT id FROM implementation_plan')).toEqual([]);
      expect(await manager.find(AgreementEntity)).toMatchObject([
        { id, state: 'ACTIVE', endsOn: '2028-03-30', selectionId: null },
      ]);
      expect(await query('SELECT published_at FROM list_publication')).toEqual([
        { published_at: deps.clock.now() },
      ]);
      const before = await tablesNow();
      expect(await seeded()).toEqual(['Demo data is in place: 289 products on sale.']);
      expect(await tablesNow()).toEqual(before);
      await manager.update(
        AgreementEntity,
        { id },
        { state: 'TERMINATED', takesOrders: false, takesDeliveries: false },
      );
      expect(await seeded()).toEqual(['Demo data is in place: 289 products on sale.']);
    });

    it('lets the server start where a rule stands against what is new', async () => {
      await earlierMarket();
      await dataSource.manager.update(OrganisationEntity, { kind: 'OPERATOR' }, { state: 'SUSPENDED' });
      const lines = await seeded();
      expect(lines.at(-2)).toMatch(/^Demo data: left as it is\. .*refused at/);
      expect(lines.at(-1)).toBe('Demo data is in place: 0 products on sale.');
    });
  });
});

const notAtAll = (): boolean => false;

/** Anything but the plug is a failure. */
function isUnplugged(error: unknown): boolean {
  if (error instanceof Error && error.message === 'Somebody pulled the plug') return true;
  throw error;
}
