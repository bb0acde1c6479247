import { In, type DataSource } from 'typeorm';
import { readDemoData } from '../../../seeds/demo-data';
import { seedDemo } from '../../../seeds/run';
import { isCreditCode } from '../../../src/kernel/credit-code';
import { isId } from '../../../src/kernel/id';
import { tiesToOperators } from '../../../src/modules/control';
import { DataResourceEntity } from '../../../src/modules/catalogue/store/data-resource.entity';
import { DataProductEntity } from '../../../src/modules/listing/store/data-product.entity';
import { isPasswordRight } from '../../../src/modules/party/service/password';
import { OrganisationEntity } from '../../../src/modules/party/store/organisation.entity';
import { PersonEntity } from '../../../src/modules/party/store/person.entity';
import type { Deps } from '../../../src/platform/deps';
import { createLog } from '../../../src/platform/log';
import { deriveSecrets } from '../../../src/platform/secrets';
import { chinaCalendar } from '../../../src/platform/working-calendar';
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
  async function seeded(): Promise<string[]> {
    const lines: string[] = [];
    await seedDemo(deps, { say: (line) => lines.push(line) });
    return lines;
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
        `SELECT id, name FROM organisation UNION SELECT id, login FROM person UNION SELECT id, agreement_number FROM agreement
         UNION SELECT id, resource_code FROM data_resource UNION SELECT id, document_number FROM pricing_competence ORDER BY id`,
      ),
      products: await query(
        `SELECT product.product_code, product.title, product.summary, product.field, product.state, product.published_at,
                item.state AS ruling, item.decided_by, offering.purpose_class, offering.charge_unit, scenario.name, resource.resource_id,
                price.ceiling, price.document_number, tariff.unit_price, tariff.effective_from
           FROM data_product product
           JOIN product_list_item item ON item.product_id = product.id
           JOIN offering ON offering.product_id = product.id
           JOIN product_scenario scenario ON scenario.product_id = product.id
           JOIN product_resource resource ON resource.product_id = product.id
           LEFT JOIN guided_price price ON price.offering_id = offering.id
           LEFT JOIN tariff ON tariff.guided_price_id = price.id
          ORDER BY 1, 9, 11, 12, 14`,
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
        await query('SELECT product_id FROM offering GROUP BY product_id HAVING COUNT(*) = 2'),
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

    it('leaves alone what people have changed', async () => {
      const { manager } = dataSource;
      const product = await manager.findOneByOrFail(DataProductEntity, { productCode: 'BJ-184' });
      const auditor = await manager.findOneByOrFail(OrganisationEntity, { kind: 'AUDITOR' });
      const untouched = await tablesNow();
      try {
        await manager.update(DataProductEntity, { id: product.id }, { state: 'ON_SALE' });
        await manager.update(OrganisationEntity, { id: auditor.id }, { state: 'SUSPENDED' });
        const before = await tablesNow();
        expect(before).not.toEqual(untouched);
        await seeded();
        expect(await tablesNow()).toEqual(before);
      } finally {
        // Back as they were: the other tests read what the demo data hold.
        const { state, version } = product;
        await manager.update(DataProductEntity, { id: product.id }, { state, version });
        await manager.update(
          OrganisationEntity,
          { id: auditor.id },
          { state: auditor.state, version: auditor.version },
        );
      }
      expect(await tablesNow()).toEqual(untouched);
    });
  });

  it('is completed after an interruption, and agrees with every other installation', async () => {
    await emptyTables(dataSource);
    await seeded();
    const elsewhere = await contentNow();
    await emptyTables(dataSource);
    const interrupting = (line: string): void => {
      if (line.startsWith('Demo data: 100 of')) throw new Error('Somebody pulled the plug');
    };
    await expect(seedDemo(deps, { say: interrupting })).rejects.toThrow('pulled the plug');
    expect(await seeded()).toContain('Demo data: 191 of 191 products decided by the agency.');
    expect(await contentNow()).toEqual(elsewhere);
  });
});
