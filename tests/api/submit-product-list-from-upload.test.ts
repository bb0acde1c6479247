import { Workbook } from 'exceljs';
import { newId } from '../../src/platform/persistence/new-id';
import { bytesOf, openTable, writeCsv } from '../../src/platform/spreadsheet';
import {
  ITEM_COLUMN_KEYS,
  ITEM_COLUMNS,
  type ItemColumnKey,
} from '../../src/modules/listing/service/spreadsheet-columns';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { countRows } from '../support/market-ground';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { anUpload, request } from '../support/uploads';

const SUBMIT = `mutation ($input: SubmitProductListFromUploadInput!) {
  submitProductListFromUpload(input: $input) {
    productList { id title itemCount items { state product { productCode title forms scenarios { name } resources { resourceCode }
      offerings { purposeClass chargeUnit freeUseConditions } } } }
    ${USER_ERRORS.replace('__typename', '__typename ... on SpreadsheetRowsError { rowErrorCount rowErrors { line columnName code message value } }')}
    idempotency { isReplay }
  }
}`;
const FIELD = 'submitProductListFromUpload';
const PARTS = [
  'product_list',
  'product_list_item',
  'data_product',
  'offering',
  'product_search_token',
  'decision',
  'duty',
  'idempotency_key',
];
const HEADER = ITEM_COLUMN_KEYS.map((key) => ITEM_COLUMNS[key].name);

