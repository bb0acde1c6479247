import fc from 'fast-check';
import { contentOf, type ItemDraft } from '../../../../src/modules/listing/store/item-content';
import { cellsOf, readItem, type SheetItem } from '../../../../src/modules/listing/service/spreadsheet-item';
import {
  ITEM_COLUMN_KEYS,
  ITEM_COLUMNS,
  sheetColumns,
} from '../../../../src/modules/listing/service/spreadsheet-columns';
import { readList, type ReadList } from '../../../../src/modules/listing/service/spreadsheet-list';
import { joinValues, splitValues } from '../../../../src/modules/listing/service/spreadsheet-values';
import { bytesOf, SpreadsheetRefused, writeCsv, writeXlsx } from '../../../../src/platform/spreadsheet';
import { ProductListItemInput } from '../../../../src/modules/listing/api/listing.input';
import { validateInput } from '../../../../src/platform/graphql/validate-input';
import {
  DATA_GRADES,
  DELIVERY_MODES,
  FREE_USE_CONDITIONS,
  MEASURES_OF_UNIT,
  PERSONAL_INFORMATION_BASES,
  PRODUCT_FIELDS,
  PRODUCT_FORMS,
  type ChargeUnit,
} from '../../../../src/policy/vocabulary';

const AT = new Date('2026-11-23T02:00:00.000Z');
const HEADER = ITEM_COLUMN_KEYS.map((key) => ITEM_COLUMNS[key].name);

/** Text of whole characters, with what formats trip over well represented. */
const aText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength, maxLength }),
      fc.string({
        unit: fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '；',
          '\\',
          '\t',
          '\r',
          '\n',
          ' ',
          '　',
          '_x000D_',
          '😀',
          '名',
          '0',
        ),
        minLength,
        maxLength: Math.min(maxLength, 12),
      }),
    )
    .filter(
      (text) =>
        !/[\0\uFFFD]/.test(text) &&
        Array.from(text).length >= minLength &&
        Array.from(text).length <= maxLength,
    );

/** A required column that holds space only counts as not filled in. */
const aRequiredText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  aText(minLength, maxLength).filter((text) => text.trim() !== '');
const aHash = fc.stringMatching(/^[0-9a-f]{64}$/);

const PLANS = (Object.keys(MEASURES_OF_UNIT) as ChargeUnit[]).flatMap((chargeUnit) =>
  MEASURES_OF_UNIT[chargeUnit].map((chargeMeasure) => ({ chargeUnit, chargeMeasure })),
);

const anItem: fc.Arbitrary<SheetItem> = fc.record({
  code: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{2,20}$/),
  title: aRequiredText(2, 40),
  summary: aRequiredText(1, 80),
  field: fc.constantFrom(...PRODUCT_FIELDS),
  forms: fc.uniqueArray(fc.constantFrom(...PRODUCT_FORMS), { minLength: 1 }),
  deliveryMode: fc.constantFrom(...DELIVERY_MODES),
  grade: fc.constantFrom(...DATA_GRADES),
  gradeReductionNote: fc.option(aText(1, 30)),
  containsPersonalInformation: fc.boolean(),
  personalInformationBasis: fc.option(
    fc.record({ basis: fc.constantFrom(...PERSONAL_INFORMATION_BASES), documentHash: aHash }),
  ),
  technicalStandard: aRequiredText(1, 30),
  processingNote: fc.option(aText(1, 30)),
  scenarios: fc.uniqueArray(aText(1, 20), { minLength: 1, maxLength: 5 }),
  resourceCodes: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{1,20}$/), {
    minLength: 1,
    maxLength: 5,
  }),
  associationRiskAssessment: fc.option(fc.record({ reference: aText(1, 30), documentHash: aHash })),
  offerings: fc
    .record({
      industry: fc.uniqueArray(fc.constantFrom(...PLANS)),
      free: fc.option(fc.constantFrom(...PLANS)),
      conditions: fc.uniqueArray(fc.constantFrom(...FREE_USE_CONDITIONS), { minLength: 1 }),
    })
    .filter(({ industry, free }) => industry.length > 0 || free !== null)
    .map(({ industry, free, conditions }) => [
      ...industry.map((plan) => ({ purposeClass: 'INDUSTRY' as const, ...plan, freeUseConditions: null })),
      ...(free === null
        ? []
        : [{ purposeClass: 'PUBLIC_INTEREST' as const, ...free, freeUseConditions: conditions }]),
    ]),
});

