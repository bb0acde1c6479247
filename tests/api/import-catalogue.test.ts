import { Workbook } from 'exceljs';
import iconv from 'iconv-lite';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/data-source';
import { runDueTimers } from '../../src/modules/agenda';
import { DataResourceEntity } from '../../src/modules/catalogue';
import { ImportJobEntity } from '../../src/modules/catalogue/store/import-job.entity';
import { writeCsv } from '../../src/platform/spreadsheet';
import { TIMER_HANDLERS } from '../../src/timers';
import { anOrganisation, aPersonIn, fresh } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { countRows } from '../support/market-ground';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { DAY } from '../support/test-clock';
import { testDatabaseUrl } from '../support/test-database';
import { anUpload, request, sendFile } from '../support/uploads';

const JOB = `id state isDryRun fileName sha256 columnsRead columnsIgnored rowsTotal rowsRead rowsAdded rowsChanged
  rowsUnchanged rowsRefused createdAt startedAt finishedAt problem { code message }`;
const IMPORT = `mutation ($input: ImportCatalogueInput!) {
  importCatalogue(input: $input) { importJob { ${JOB} } ${USER_ERRORS} idempotency { isReplay } }
}`;
const WATCH = `query ($id: ID!) {
  importJob(id: $id) { ${JOB} errors(first: 100) { totalCount { value } nodes { line columnName code message value } } }
}`;

const HEADER = ['资源编码', '资源名称', '提供部门', '更新频率', '数据分级', '是否含个人信息', '质量说明'];