describe('submitProductListFromUpload', () => {
  let server: MarketServer;
  let agreementId: string;
  let resourceCode: string;
  beforeAll(async () => {
    server = await startMarketServer();
    ({ id: agreementId } = await anAgreement(server.manager, server.market));
    ({ resourceCode } = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId,
    }));
  });
  afterAll(() => server.stop());

  let count = 0;
  const next = (): string => `UP-${String((count += 1))}`;
  const item = (
    more: Partial<Record<ItemColumnKey, string>> = {},
  ): Partial<Record<ItemColumnKey, string>> => ({
    code: next(),
    title: '企业信用评分',
    summary: '依据公共数据形成的企业信用评分。',
    field: '金融服务',
    forms: '接口；报告',
    deliveryMode: '接口调用或者核验',
    grade: '一般',
    containsPersonalInformation: '否',
    technicalStandard: 'GB/T 36073-2018',
    scenarios: '信贷风险评估；招投标',
    resourceCodes: resourceCode,
    industryUnit: '按次',
    ...more,
  });
  const csv = (...items: readonly Partial<Record<ItemColumnKey, string>>[]): Buffer =>
    writeCsv(
      HEADER,
      items.map((one) => ITEM_COLUMN_KEYS.map((key) => one[key] ?? '')),
    );
  const ask = (input: object, as: Persona = server.cast.operatorProduct, locale: 'zh' | 'en' = 'en') =>
    server.execute(
      SUBMIT,
      { input: { idempotencyKey: `upload-${next()}`, agreementId, title: '第一批清单', ...input } },
      { as, locale },
    );
  const submit = async (file: Buffer | string, more: object = {}) =>
    ask({ uploadId: await anUpload(server, file, server.cast.operatorProduct, '清单.csv'), ...more });

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(SUBMIT, {
          input: { idempotencyKey: 'upload-0000', agreementId, title: '清单', uploadId: 'upl_x' },
        }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('operatorProduct'))('turns %s away', (name) =>
    expectThrown(server, () => ask({ uploadId: 'upl_x' }, server.cast[name]), 'FORBIDDEN'),
  );

  it.each([
    { _case: 'a title of one character', more: { title: '一' } },
    { _case: 'a title of 201', more: { title: '长'.repeat(201) } },
    { _case: 'a short key', more: { idempotencyKey: 'short' } },
  ])('refuses $_case as input', ({ more }) =>
    expectThrown(server, () => ask({ uploadId: 'upl_x', ...more }), 'BAD_USER_INPUT'),
  );

  it('takes a list in as submitProductList does', async () => {
    const both = item({ publicInterestUnit: '按次', freeUseConditions: '不得对外提供；承诺数据安全' });
    const answer = await submit(csv(item(), both));
    expect(answer.thrown).toEqual([]);
    expect(answer.refusals(FIELD)).toEqual([]);
    expect(answer.at(`${FIELD}.productList`)).toMatchObject({ title: '第一批清单', itemCount: 2 });
    expect(answer.at(`${FIELD}.productList.items.1`)).toMatchObject({
      state: 'SUBMITTED',
      product: {
        productCode: both.code,
        title: '企业信用评分',
        forms: ['API', 'REPORT'],
        resources: [{ resourceCode }],
      },
    });
    expect(answer.at(`${FIELD}.productList.items.1.product.offerings`)).toEqual(
      expect.arrayContaining([
        { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL', freeUseConditions: null },
        {
          purposeClass: 'PUBLIC_INTEREST',
          chargeUnit: 'PER_CALL',
          freeUseConditions: expect.arrayContaining(['NO_ONWARD_SUPPLY', 'SECURITY_COMMITMENT']) as string[],
        },
      ]),
    );
  });

  it('[C-03] reads each plan for industry of one cell, and names a row whose plan says too little', async () => {
    const several = item({ publicInterestUnit: '按数据量(条)', industryUnit: '按次、按期(月)、按期(年)' });
    const answer = await submit(csv(several));
    expect(answer.refusals(FIELD)).toEqual([]);
    expect(answer.at(`${FIELD}.productList.items.0.product.offerings`)).toHaveLength(4);
    const bad = await submit(
      csv(item(), item({ industryUnit: '按次、按期' }), item({ industryUnit: '按周' })),
    );
    expect(bad.at(`${FIELD}.userErrors.0.rowErrors`)).toMatchObject([
      { line: 3, columnName: '产业用途计费单位', code: 'MEASURE_MISSING', value: '按次、按期' },
      { line: 4, columnName: '产业用途计费单位', code: 'VALUE_UNKNOWN', value: '按周' },
    ]);
  });

  it('names every bad row by line and column, in two languages, and takes nothing of the list', async () => {
    const good = item();
    const file = csv(
      good,
      item({ title: '信', field: '体育' }),
      item({ code: good.code ?? '', resourceCodes: 'NO-SUCH-CODE' }),
      item({ resourceCodes: `${resourceCode}；NO-SUCH-CODE` }),
    );
    const before = await countRows(server.manager, ...PARTS);
    const uploadId = await anUpload(server, file, server.cast.operatorProduct);
    const answer = await expectRefusal(server, () => ask({ uploadId }), {
      field: FIELD,
      code: 'ROWS_REFUSED',
      path: ['uploadId'],
    });
    expect(answer.at(`${FIELD}.userErrors.0`)).toMatchObject({
      __typename: 'SpreadsheetRowsError',
      rowErrorCount: 4,
    });
    const rows = answer.at(`${FIELD}.userErrors.0.rowErrors`) as Record<string, unknown>[];
    expect(rows.map(({ line, columnName, code, value }) => [line, columnName, code, value])).toEqual([
      [3, '产品名称', 'TEXT_TOO_SHORT', '信'],
      [3, '所属领域', 'VALUE_UNKNOWN', '体育'],
      [4, '产品编码', 'CODE_ON_EARLIER_LINE', good.code],
      [5, '来源资源编码', 'RESOURCE_UNKNOWN', 'NO-SUCH-CODE'],
    ]);
    expect(rows.map(({ message }) => message)).toEqual(
      rows.map(() => expect.stringMatching(/^[A-Z][^一-龥{}]+\.$/) as string),
    );
    const chinese = await ask({ uploadId }, server.cast.operatorProduct, 'zh');
    expect(chinese.at(`${FIELD}.userErrors.0`)).toMatchObject({
      message: '表格中有 4 处不符合要求，整份未受理。请按所列行和列更正后重新上传。',
      rowErrors: expect.arrayContaining([
        expect.objectContaining({ message: '该编码已在第 2 行出现。请只保留一行。' }),
      ]) as unknown,
    });
    expect(await countRows(server.manager, ...PARTS)).toEqual(before);
  });

  it('shows the first hundred things that are wrong, and counts all', async () => {
    const answer = await submit(csv(...Array.from({ length: 150 }, () => item({ title: '信' }))));
    expect(answer.at(`${FIELD}.userErrors.0.rowErrorCount`)).toBe(150);
    expect(answer.at(`${FIELD}.userErrors.0.rowErrors`)).toHaveLength(100);
  });

  it('names a formula by its cell', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('清单');
    const good = item();
    sheet.addRow(HEADER);
    sheet.addRow(ITEM_COLUMN_KEYS.map((key) => good[key] ?? ''));
    sheet.getCell('B2').value = { formula: 'HYPERLINK("http://x")', result: '企业信用评分' };
    const answer = await submit(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(answer.at(`${FIELD}.userErrors.0.rowErrors`)).toEqual([
      {
        line: 2,
        columnName: '产品名称',
        code: 'FORMULA_CELL',
        value: '=HYPERLINK("http://x")',
        message: 'Cell B2 holds a formula. Paste its value instead.',
      },
    ]);
  });

  it.each([
    { _case: 'an error page saved as .csv', file: '<html></html>', code: 'HTML_PAGE' },
    { _case: 'no spreadsheet', file: '\0\0\0\0', code: 'NOT_A_SPREADSHEET' },
    { _case: 'a damaged workbook', file: 'PK\x03\x04', code: 'DAMAGED_FILE' },
    { _case: 'a table of something else', file: 'a,b\n1,2', code: 'COLUMN_MISSING' },
    { _case: 'a column that is not known', file: `${HEADER.join(',')},产品价格\nx`, code: 'COLUMN_UNKNOWN' },
    {
      _case: 'a list of 10,000 items',
      file: `${HEADER.join(',')}\n${'x\n'.repeat(10_000)}`,
      code: 'TOO_MANY_ROWS',
    },
  ] as const)('refuses $_case', async ({ file, code }) => {
    const uploadId = await anUpload(server, file, server.cast.operatorProduct);
    const answer = await expectRefusal(server, () => ask({ uploadId }), {
      field: FIELD,
      code,
      path: ['uploadId'],
    });
    expect(answer.at(`${FIELD}.userErrors.0.__typename`)).toBe('SpreadsheetError');
  });

  it('names the line of a code that another product has', async () => {
    const other = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const theirs = await anAgreement(server.manager, { ...server.market, operatorId: other.organisationId });
    const resource = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: theirs.id,
    });
    const taken = item({ resourceCodes: resource.resourceCode });
    const first = await ask(
      { uploadId: await anUpload(server, csv(taken), other), agreementId: theirs.id },
      other,
    );
    expect(first.refusals(FIELD)).toEqual([]);
    const answer = await submit(csv(item(), item({ code: taken.code ?? '' })));
    expect(answer.at(`${FIELD}.userErrors.0`)).toMatchObject({
      code: 'ROWS_REFUSED',
      rowErrors: [{ line: 3, columnName: '产品编码', code: 'CODE_TAKEN', value: taken.code }],
    });
  });

  it('[C-04] asks the same rules as submitProductList, and records its decision under its own name', async () => {
    const uploadId = await anUpload(server, csv(item({ grade: '核心' })), server.cast.operatorProduct);
    await expectRefusal(server, () => ask({ uploadId }), {
      field: FIELD,
      code: 'RESOURCE_GRADED_CORE',
      ruleId: 'C-04',
    });
    const empty = await anUpload(server, csv(), server.cast.operatorProduct);
    await expectRefusal(server, () => ask({ uploadId: empty }), {
      field: FIELD,
      code: 'LIST_EMPTY',
      ruleId: 'C-04',
    });
  });

  it('answers alike for an unknown and a foreign upload, and for an unknown and a foreign agreement', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const foreign = await anUpload(server, csv(item()), stranger);
    for (const uploadId of [foreign, newId('upload')]) {
      await expectRefusal(server, () => ask({ uploadId }), {
        field: FIELD,
        code: 'NOT_FOUND',
        path: ['uploadId'],
      });
    }
    for (const id of [agreementId, newId('agreement')]) {
      await expectRefusal(server, () => ask({ uploadId: foreign, agreementId: id }, stranger), {
        field: FIELD,
        code: 'NOT_FOUND',
        path: ['agreementId'],
      });
    }
  });

  it('says in a dry run what is wrong, and leaves nothing behind, not even a decision', async () => {
    const before = await tableSums(server, 'upload', 'upload_chunk', 'timer');
    const sums = async () => tableSums(server, 'upload', 'upload_chunk', 'timer');
    const good = await submit(csv(item()), { dryRun: true });
    expect(good.refusals(FIELD)).toEqual([]);
    expect(good.at(`${FIELD}.productList`)).toBeNull();
    const byRule = await submit(csv(item({ grade: '核心' })), { dryRun: true });
    expect(byRule.refusals(FIELD)).toEqual(['RESOURCE_GRADED_CORE']);
    expect(byRule.at(`${FIELD}.userErrors.0.decisionId`)).toBeNull();
    const byRow = await submit(csv(item({ title: '信' })), { dryRun: true });
    expect(byRow.refusals(FIELD)).toEqual(['ROWS_REFUSED']);
    expect(await sums()).toEqual(before);
  });

  it('answers the same request again with what it made, and leaves the key of a refused one free', async () => {
    const bad = await anUpload(server, csv(item({ title: '信' })), server.cast.operatorProduct);
    const uploadId = await anUpload(server, csv(item()), server.cast.operatorProduct);
    const idempotencyKey = `upload-${next()}`;
    expect((await ask({ uploadId: bad, idempotencyKey })).refusals(FIELD)).toEqual(['ROWS_REFUSED']);
    const first = await ask({ uploadId, idempotencyKey });
    const before = await tableSums(server);
    const second = await ask({ uploadId, idempotencyKey });
    expect(await tableSums(server)).toEqual(before);
    expect(second.at(`${FIELD}.idempotency.isReplay`)).toBe(true);
    expect(second.at(`${FIELD}.productList.id`)).toBe(first.at(`${FIELD}.productList.id`));
  });

  it('takes 1,000 items in seconds, in far fewer statements than items', async () => {
    const file = csv(...Array.from({ length: 1_000 }, () => item()));
    const uploadId = await anUpload(server, file, server.cast.operatorProduct);
    const startedAt = Date.now();
    const answer = await ask({ uploadId });
    expect(answer.refusals(FIELD)).toEqual([]);
    expect(answer.at(`${FIELD}.productList.itemCount`)).toBe(1_000);
    expect(answer.statements.length).toBeLessThan(250);
    expect(Date.now() - startedAt).toBeLessThan(20_000);
  });

  describe('a file to fill in or to correct', () => {
    const fetched = (path: string, as?: Persona) =>
      request(server, path, { method: 'GET' }, as === undefined ? {} : { as });

    it.each(['xlsx', 'csv'])('is there for everybody as an empty form: .%s', async (extension) => {
      const answer = await fetched(`/templates/product-list.${extension}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent('产品和服务清单模板')}.${extension}`,
      );
      const table = await openTable(bytesOf(answer.bytes), {
        limits: { rows: 10, columns: 50, cellLength: 100 },
      });
      expect(table.header).toEqual(HEADER);
      await table.close();
    });

    it('explains itself in Chinese, and offers the words', async () => {
      const { bytes } = await fetched('/templates/product-list.xlsx');
      const workbook = new Workbook();
      await workbook.xlsx.load(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      );
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(['清单', '填写说明']);
      const list = workbook.getWorksheet('清单');
      expect(list?.getCell('D2').dataValidation.formulae).toEqual([expect.stringContaining('金融服务')]);
      expect(list?.getCell('D2001').dataValidation.type).toBe('list');
      const told = workbook.getWorksheet('填写说明')?.getColumn(1).values.slice(2);
      expect(told).toEqual(expect.arrayContaining(HEADER));
    });

    it.each(['xlsx', 'csv'])(
      'is the list that was handed in, which can be handed in again as it is: .%s',
      async (extension) => {
        const tricky = item({
          title: '=HYPERLINK("http://x","点我")',
          summary: ' +1 "引号", 换行\n第二行\r\n第三行 😀 ',
          scenarios: '信贷\\；授信；@场景',
          technicalStandard: "'=1+1",
          publicInterestUnit: '按期(季)',
          industryUnit: '按次、按期(月)；按期（年）',
          personalInformationBasis: '匿名化',
          personalInformationHash: 'a'.repeat(64),
        });
        const first = await submit(csv(tricky, item()));
        expect(first.refusals(FIELD)).toEqual([]);
        const listId = first.text(`${FIELD}.productList.id`);
        const file = await fetched(`/lists/${listId}.${extension}`, server.cast.operatorProduct);
        expect(file.status).toBe(200);

        // Returned, it is handed in again from the very file.
        for (const itemId of await itemIds(listId)) {
          const returned = await server.execute(
            `mutation ($input: DecideProductListItemInput!) { decideProductListItem(input: $input) { userErrors { code } } }`,
            { input: { itemId, expectedVersion: 1, ruling: 'RETURN', reason: '请补充' } },
            { as: server.cast.agencyReviewer },
          );
          expect(returned.refusals('decideProductListItem')).toEqual([]);
        }
        const again = await ask({
          uploadId: await anUpload(server, file.bytes, server.cast.operatorProduct),
        });
        expect(again.refusals(FIELD)).toEqual([]);
        const contents = async (id: string): Promise<unknown[]> =>
          server.dataSource.query('SELECT content FROM product_list_item WHERE list_id = ? ORDER BY id', [
            id,
          ]);
        expect(await contents(again.text(`${FIELD}.productList.id`))).toEqual(await contents(listId));
      },
    );

    const itemIds = async (listId: string): Promise<string[]> => {
      const rows: { id: string }[] = await server.dataSource.query(
        'SELECT id FROM product_list_item WHERE list_id = ?',
        [listId],
      );
      return rows.map(({ id }) => id);
    };

    it('is there for the operator, the agency and supervisors, and for nobody else', async () => {
      const listId = (await submit(csv(item()))).text(`${FIELD}.productList.id`);
      for (const name of [
        'operatorProduct',
        'operatorAdmin',
        'agencyReviewer',
        'auditor',
        'regulator',
      ] as const) {
        expect((await fetched(`/lists/${listId}.xlsx`, server.cast[name])).status).toBe(200);
      }
      expect((await fetched(`/lists/${listId}.xlsx`)).thrown).toEqual(['UNAUTHENTICATED']);
      const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
      for (const persona of [stranger, server.cast.enterpriseBuyer, server.cast.departmentOfficer]) {
        const foreign = await fetched(`/lists/${listId}.xlsx`, persona);
        const unknown = await fetched(`/lists/${newId('productList')}.xlsx`, persona);
        expect([foreign.status, unknown.status]).toEqual([404, 404]);
        expect(foreign.thrown).toEqual(['BAD_USER_INPUT']);
      }
      expect((await fetched('/lists/nonsense.xlsx', server.cast.operatorProduct)).status).toBe(404);
      expect((await fetched(`/lists/${listId}.pdf`, server.cast.operatorProduct)).status).toBe(404);
    });
  });
});
