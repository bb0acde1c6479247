import { spawn } from 'node:child_process';
import path from 'node:path';
import { In } from 'typeorm';
import { seedDemo } from '../../seeds/run';
import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { cellsOf } from '../../src/tour/table';
import { startTestServer, type TestServer } from '../support/test-server';

const ROOT = path.join(__dirname, '..', '..');

interface Played {
  readonly code: number | null;
  readonly printed: string;
  readonly complaint: string;
}

/** Runs the tour as `npm run tour` does: a process of its own that knows an address. */
function play(url: string, ...options: string[]): Promise<Played> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'src/tour/tour.ts', ...options], {
    cwd: ROOT,
    env: { ...process.env, TOUR_URL: url },
  });
  let printed = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, printed, complaint });
    });
  });
}

describe('tour', () => {
  let server: TestServer;
  let url: string;
  async function open(): Promise<void> {
    server = await startTestServer();
    // The tour is a client on another clock: it reads the calendar of this machine, and what it looks back at has
    // happened at different instants.
    Object.assign(server.clock, { now: () => new Date() });
    url = `${server.url}/graphql`;
  }

  it('says so where nobody answers', async () => {
    const { code, complaint } = await play('http://127.0.0.1:9/graphql');
    expect(code).toBe(1);
    expect(complaint).toContain('Nobody answers at http://127.0.0.1:9/graphql');
  });

  describe('without demo data', () => {
    beforeAll(open);
    // Failed sign-ins are counted, and would lock out the next test.
    afterEach(() => server.dataSource.query('DELETE FROM attempt_limit'));
    afterAll(() => server.stop());

    it('says what is missing where there is no demo data', async () => {
      const { code, complaint } = await play(url);
      expect(code).toBe(1);
      expect(complaint).toContain(
        'market-department cannot sign in (SIGN_IN_FAILED): the server needs the demo data',
      );
    });

    it('says the real cause when the server locks it out', async () => {
      for (let attempt = 1; attempt <= 5; attempt += 1) await play(url);
      const { code, complaint } = await play(url);
      expect(code).toBe(1);
      expect(complaint).toMatch(/market-department cannot sign in \(TOO_MANY_ATTEMPTS\): .*\d+/);
      expect(complaint).not.toContain('demo data');
    });
  });

  describe('over demo data', () => {
    beforeAll(async () => {
      await open();
      await seedDemo(server.deps, { say: () => undefined });
    });
    afterAll(() => server.stop());

    it('goes as the story has it, again and again on one database, in both languages', async () => {
      const inChinese = await play(url);
      expect(inChinese).toMatchObject({ code: 0, complaint: '' });
      expect(inChinese.printed).toContain('97 步,全部符合预期。');
      const inEnglish = await play(url, '--en');
      expect(inEnglish).toMatchObject({ code: 0, complaint: '' });
      expect(inEnglish.printed).toContain('97 steps, all as expected.');
    });

    it('prints each refusal with its rule, in columns that stand in line under Chinese text', async () => {
      const { printed } = await play(url);
      for (const rule of [
        'A-01',
        'A-07',
        'A-08',
        'B-03',
        'I-01',
        'B-07',
        'C-05',
        'A-19',
        'K-03',
        'C-02',
        'C-11',
        'C-10',
        'E-04',
        'E-06',
        'F-15',
        'D-01',
        'D-05',
        'D-09',
        'G-01',
        'G-04',
        'C-01',
      ]) {
        expect(printed).toMatch(new RegExp(`│ ${rule}$`, 'm'));
      }
      const table = printed.split('\n').filter((line) => /[│┼]/.test(line));
      const separators = new Set(
        table.map((line) =>
          [...line.matchAll(/[│┼]/g)]
            .map(({ index }) => cellsOf(line.slice(0, index)))
            .slice(0, 3)
            .join(),
        ),
      );
      expect(separators.size).toBe(1);
    });

    it('ends what it made: no duty of its agreement is left, and the demo agreement is as it was', async () => {
      const { manager } = server.dataSource;
      const before = await manager.findOneByOrFail(AgreementEntity, {
        agreementNumber: '演示授权〔2025〕1号',
      });
      const { code } = await play(url);
      expect(code).toBe(0);
      const [last, ...more] = await manager.find(AgreementEntity, { order: { id: 'DESC' } });
      expect(last).toMatchObject({ state: 'TERMINATED' });
      expect(more.filter(({ state }) => state !== 'TERMINATED')).toEqual([before]);
      const open = await manager.findBy(DutyEntity, {
        subjectId: last?.id ?? '',
        state: In(['OPEN', 'OVERDUE']),
      });
      expect(open).toEqual([]);
    });

    it('ends with a code that is not 0 when an answer differs', async () => {
      const { manager } = server.dataSource;
      const products = await manager.findBy(DataProductEntity, { productCode: In(['BJ-221', 'BJ-231']) });
      expect(products).toHaveLength(2);
      try {
        for (const { id } of products)
          await manager.update(DataProductEntity, { id }, { state: 'SUSPENDED' });
        const { code, printed } = await play(url);
        expect(code).toBe(1);
        expect(printed).toContain('✗ 应有政府指导价和收费标准');
        expect(printed).toContain('1 处与预期不符');
      } finally {
        // Back as they were: the other tests play on these products.
        for (const { id, state, version } of products) {
          await manager.update(DataProductEntity, { id }, { state, version });
        }
      }
    });
  });
});