describe('importCatalogue', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const start = async (
    file: Buffer | string,
    { as = server.cast.departmentOfficer, dryRun = false }: { as?: Persona; dryRun?: boolean } = {},
  ) => {
    const uploadId = await anUpload(server, file, as, '目录.csv');
    return ask({ uploadId, dryRun, idempotencyKey: `import-${String((keys += 1))}` }, as);
  };
  const ask = (input: object, as: Persona = server.cast.departmentOfficer) =>
    server.execute(IMPORT, { input }, { as });
  const run = () => runDueTimers(server.deps, TIMER_HANDLERS);
  /** Runs the next timer that is due, and no further one. */
  const step = async (): Promise<number> => {
    const stop = new AbortController();
    const handlers = TIMER_HANDLERS.map((handler) => ({
      ...handler,
      run: async (...given: Parameters<typeof handler.run>) => {
        await handler.run(...given);
        stop.abort();
      },
    }));
    return runDueTimers(server.deps, handlers, stop.signal);
  };
  const watch = async (id: string, as: Persona = server.cast.departmentOfficer, locale: 'zh' | 'en' = 'en') =>
    server.execute(WATCH, { id }, { as, locale });
  /** Starts an import and runs it to its end. */
  const imported = async (...given: Parameters<typeof start>) => {
    const started = await start(...given);
    expect(started.refusals('importCatalogue')).toEqual([]);
    await run();
    return watch(started.text('importCatalogue.importJob.id'), given[1]?.as);
  };
  const row = (code: string, more: Partial<Record<string, string>> = {}): string[] =>
    HEADER.map(
      (name) =>
        more[name] ??
        {
          资源编码: code,
          资源名称: '不动产登记信息',
          更新频率: '每日',
          数据分级: '一般',
          是否含个人信息: '否',
        }[name] ??
        '',
    );
  const csv = (...rows: readonly (readonly string[])[]): Buffer => writeCsv(HEADER, rows);
  const resource = (resourceCode: string) =>
    server.manager.findOneByOrFail(DataResourceEntity, { resourceCode });
  const CATALOGUE = ['data_resource', 'state_change', 'duty', 'notice'];

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(IMPORT, { input: { uploadId: 'upl_x', dryRun: true, idempotencyKey: 'import-0000' } }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('departmentOfficer', 'agencyReviewer'))('turns %s away', (name) =>
    expectThrown(
      server,
      () => ask({ uploadId: 'upl_x', dryRun: true, idempotencyKey: 'import-0000' }, server.cast[name]),
      'FORBIDDEN',
    ),
  );

  it('[B-01] loads what a department holds, as said in the file', async () => {
    const codes = [fresh('RES'), fresh('RES')] as const;
    const file = writeCsv(
      [...HEADER, '最近更新日期', '备注'],
      [
        [...row(codes[0], { 质量说明: '完整率 99%' }), '2026/11/1', 'x'],
        [...row(codes[1], { 更新频率: '小时级', 数据分级: '', 是否含个人信息: '是' }), '', ''],
      ],
    );
    const answer = await imported(file);
    expect(answer.at('importJob')).toMatchObject({
      state: 'DONE',
      isDryRun: false,
      fileName: '目录.csv',
      rowsTotal: 2,
      rowsRead: 2,
      rowsAdded: 2,
      rowsRefused: 0,
      columnsRead: expect.arrayContaining([...HEADER, '最近更新日期']) as string[],
      columnsIgnored: ['备注'],
      problem: null,
    });
    expect(await resource(codes[0])).toMatchObject({
      name: '不动产登记信息',
      holderId: server.cast.department.id,
      grade: 'GENERAL',
      containsPersonalInformation: false,
      source: 'OWN',
      updateFrequency: '每日',
      updateInterval: 'DAILY',
      lastUpdatedOn: '2026-11-01',
      qualityNote: '完整率 99%',
      cataloguedOn: '2026-11-23',
      version: 1,
    });
    expect(await resource(codes[1])).toMatchObject({
      grade: null,
      containsPersonalInformation: true,
      updateFrequency: '小时级',
      updateInterval: 'DAILY',
      lastUpdatedOn: null,
    });
  });

  it('records the decision behind each entry that it loads', async () => {
    const code = fresh('RES');
    const answer = await imported(csv(row(code)));
    const job = await server.manager.findOneByOrFail(ImportJobEntity, { id: answer.text('importJob.id') });
    const events: { type: string; decision_id: string }[] = await server.dataSource.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id IN (?, ?) ORDER BY id',
      [(await resource(code)).id, job.id],
    );
    expect(events).toEqual([
      { type: 'CATALOGUE_IMPORT_STARTED', decision_id: job.decisionId },
      { type: 'RESOURCE_CATALOGUED', decision_id: job.decisionId },
      { type: 'CATALOGUE_IMPORT_FINISHED', decision_id: job.decisionId },
    ]);
  });

  it('says in a dry run what would happen, and changes nothing in the catalogue', async () => {
    const [old, changed, added] = [fresh('RES'), fresh('RES'), fresh('RES')];
    await imported(csv(row(old), row(changed)));
    const file = csv(row(old), row(changed, { 资源名称: '车辆登记信息' }), row(added), row('坏'), row(added));
    const before = await tableSums(
      server,
      'import_job',
      'import_row_error',
      'timer',
      'outbox_event',
      'decision',
      'upload',
      'upload_chunk',
      'idempotency_key',
    );
    const dry = await imported(file, { dryRun: true });
    expect(
      await tableSums(
        server,
        'import_job',
        'import_row_error',
        'timer',
        'outbox_event',
        'decision',
        'upload',
        'upload_chunk',
        'idempotency_key',
      ),
    ).toEqual(before);
    const expected = {
      rowsTotal: 5,
      rowsAdded: 1,
      rowsChanged: 1,
      rowsUnchanged: 1,
      rowsRefused: 2,
      state: 'DONE',
    };
    expect(dry.at('importJob')).toMatchObject({ ...expected, isDryRun: true });
    const real = await imported(file);
    expect(real.at('importJob')).toMatchObject({ ...expected, isDryRun: false });
    expect(real.at('importJob.errors')).toEqual(dry.at('importJob.errors'));
    expect(await resource(changed)).toMatchObject({ name: '车辆登记信息', version: 2 });
    expect(await resource(old)).toMatchObject({ version: 1 });
  });

  it('names each bad row by its line and column, in two languages, and loads the good ones', async () => {
    const good = fresh('RES');
    const foreign = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const taken = await aResource(server.manager, { holderId: foreign.id });
    const long = '长'.repeat(201);
    const file = csv(
      row(good),
      row('带空格 的'),
      row(fresh('RES'), { 资源名称: long }),
      row(fresh('RES'), { 数据分级: '绝密', 是否含个人信息: '也许' }),
      row(fresh('RES'), { 提供部门: foreign.name }),
      row(fresh('RES'), { 提供部门: '没有这个局' }),
      row(good),
      row(''),
      row(fresh('RES'), { 是否含个人信息: '' }),
      row(taken.resourceCode),
    );
    const answer = await imported(file);
    expect(answer.at('importJob')).toMatchObject({
      state: 'DONE',
      rowsTotal: 10,
      rowsAdded: 1,
      rowsRefused: 9,
    });
    const nodes = answer.at('importJob.errors.nodes') as Record<string, unknown>[];
    expect(nodes.map(({ line, columnName, code, value }) => [line, columnName, code, value])).toEqual([
      [3, '资源编码', 'CODE_MALFORMED', '带空格 的'],
      [4, '资源名称', 'TEXT_TOO_LONG', '长'.repeat(100)],
      [5, '数据分级', 'GRADE_UNKNOWN', '绝密'],
      [5, '是否含个人信息', 'FLAG_UNKNOWN', '也许'],
      [6, '提供部门', 'HOLDER_NOT_OWN', foreign.name],
      [7, '提供部门', 'HOLDER_UNKNOWN', '没有这个局'],
      [8, '资源编码', 'CODE_ON_EARLIER_LINE', good],
      [9, '资源编码', 'VALUE_MISSING', ''],
      [10, '是否含个人信息', 'VALUE_MISSING', ''],
      [11, '资源编码', 'CODE_OF_ANOTHER_HOLDER', taken.resourceCode],
    ]);
    expect(nodes.map(({ message }) => message)).toEqual(
      nodes.map(() => expect.stringMatching(/^[A-Z][^一-龥{}]+\.$/) as string),
    );
    const chinese = await watch(answer.text('importJob.id'), undefined, 'zh');
    expect(chinese.at('importJob.errors.nodes.6')).toMatchObject({
      message: '该编码已在第 2 行出现。请只保留一行。',
    });
  });

  it('names a formula and a broken character by their cells', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('目录');
    sheet.addRow(HEADER);
    sheet.addRow(row(fresh('RES')));
    sheet.addRow(row(fresh('RES')));
    sheet.getCell('B3').value = { formula: 'A3', result: 'x' };
    const answer = await imported(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(answer.at('importJob')).toMatchObject({
      rowsAdded: 1,
      rowsRefused: 1,
      errors: {
        nodes: [
          {
            line: 3,
            columnName: '资源名称',
            code: 'FORMULA_CELL',
            value: '=A3',
            message: 'Cell B3 holds a formula. Paste its value instead.',
          },
        ],
      },
    });
  });

  it('keeps what the file has no column for', async () => {
    const code = fresh('RES');
    await imported(csv(row(code, { 数据分级: '重要', 质量说明: '完整' })));
    const answer = await imported(`资源编码,资源名称\n${code},新名称\n`);
    expect(answer.at('importJob')).toMatchObject({ rowsChanged: 1, rowsRefused: 0 });
    expect(await resource(code)).toMatchObject({
      name: '新名称',
      grade: 'IMPORTANT',
      qualityNote: '完整',
      updateInterval: 'DAILY',
      containsPersonalInformation: false,
    });
  });

  it('lets a resource that became core data leave every scope', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const code = fresh('RES');
    await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
      resourceCode: code,
    });
    const answer = await imported(csv(row(code, { 数据分级: '核心', 质量说明: '完整' })));
    expect(answer.at('importJob')).toMatchObject({ rowsChanged: 1 });
    const scope: unknown[] = await server.dataSource.query(
      'SELECT 1 FROM agreement_resource WHERE agreement_id = ? AND removed_at IS NULL',
      [agreement.id],
    );
    expect(scope).toEqual([]);
  });

  it('loads for every department what the agency sends, each by name or credit code', async () => {
    const [first, second] = [
      await anOrganisation(server, 'SUPPLYING_DEPARTMENT'),
      await anOrganisation(server, 'SUPPLYING_DEPARTMENT'),
    ];
    const enterprise = await anOrganisation(server, 'ENTERPRISE');
    const applied = await anOrganisation(server, 'SUPPLYING_DEPARTMENT', { state: 'APPLIED' });
    const [same, twin] = [
      await anOrganisation(server, 'SUPPLYING_DEPARTMENT', { name: '同名局' }),
      await anOrganisation(server, 'SUPPLYING_DEPARTMENT', { name: '同名局' }),
    ];
    const codes = Array.from({ length: 8 }, () => fresh('RES'));
    const holders: [string, string][] = [
      [first.name, ''],
      ['', second.creditCode],
      [enterprise.name, ''],
      [applied.name, ''],
      ['同名局', ''],
      ['同名局', twin.creditCode],
      ['', ''],
      ['', 'not a code'],
    ];
    const file = writeCsv(
      ['资源编码', '目录名称', '来源部门', '统一社会信用代码', '是否含个人信息'],
      holders.map(([name, creditCode], index) => [codes[index] ?? '', '目录', name, creditCode, '否']),
    );
    const answer = await imported(file, { as: server.cast.agencyReviewer });
    expect(answer.at('importJob')).toMatchObject({ rowsAdded: 3, rowsRefused: 5 });
    const nodes = answer.at('importJob.errors.nodes') as { line: number; code: string }[];
    expect(nodes.map(({ line, code }) => [line, code])).toEqual([
      [4, 'HOLDER_UNKNOWN'],
      [5, 'HOLDER_UNKNOWN'],
      [6, 'HOLDER_AMBIGUOUS'],
      [8, 'VALUE_MISSING'],
      [9, 'HOLDER_UNKNOWN'],
    ]);
    expect((await resource(codes[0] ?? '')).holderId).toBe(first.id);
    expect((await resource(codes[1] ?? '')).holderId).toBe(second.id);
    expect((await resource(codes[5] ?? '')).holderId).toBe(twin.id);
    expect(same.id).not.toBe(twin.id);
  });

  it.each([
    { _case: 'an error page saved as .csv', file: '<!DOCTYPE html><html></html>', code: 'HTML_PAGE' },
    { _case: 'an error in JSON saved as .csv', file: '{"code": 500}', code: 'JSON_TEXT' },
    { _case: 'a PDF', file: '%PDF-1.7', code: 'PDF_FILE' },
    { _case: 'no spreadsheet', file: '\0\0\0', code: 'NOT_A_SPREADSHEET' },
    { _case: 'a damaged workbook', file: 'PK\x03\x04', code: 'DAMAGED_FILE' },
    { _case: 'a table without codes', file: '资源名称,更新频率\na,b', code: 'COLUMN_MISSING' },
    { _case: 'a column name twice', file: '资源编码,资源名称,资源编码\na,b,c', code: 'HEADER_REPEATED' },
    { _case: 'blank lines', file: '\n\n', code: 'HEADER_MISSING' },
  ] as const)('refuses $_case at once', async ({ file, code }) => {
    const uploadId = await anUpload(server, file, server.cast.departmentOfficer);
    const before = await countRows(server.manager, 'import_job', 'timer', 'idempotency_key', 'outbox_event');
    const answer = await ask({ uploadId, dryRun: false, idempotencyKey: `refused-${code}` });
    expect(answer.thrown).toEqual([]);
    expect(answer.refusals('importCatalogue')).toEqual([code]);
    expect(answer.at('importCatalogue.userErrors.0')).toMatchObject({
      __typename: 'SpreadsheetError',
      path: ['uploadId'],
    });
    expect(answer.text('importCatalogue.userErrors.0.message')).not.toMatch(/[{}]/);
    expect(answer.at('importCatalogue.importJob')).toBeNull();
    expect(await countRows(server.manager, 'import_job', 'timer', 'idempotency_key', 'outbox_event')).toEqual(
      before,
    );
  });

  it('asks the agency for a column that names the departments', async () => {
    const answer = await start('资源编码,资源名称\na,b', { as: server.cast.agencyReviewer });
    expect(answer.refusals('importCatalogue')).toEqual(['COLUMN_MISSING']);
    expect(answer.text('importCatalogue.userErrors.0.message')).toContain('提供部门');
  });

  it('fails, and loads nothing, when the file breaks further down', async () => {
    const before = await countRows(server.manager, ...CATALOGUE);
    const lines = Array.from({ length: 1200 }, () => `${fresh('RES')},名称,否`).join('\n');
    const answer = await imported(`资源编码,资源名称,是否含个人信息\n${lines}\nX,"未闭合\n`);
    expect(answer.at('importJob')).toMatchObject({
      state: 'FAILED',
      rowsTotal: null,
      rowsRead: 0,
      problem: { code: 'QUOTE_NOT_CLOSED', message: expect.stringMatching(/quote/) as string },
    });
    expect(await countRows(server.manager, ...CATALOGUE)).toEqual(before);
    expect(await countRows(server.manager, 'import_batch')).toEqual({ import_batch: 0 });
  });

  it('fails when the file is gone before its turn', async () => {
    const started = await start(csv(row(fresh('RES'))));
    await server.dataSource.query('DELETE FROM upload_chunk');
    await server.dataSource.query('DELETE FROM upload');
    await run();
    const answer = await watch(started.text('importCatalogue.importJob.id'));
    expect(answer.at('importJob')).toMatchObject({ state: 'FAILED', problem: { code: 'FILE_GONE' } });
  });

  it('answers alike for an unknown, a foreign and an expired upload', async () => {
    const stranger = await aPersonIn(
      server,
      await anOrganisation(server, 'SUPPLYING_DEPARTMENT'),
      'DEPARTMENT_OFFICER',
    );
    const foreign = await anUpload(server, csv(row(fresh('RES'))), stranger);
    const expired = await anUpload(server, csv(row(fresh('RES'))), server.cast.departmentOfficer);
    const now = server.clock.now();
    for (const [uploadId, instant] of [
      ['upl_01890000-0000-7000-8000-00000000abcd', now],
      [foreign, now],
      [expired, new Date(now.getTime() + DAY)],
    ] as const) {
      server.clock.set(instant);
      await expectRefusal(server, () => ask({ uploadId, dryRun: false, idempotencyKey: 'not-found-0001' }), {
        field: 'importCatalogue',
        code: 'NOT_FOUND',
        path: ['uploadId'],
      });
    }
    server.clock.set(now);
  });

  it('answers the same request again with the same import, and loads nothing twice', async () => {
    const uploadId = await anUpload(server, csv(row(fresh('RES'))), server.cast.departmentOfficer);
    const input = { uploadId, dryRun: false, idempotencyKey: 'import-twice-0001' };
    const first = await ask(input);
    await run();
    const second = await ask(input);
    expect(second.at('importCatalogue.idempotency.isReplay')).toBe(true);
    expect(second.at('importCatalogue.importJob.id')).toBe(first.at('importCatalogue.importJob.id'));
    expect(second.at('importCatalogue.importJob.state')).toBe('DONE');
    await expectRefusal(server, () => ask({ ...input, dryRun: true }), {
      field: 'importCatalogue',
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
    });
  });

  it('is seen by who asked, the agency and supervisors, and by nobody else', async () => {
    const started = await start(csv(row(fresh('RES'))));
    const id = started.text('importCatalogue.importJob.id');
    for (const name of ['departmentOfficer', 'agencyReviewer', 'auditor', 'regulator'] as const) {
      expect((await watch(id, server.cast[name])).at('importJob.id')).toBe(id);
    }
    const stranger = await aPersonIn(
      server,
      await anOrganisation(server, 'SUPPLYING_DEPARTMENT'),
      'DEPARTMENT_OFFICER',
    );
    for (const persona of [stranger, server.cast.operatorProduct, server.cast.enterpriseBuyer]) {
      expect((await watch(id, persona)).at('importJob')).toBeNull();
      const node = await server.execute('query ($id: ID!) { node(id: $id) { id } }', { id }, { as: persona });
      expect(node.at('node')).toBeNull();
    }
    await run();
  });

  it('is open to an API key of its own scope, upload included', async () => {
    const { departmentOfficer } = server.cast;
    const key = await server.execute(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
      {
        input: {
          idempotencyKey: 'import-key-0001',
          label: '导入',
          scopes: ['importCatalogue'],
          validDays: 30,
        },
      },
      { as: departmentOfficer },
    );
    const secret = key.text('createApiKey.secret');
    const upload = await sendFile(server, csv(row(fresh('RES'))), { as: secret });
    expect(upload.status).toBe(201);
    const { uploadId } = upload.json as { uploadId: string };
    const answer = await server.execute(
      IMPORT,
      { input: { uploadId, dryRun: true, idempotencyKey: 'import-by-key-0001' } },
      { as: secret },
    );
    expect(answer.refusals('importCatalogue')).toEqual([]);
    await run();
  });

  it.each(['xlsx', 'csv'])('has a form to fill in, which is read as it is: .%s', async (extension) => {
    const form = await request(server, `/templates/catalogue.${extension}`, { method: 'GET' });
    expect(form.status).toBe(200);
    expect(form.headers.get('content-disposition')).toContain(encodeURIComponent('数据资源目录模板'));
    const answer = await imported(form.bytes);
    expect(answer.at('importJob')).toMatchObject({ state: 'DONE', rowsTotal: 0, columnsIgnored: [] });
    expect(answer.at('importJob.columnsRead')).toHaveLength(13);
    expect((await request(server, '/templates/catalogue.pdf', { method: 'GET' })).status).toBe(404);
  });

  describe('a large file', () => {
    const ROWS = 5_000;
    const lines = (codes: readonly string[]): string =>
      [HEADER.join(','), ...codes.map((code) => row(code).join(','))].join('\r\n');

    it.each(['GBK', 'XLSX'])(
      'of 5,000 rows in %s is loaded step by step, with its progress to be seen',
      async (form) => {
        const stem = fresh(form);
        const codes = Array.from({ length: ROWS }, (_none, index) => `${stem}-${String(index)}`);
        const workbook = new Workbook();
        if (form === 'XLSX')
          workbook.addWorksheet('目录').addRows([HEADER, ...codes.map((code) => row(code))]);
        const file =
          form === 'GBK' ? iconv.encode(lines(codes), 'gbk') : Buffer.from(await workbook.xlsx.writeBuffer());
        const started = await start(file);
        const id = started.text('importCatalogue.importJob.id');
        const seen: unknown[] = [];
        while ((await step()) === 1) seen.push((await watch(id)).at('importJob.rowsRead'));
        expect(seen).toEqual([0, ...Array.from({ length: 10 }, (_none, index) => (index + 1) * 500)]);
        expect((await watch(id)).at('importJob')).toMatchObject({
          state: 'DONE',
          rowsTotal: ROWS,
          rowsAdded: ROWS,
        });
        const [held]: { total: string; versions: string }[] = await server.dataSource.query(
          'SELECT COUNT(*) AS total, MAX(version) AS versions FROM data_resource WHERE resource_code LIKE ?',
          [`${stem}-%`],
        );
        expect({ total: Number(held?.total), versions: Number(held?.versions) }).toEqual({
          total: ROWS,
          versions: 1,
        });
      },
    );

    it('goes on at the right row after a crash, and with several servers loads none twice', async () => {
      const stem = fresh('CRASH');
      const codes = Array.from({ length: 3_000 }, (_none, index) => `${stem}-${String(index)}`);
      const started = await start(lines(codes));
      const id = started.text('importCatalogue.importJob.id');
      for (let count = 0; count < 3; count += 1) await step();
      expect((await watch(id)).at('importJob.rowsRead')).toBe(1_000);

      // The server dies in the middle of a batch: what it had written in that run is gone with its transaction.
      const dying = TIMER_HANDLERS.map((handler) =>
        handler.kind === 'CATALOGUE_IMPORT'
          ? {
              ...handler,
              run: async (...given: Parameters<typeof handler.run>) => {
                await handler.run(...given);
                throw new Error('The power is gone');
              },
            }
          : handler,
      );
      expect(await runDueTimers(server.deps, dying)).toBe(0);
      expect((await watch(id)).at('importJob.rowsRead')).toBe(1_000);

      server.clock.advance(60_000);
      const others: DataSource[] = await Promise.all(
        [1, 2].map(() => openDataSource({ url: testDatabaseUrl(), poolSize: 5 })),
      );
      try {
        await Promise.all(
          others.map((dataSource) => runDueTimers({ ...server.deps, dataSource }, TIMER_HANDLERS)),
        );
        await run();
      } finally {
        await Promise.all(others.map((dataSource) => dataSource.destroy()));
      }
      expect((await watch(id)).at('importJob')).toMatchObject({
        state: 'DONE',
        rowsRead: 3_000,
        rowsAdded: 3_000,
      });
      const [events]: { total: string }[] = await server.dataSource.query(
        `SELECT COUNT(*) AS total FROM outbox_event event JOIN data_resource resource ON resource.id = event.subject_id
          WHERE resource.resource_code LIKE ?`,
        [`${stem}-%`],
      );
      expect(Number(events?.total)).toBe(3_000);
    });
  });
});