/** The item as the service hands it in. */
const draftOf = ({ resourceCodes, ...item }: SheetItem): ItemDraft => ({
  ...item,
  resourceIds: resourceCodes,
});
const fileOf = async (format: 'XLSX' | 'CSV', rows: readonly (readonly string[])[]): Promise<Buffer> =>
  format === 'CSV'
    ? writeCsv(HEADER, rows)
    : writeXlsx([{ name: '清单', columns: sheetColumns(), rows, openRows: 10 }], AT);
const read = (file: Buffer): Promise<ReadList> => readList(bytesOf(file));

describe('a list that is exported and uploaded again', () => {
  it.each([
    { format: 'CSV', numRuns: 100 },
    { format: 'XLSX', numRuns: 40 },
  ] as const)('has equal drafts, as $format', ({ format, numRuns }) =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anItem, { selector: ({ code }) => code, minLength: 1, maxLength: 4 }),
        async (items) => {
          // What is exported is what is kept: the canonical content.
          const contents = items.map((item) => {
            const { resourceIds, ...content } = contentOf(draftOf(item));
            return { ...content, resourceCodes: resourceIds };
          });
          const list = await read(await fileOf(format, contents.map(cellsOf)));
          expect(list.refusals).toEqual([]);
          expect(list.rows.map(({ item }) => contentOf(draftOf(item)))).toEqual(
            items.map((item) => contentOf(draftOf(item))),
          );
        },
      ),
      { numRuns },
    ),
  );

  it('has one line for each item, in their order', async () => {
    const [first] = fc.sample(anItem, { numRuns: 1, seed: 1 });
    if (first === undefined) throw new Error('No sample');
    const items = [1, 2, 3].map((index) => ({ ...first, code: `ITEM-${String(index)}`, summary: '一\n二' }));
    const { rows } = await read(await fileOf('XLSX', items.map(cellsOf)));
    expect(rows.map(({ line, item }) => [line, item.code])).toEqual([
      [2, 'ITEM-1'],
      [3, 'ITEM-2'],
      [4, 'ITEM-3'],
    ]);
  });
});

describe('several values in one cell', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(aText(1, 12), { maxLength: 5 }), (values) => {
        expect(splitValues(joinValues(values))).toEqual(values);
      }),
      { numRuns: 1000 },
    );
  });

  it('are told apart as people type them', () => {
    expect(splitValues(' 接口 ； 报告;评分\n\n查询；')).toEqual(['接口', '报告', '评分', '查询']);
    expect(splitValues('a\\；b；c\\')).toEqual(['a；b', 'c\\']);
    expect(splitValues(' ； ')).toEqual([]);
  });
});

