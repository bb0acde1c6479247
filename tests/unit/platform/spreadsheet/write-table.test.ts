import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { bytesOf, openTable, writeCsv, writeXlsx } from '../../../../src/platform/spreadsheet';

const AT = new Date('2026-11-23T02:00:00.000Z');
const LIMITS = { rows: 1000, columns: 10, cellLength: 5000 };
const HEADER = ['编码', '名称', '说明'];

async function cellsIn(file: Buffer): Promise<{ header: readonly string[]; rows: (readonly string[])[] }> {
  const table = await openTable(bytesOf(file), { limits: LIMITS });
  const rows: (readonly string[])[] = [];
  for await (const { cells, problems } of table.rows) {
    expect(problems).toEqual([]);
    rows.push(cells);
  }
  return { header: table.header, rows };
}

const columns = HEADER.map((name) => ({ name, width: 20 }));
const workbookOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeXlsx([{ name: '清单', columns, rows }], AT);

/** Any text of whole characters but NUL; those that file formats trip over come up often. */
const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
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
      '\t',
      '\r',
      '\n',
      ' ',
      '_x000D_',
      '_',
      'x',
      '<&>',
      '😀',
      '名',
      '0',
    ),
    maxLength: 12,
  }),
);
const isKept = (text: string): boolean => !/[\0\uFFFD]/.test(text);
const aRow = fc
  .tuple(fc.stringMatching(/^[A-Z0-9]{1,8}$/), aText.filter(isKept), aText.filter(isKept))
  .map((row): readonly string[] => row);

describe('what is written and read back', () => {
  it('is the same as CSV, whatever the texts begin with and hold', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aRow, { maxLength: 6 }), async (rows) => {
        expect(await cellsIn(writeCsv(HEADER, rows))).toEqual({ header: HEADER, rows });
      }),
      { numRuns: 150 },
    ));

  it('is the same as XLSX, whatever the texts begin with and hold', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aRow, { maxLength: 6 }), async (rows) => {
        expect(await cellsIn(await workbookOf(rows))).toEqual({ header: HEADER, rows });
      }),
      { numRuns: 60 },
    ));
});

describe('a text that a spreadsheet would run', () => {
  const RUN = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"];

  it.each(RUN)('begins with an apostrophe in CSV: %j', (text) => {
    const line = writeCsv(['a'], [[text]])
      .toString()
      .split('\r\n')
      .slice(1)
      .join('\r\n');
    expect(line).toMatch(/^"?'/);
  });

  it.each(RUN)('is a cell of text and no formula in XLSX: %j', async (text) => {
    const workbook = new Workbook();
    const file = await workbookOf([['A', text, '']]);
    await workbook.xlsx.load(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer,
    );
    const cell = workbook.getWorksheet('清单')?.getCell('B2');
    expect(cell?.formula).toBeUndefined();
    expect(cell?.numFmt).toBe('@');
    expect((cell?.text ?? '').replaceAll('_x000D_', '\r')).toBe(text);
  });
});

describe('a sheet that is filled in by hand', () => {
  it('offers the choices of a column, and its hint, for as many rows as are open', async () => {
    const workbook = new Workbook();
    const sheet = {
      name: '清单',
      columns: [
        { name: '领域', width: 20, choices: ['金融服务', '交通运输'], hint: '选择一项' },
        { name: '形态', width: 20, hint: '可填多项' },
        { name: '名称', width: 20 },
      ],
      rows: [],
      openRows: 2000,
    };
    const file = await writeXlsx(
      [sheet, { name: '填写说明', columns: [{ name: '说明', width: 80 }], rows: [['一']] }],
      AT,
    );
    await workbook.xlsx.load(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer,
    );
    const written = workbook.getWorksheet('清单');
    for (const row of [2, 2001]) {
      expect(written?.getCell(`A${String(row)}`).dataValidation).toMatchObject({
        type: 'list',
        formulae: ['"金融服务,交通运输"'],
        prompt: '选择一项',
      });
      expect(written?.getCell(`B${String(row)}`).dataValidation).toMatchObject({ prompt: '可填多项' });
    }
    expect(written?.getCell('A2002').dataValidation).toBeUndefined();
    expect(written?.getCell('C2').dataValidation).toBeUndefined();
    expect(file.length).toBeLessThan(20_000);
    expect(await cellsIn(file)).toEqual({ header: ['领域', '形态', '名称'], rows: [] });
  });
});