describe('a row of a list', () => {
  const GOOD = {
    code: 'CREDIT-01',
    title: '企业信用评分',
    summary: '依据公共数据形成。',
    field: '金融服务',
    forms: '接口；报告',
    deliveryMode: '接口调用或者核验',
    grade: '一般',
    containsPersonalInformation: '否',
    technicalStandard: 'GB/T 36073-2018',
    scenarios: '信贷风险评估',
    resourceCodes: 'RES-1；RES-2',
    industryUnit: '按次',
  };
  const codesOf = (more: Readonly<Record<string, string>>): string[] => {
    const result = readItem({ ...GOOD, ...more });
    return 'problems' in result ? result.problems.map(({ key, code }) => `${key} ${code}`) : [];
  };

  it('is read in the words of the template, or in those of the vocabulary', () => {
    const expected = {
      item: expect.objectContaining({
        field: 'FINANCIAL_SERVICES',
        forms: ['API', 'REPORT'],
        deliveryMode: 'API_OR_VERIFICATION',
        containsPersonalInformation: false,
        resourceCodes: ['RES-1', 'RES-2'],
        gradeReductionNote: null,
        personalInformationBasis: null,
        offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL', freeUseConditions: null }],
      }) as unknown,
    };
    expect(readItem(GOOD)).toEqual(expected);
    const inCode = {
      field: 'financial_services',
      forms: 'api; REPORT',
      deliveryMode: 'API_OR_VERIFICATION',
      containsPersonalInformation: 'FALSE',
      industryUnit: 'per call',
    };
    expect(readItem({ ...GOOD, ...inCode })).toEqual(expected);
  });

  it.each([
    '按次、按期(月)、按期（年）',
    '按次；按期(月)；按期(年)',
    'per call; PER_PERIOD(month)\nPER_PERIOD (YEAR)',
  ])('[C-03] offers a product for industry on each plan of the cell: %j', (industryUnit) => {
    expect(readItem({ ...GOOD, industryUnit })).toEqual({
      item: expect.objectContaining({
        offerings: [
          { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL', freeUseConditions: null },
          {
            purposeClass: 'INDUSTRY',
            chargeUnit: 'PER_PERIOD',
            chargeMeasure: 'MONTH',
            freeUseConditions: null,
          },
          {
            purposeClass: 'INDUSTRY',
            chargeUnit: 'PER_PERIOD',
            chargeMeasure: 'YEAR',
            freeUseConditions: null,
          },
        ],
      }) as unknown,
    });
  });

  it.each([
    {
      _case: 'nothing filled in',
      more: Object.fromEntries(Object.keys(GOOD).map((key) => [key, ' '])),
      problems: [
        'code VALUE_MISSING',
        'title VALUE_MISSING',
        'summary VALUE_MISSING',
        'field VALUE_MISSING',
        'forms VALUE_MISSING',
        'deliveryMode VALUE_MISSING',
        'grade VALUE_MISSING',
        'containsPersonalInformation VALUE_MISSING',
        'technicalStandard VALUE_MISSING',
        'scenarios VALUE_MISSING',
        'resourceCodes VALUE_MISSING',
        'publicInterestUnit OFFERING_MISSING',
      ],
    },
    {
      _case: 'words that are not known',
      more: { field: '体育', forms: '接口；原始数据', grade: '绝密', industryUnit: '随意' },
      problems: [
        'field VALUE_UNKNOWN',
        'forms VALUE_UNKNOWN',
        'grade VALUE_UNKNOWN',
        'industryUnit VALUE_UNKNOWN',
      ],
    },
    { _case: 'a code in lower case', more: { code: 'credit' }, problems: ['code CODE_MALFORMED'] },
    { _case: 'a title of one character', more: { title: '信' }, problems: ['title TEXT_TOO_SHORT'] },
    {
      _case: 'a summary that is too long',
      more: { summary: '长'.repeat(2001) },
      problems: ['summary TEXT_TOO_LONG'],
    },
    {
      _case: '21 scenarios',
      more: { scenarios: Array.from({ length: 21 }, (_none, index) => `场景${String(index)}`).join('；') },
      problems: ['scenarios TOO_MANY_VALUES'],
    },
    {
      _case: 'a scenario that is too long',
      more: { scenarios: '长'.repeat(201) },
      problems: ['scenarios TEXT_TOO_LONG'],
    },
    {
      _case: 'separators without scenarios',
      more: { scenarios: '；；' },
      problems: ['scenarios VALUE_MISSING'],
    },
    {
      _case: '51 resources',
      more: { resourceCodes: Array.from({ length: 51 }, (_none, index) => `R-${String(index)}`).join('；') },
      problems: ['resourceCodes TOO_MANY_VALUES'],
    },
    {
      _case: 'a resource twice',
      more: { resourceCodes: 'R-1；R-2；R-1' },
      problems: ['resourceCodes RESOURCE_REPEATED'],
    },
    {
      _case: 'a basis without its document',
      more: { personalInformationBasis: '匿名化' },
      problems: ['personalInformationHash VALUE_MISSING'],
    },
    {
      _case: 'a document without its basis',
      more: { personalInformationHash: 'a'.repeat(64) },
      problems: ['personalInformationBasis VALUE_MISSING'],
    },
    {
      _case: 'an assessment without its document',
      more: { riskReference: '评估一号' },
      problems: ['riskHash VALUE_MISSING'],
    },
    {
      _case: 'a hash that is none',
      more: { riskReference: '评估一号', riskHash: 'abc' },
      problems: ['riskHash HASH_MALFORMED'],
    },
    {
      _case: 'conditions without an offering',
      more: { freeUseConditions: '不得对外提供' },
      problems: ['freeUseConditions CONDITIONS_WITHOUT_OFFERING'],
    },
    {
      _case: 'a plan that is not known beside one that is',
      more: { industryUnit: '按次、按期(旬)' },
      problems: ['industryUnit VALUE_UNKNOWN'],
    },
    {
      _case: 'a measure of another unit',
      more: { industryUnit: '按次(月)' },
      problems: ['industryUnit VALUE_UNKNOWN'],
    },
    {
      _case: 'separators without a plan',
      more: { industryUnit: '、；' },
      problems: ['industryUnit VALUE_UNKNOWN'],
    },
    {
      _case: 'a period of no length',
      more: { industryUnit: '按次、按期', publicInterestUnit: '按数据量' },
      problems: ['publicInterestUnit MEASURE_MISSING', 'industryUnit MEASURE_MISSING'],
    },
    {
      _case: 'a plan twice',
      more: { industryUnit: '按期(月)、按次；按期（ 月 ）' },
      problems: ['industryUnit PLAN_REPEATED'],
    },
    {
      _case: 'two plans for public interest',
      more: { publicInterestUnit: '按次、按期(月)' },
      problems: ['publicInterestUnit TOO_MANY_VALUES'],
    },
    { _case: 'no offering', more: { industryUnit: '' }, problems: ['publicInterestUnit OFFERING_MISSING'] },
  ])('is refused, column by column, with $_case', ({ more, problems }) => {
    expect(codesOf(more)).toEqual(problems);
  });

  it.each([
    { key: 'code', at: [3, 64], of: (length: number) => 'A'.repeat(length) },
    { key: 'title', at: [2, 200], of: (length: number) => '名'.repeat(length) },
    { key: 'summary', at: [1, 2000], of: (length: number) => '名'.repeat(length) },
    { key: 'gradeReductionNote', at: [1, 500], of: (length: number) => '名'.repeat(length) },
    { key: 'technicalStandard', at: [1, 500], of: (length: number) => '名'.repeat(length) },
    { key: 'processingNote', at: [1, 2000], of: (length: number) => '名'.repeat(length) },
    { key: 'scenarios', at: [1, 200], of: (length: number) => '名'.repeat(length) },
  ] as const)(
    'takes of $key what submitProductList takes, to the character',
    async ({ key, at: [shortest, longest], of }) => {
      for (const length of [shortest, longest, longest + 1]) {
        const text = of(length);
        const input = Object.assign(new ProductListItemInput(), {
          [key]: key === 'scenarios' ? [text] : text,
        });
        const isTaken = await validateInput(input).then(
          () => true,
          () => false,
        );
        expect({ length, isTaken: codesOf({ [key]: text }).length === 0 }).toEqual({ length, isTaken });
      }
    },
  );
});

describe('a file that is no product list', () => {
  const refusalOf = async (file: Buffer): Promise<string | null> => {
    try {
      await read(file);
      return null;
    } catch (error) {
      if (error instanceof SpreadsheetRefused)
        return `${error.code} ${String(error.params['columns'] ?? '')}`.trim();
      throw error;
    }
  };

  it.each([
    {
      _case: 'without columns that are needed',
      header: HEADER.slice(2),
      code: 'COLUMN_MISSING 产品编码、产品名称',
    },
    {
      _case: 'with a column that is not known',
      header: [...HEADER, '产品价格'],
      code: 'COLUMN_UNKNOWN 产品价格',
    },
    {
      _case: 'with a column under two of its names',
      header: [...HEADER, 'title'],
      code: 'COLUMN_UNKNOWN title',
    },
    { _case: 'of more rows than a list has', header: HEADER, rows: 2001, code: 'TOO_MANY_ROWS' },
  ])('is refused: $_case', async ({ header, rows = 1, code }) => {
    expect(
      await refusalOf(
        writeCsv(
          header,
          Array.from({ length: rows }, () => header.map(() => 'x')),
        ),
      ),
    ).toBe(code);
  });

  it('names a formula once, by its cell, and the second of two codes by its line', async () => {
    const [sample] = fc.sample(anItem, { numRuns: 1, seed: 7 });
    if (sample === undefined) throw new Error('No sample');
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('清单');
    const cells = cellsOf(sample);
    sheet.addRow(HEADER);
    sheet.addRow(cells);
    sheet.addRow(cells);
    sheet.getCell('D3').value = { formula: 'D2', result: 'x' };
    const { rows, refusals } = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(rows).toHaveLength(1);
    expect(refusals.map(({ line, columnName, code }) => [line, columnName, code])).toEqual([
      [3, '所属领域', 'FORMULA_CELL'],
      [3, '产品编码', 'CODE_ON_EARLIER_LINE'],
    ]);
  });
});
