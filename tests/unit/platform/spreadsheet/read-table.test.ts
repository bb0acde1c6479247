import { Workbook, type CellValue } from 'exceljs';
import iconv from 'iconv-lite';
import { deflateRawSync } from 'node:zlib';
import {
  bytesOf,
  openTable,
  SpreadsheetRefused,
  type SpreadsheetProblemCode,
  type TableLimits,
  type TableRow,
} from '../../../../src/platform/spreadsheet';
import { aRawWorkbook, aZip } from '../../../support/zip';

const LIMITS: TableLimits = { rows: 100, columns: 8, cellLength: 200 };

interface Read {
  readonly format: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

async function read(file: Buffer, options: Partial<Parameters<typeof openTable>[1]> = {}): Promise<Read> {
  const table = await openTable(bytesOf(file), { limits: LIMITS, ...options });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { format: table.format, header: table.header, rows };
}

/** Why a file is not read; null for one that is. */
async function refusalOf(file: Buffer): Promise<SpreadsheetProblemCode | null> {
  try {
    await read(file);
    return null;
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return error.code;
    throw error;
  }
}

async function workbookOf(...rows: readonly (readonly CellValue[])[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('目录');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const cellsOf = ({ rows }: Read): (readonly string[])[] => rows.map(({ cells }) => cells);
const problemsOf = ({ rows }: Read): string[] =>
  rows.flatMap(({ problems }) => problems.map(({ code, params }) => `${code} ${params.cell}`));

const ole = (content: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600_000),
    Buffer.from(content, 'utf16le'),
  ]);

describe('what is no table', () => {
  it.each<{ _case: string; file: Buffer | string; code: SpreadsheetProblemCode }>([
    { _case: 'nothing', file: '', code: 'EMPTY_FILE' },
    { _case: 'white space', file: '\uFEFF \r\n\t\n ', code: 'HEADER_MISSING' },
    { _case: 'rows of nothing', file: ',,\n,,\n', code: 'HEADER_MISSING' },
    {
      _case: 'an error page saved as .csv',
      file: '\r\n<!DOCTYPE html><html><body>404 Not Found</body></html>',
      code: 'HTML_PAGE',
    },
    {
      _case: 'a page without a document type',
      file: '<html><table><tr><td>a</td></tr></table>',
      code: 'HTML_PAGE',
    },
    { _case: 'a page after a byte order mark', file: '\uFEFF<HTML>', code: 'HTML_PAGE' },
    { _case: 'a page in XML', file: '<?xml version="1.0"?><html xmlns="x">', code: 'HTML_PAGE' },
    { _case: 'another XML text', file: '<?xml version="1.0"?><rdf:RDF>', code: 'NOT_A_SPREADSHEET' },
    { _case: 'an error in JSON', file: '{"code":500,"msg":"服务异常","data":null}', code: 'JSON_TEXT' },
    { _case: 'rows in JSON', file: '[{"a":1}]', code: 'JSON_TEXT' },
    { _case: 'a PDF', file: '%PDF-1.7\n%âãÏÓ\n1 0 obj', code: 'PDF_FILE' },
    { _case: 'an old workbook', file: ole('Workbook'), code: 'OLD_WORKBOOK' },
    { _case: 'a workbook behind a password', file: ole('EncryptedPackage'), code: 'ENCRYPTED_WORKBOOK' },
    {
      _case: 'a picture',
      file: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      code: 'NOT_A_SPREADSHEET',
    },
    { _case: 'text with a NUL byte', file: '编码,名称\nA\0B,x', code: 'NOT_A_SPREADSHEET' },
    { _case: 'UTF-16', file: Buffer.from('\uFEFF编码,名称', 'utf16le'), code: 'TEXT_ENCODING' },
    {
      _case: 'a ZIP file of something else',
      file: aZip([{ name: 'word/document.xml', data: '<a/>' }]),
      code: 'NOT_A_SPREADSHEET',
    },
    { _case: 'an empty ZIP file', file: aZip([]), code: 'NOT_A_SPREADSHEET' },
    { _case: 'the beginning of a ZIP file', file: 'PK\x03\x04', code: 'DAMAGED_FILE' },
    { _case: 'a column name twice', file: '编码,名称,编码 \nA,b,c', code: 'HEADER_REPEATED' },
    { _case: 'a column without a name', file: '编码,,名称\nA,b,c', code: 'HEADER_MISSING' },
    { _case: 'nine million empty lines', file: `${'\n'.repeat(9 * 1024 * 1024)}a`, code: 'HEADER_MISSING' },
    { _case: 'nine columns', file: 'a,b,c,d,e,f,g,h,i\n1', code: 'TOO_MANY_COLUMNS' },
    { _case: '101 rows', file: `a\n${'x\n'.repeat(101)}`, code: 'TOO_MANY_ROWS' },
    { _case: 'a quote that is never closed', file: 'a,b\n1,"x\n2,y\n', code: 'QUOTE_NOT_CLOSED' },
    { _case: 'a row without end', file: `a,b\n1,"${'x'.repeat(1024 * 1024 + 1)}"\n`, code: 'ROW_TOO_LONG' },
  ])('is refused: $_case', async ({ file, code }) => {
    expect(await refusalOf(Buffer.from(file))).toBe(code);
  });
});

describe('a CSV', () => {
  const text = '资源编码,资源名称\r\n00123,不动产登记信息\r\n';
  const expected = {
    format: 'CSV',
    header: ['资源编码', '资源名称'],
    rows: [{ line: 2, cells: ['00123', '不动产登记信息'], problems: [] }],
  };

  it.each([
    { _case: 'in UTF-8', file: Buffer.from(text) },
    { _case: 'in UTF-8 with its mark', file: Buffer.from(`\uFEFF${text}`) },
    { _case: 'in GBK', file: iconv.encode(text, 'gbk') },
    { _case: 'with tabs', file: Buffer.from(text.replaceAll(',', '\t')) },
    { _case: 'with semicolons', file: Buffer.from(text.replaceAll(',', ';')) },
    { _case: 'with old line ends', file: Buffer.from(text.replaceAll('\r\n', '\r')) },
    { _case: 'with quotes', file: Buffer.from('"资源编码","资源名称"\n"00123","不动产登记信息"') },
    {
      _case: 'below a quoted title with the separator in it',
      file: Buffer.from('"资源编码","资源名称"\n"00123","不动产登记信息"'),
    },
  ])('is read $_case', async ({ file }) => {
    expect(await read(file)).toEqual(expected);
  });

  it('is GBK also where its first words could be UTF-8', async () => {
    // 联通 in GBK is well-formed UTF-8.
    const rows = await read(iconv.encode('名称\n联通\n联通数据资源登记信息\n', 'gbk'));
    expect(cellsOf(rows)).toEqual([['联通'], ['联通数据资源登记信息']]);
  });

  it('is GB 18030: characters that GBK has not', async () => {
    expect(cellsOf(await read(iconv.encode('名称\n𠮷野家信息登记\n', 'gb18030')))).toEqual([
      ['𠮷野家信息登记'],
    ]);
  });

  it('is read the same however its bytes are cut', async () => {
    const file = iconv.encode(`编码,名称\n${'A,不动产登记信息\n'.repeat(90)}`, 'gbk');
    const slow = {
      size: file.length,
      read: (offset: number, length: number) =>
        Promise.resolve(file.subarray(offset, offset + Math.min(length, 262_144))),
    };
    const table = await openTable(slow, { limits: LIMITS });
    let count = 0;
    for await (const { cells } of table.rows) {
      expect(cells).toEqual(['A', '不动产登记信息']);
      count += 1;
    }
    expect(count).toBe(90);
  });

  it('names the cell with half a character, and goes on', async () => {
    const gbk = Buffer.concat([
      iconv.encode('编码,名称\nA,信', 'gbk'),
      Buffer.from([0xd0, 0x0a]),
      iconv.encode('B,登记\n', 'gbk'),
    ]);
    expect(problemsOf(await read(gbk))).toEqual(['UNREADABLE_CHARACTER B2']);
    const utf8 = Buffer.concat([
      Buffer.from('编码,名称\nA,信息\nB,'),
      Buffer.from('登').subarray(0, 2),
      Buffer.from('\nC,不动产登记\n'),
    ]);
    const rows = await read(utf8);
    expect(problemsOf(rows)).toEqual(['UNREADABLE_CHARACTER B3']);
    expect(cellsOf(rows)[2]).toEqual(['C', '不动产登记']);
  });

  it('names the line at which each row begins', async () => {
    const { rows } = await read(
      Buffer.from('a,b\r\n1,"x\r\ny\r\n\r\nz"\r\n\r\n\r\n2,"p\nq"\r\n , \r\n3,r\r\n'),
    );
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, '1'],
      [8, '2'],
      [11, '3'],
    ]);
    expect(rows[0]?.cells[1]).toBe('x\r\ny\r\n\r\nz');
  });

  it('keeps a quote in the middle of a text, and space around one', async () => {
    expect(cellsOf(await read(Buffer.from('a,b\n5" 盘, x \n"a""b",c')))).toEqual([
      ['5" 盘', ' x '],
      ['a"b', 'c'],
    ]);
  });

  it('fills up a short row and names what stands beyond the header', async () => {
    const rows = await read(Buffer.from('a,b\n1\n1,2,,3\n1,2,,\n'));
    expect(cellsOf(rows)).toEqual([
      ['1', ''],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(problemsOf(rows)).toEqual(['CELL_BEYOND_HEADER D3']);
  });

  it('cuts a text that is too long, and says so', async () => {
    const rows = await read(Buffer.from(`a\n${'长'.repeat(201)}\n`));
    expect(problemsOf(rows)).toEqual(['CELL_TOO_LONG A2']);
    expect(rows.rows[0]?.cells[0]).toHaveLength(200);
  });

  it('takes what looks like a formula for the text that it is, without the apostrophe before it', async () => {
    expect(cellsOf(await read(Buffer.from("a,b\n=1+1,'=1+1\n'it,''=x\n")))).toEqual([
      ['=1+1', '=1+1'],
      ["'it", "'=x"],
    ]);
  });

  it('has its header below titles where one is looked for', async () => {
    const file = Buffer.from('聊城市公共数据资源目录,,\n\n编码,名称,单位\nA,b,c\n');
    const isHeader = (cells: readonly string[]): boolean => cells.includes('编码');
    expect(await read(file, { isHeader })).toMatchObject({
      header: ['编码', '名称', '单位'],
      rows: [{ line: 4 }],
    });
    const none = await read(file, { isHeader: (cells) => cells.includes('无此列') });
    expect(none).toMatchObject({ header: ['聊城市公共数据资源目录'], rows: [{ line: 3 }, { line: 4 }] });
  });
});

describe('an XLSX', () => {
  it('is read as written by a library: texts, numbers, booleans, empty cells', async () => {
    const file = await workbookOf(
      ['编码', '名称', '数量', '是否', '说明'],
      ['00123', '不动产登记', 1.5, true, null],
      [],
      ['B', '', -0.1 - 0.2, false, ' 前后空格 '],
    );
    const table = await read(file);
    expect(table).toMatchObject({ format: 'XLSX', header: ['编码', '名称', '数量', '是否', '说明'] });
    expect(table.rows).toEqual([
      { line: 2, cells: ['00123', '不动产登记', '1.5', 'TRUE', ''], problems: [] },
      { line: 4, cells: ['B', '', '-0.3', 'FALSE', ' 前后空格 '], problems: [] },
    ]);
  });

  it('gives rich text and links as their text', async () => {
    const file = await workbookOf(
      ['a', 'b'],
      [
        { richText: [{ text: '不动' }, { font: { bold: true }, text: '产' }] },
        { text: '链接', hyperlink: 'https://example.com' },
      ],
    );
    expect(cellsOf(await read(file))).toEqual([['不动产', '链接']]);
  });

  it('names each formula and each error value by its cell', async () => {
    const rows = await read(
      await workbookOf(
        ['a', 'b', 'c'],
        ['x', { formula: 'HYPERLINK("http://x")', result: 'x' }, { error: '#N/A' }],
        [{ formula: 'A1', result: '1' }],
      ),
    );
    expect(problemsOf(rows)).toEqual(['FORMULA_CELL B2', 'ERROR_CELL C2', 'FORMULA_CELL A3']);
    expect(rows.rows[0]?.cells[1]).toBe('=HYPERLINK("http://x")');
  });

  it('reads the first visible sheet, or the named one', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['x']);
    workbook.addWorksheet('说明').addRow(['填写说明']);
    workbook.addWorksheet('清单').addRow(['编码']);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    expect((await read(file)).header).toEqual(['填写说明']);
    expect((await read(file, { sheetName: '清单' })).header).toEqual(['编码']);
    expect((await read(file, { sheetName: '没有' })).header).toEqual(['填写说明']);
  });

  it('has no sheet to read when the only one is hidden', async () => {
    expect(await refusalOf(aRawWorkbook({ rows: '', sheet: 'state="hidden"' }))).toBe('NO_SHEET');
  });

  it('has no header when megabytes of empty rows stand before the first word, and they are not all read', async () => {
    const emptyRows = (count: number): string => '<row><c s="1"/><c s="1"/></row>'.repeat(count);
    const named = '<row><c t="inlineStr"><is><t>编码</t></is></c></row>';
    const valued = '<row><c t="inlineStr"><is><t>A</t></is></c></row>';
    expect(await refusalOf(aRawWorkbook({ rows: emptyRows(400_000) + named + valued }))).toBe(
      'HEADER_MISSING',
    );
    // A few thousand are common where somebody formatted whole columns; below the header they bound nothing.
    const formatted = aRawWorkbook({ rows: emptyRows(5_000) + named + emptyRows(400_000) + valued });
    expect(await read(formatted)).toMatchObject({ header: ['编码'], rows: [{ cells: ['A'] }] });
  });

  it('has no header when its sheet is empty', async () => {
    expect(await refusalOf(await workbookOf())).toBe('HEADER_MISSING');
  });

  it('is read with a namespace prefix, cells without names, inline texts and readings above them', async () => {
    const rows = `<x:row><x:c t="inlineStr"><x:is><x:t>编码</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row>
      <x:row r="7"><x:c t="inlineStr"><x:is><x:r><x:t>A&amp;</x:t></x:r><x:r><x:t xml:space="preserve"> B</x:t></x:r></x:is></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>`;
    const strings =
      '<x:si><x:t>名称</x:t></x:si><x:si><x:r><x:t>東京</x:t></x:r><x:rPh sb="0" eb="2"><x:t>とうきょう</x:t></x:rPh></x:si>';
    expect(await read(aRawWorkbook({ rows, strings, prefix: 'x:' }))).toEqual({
      format: 'XLSX',
      header: ['编码', '名称'],
      rows: [{ line: 7, cells: ['A& B', '東京'], problems: [] }],
    });
  });

  it('decodes what XML cannot hold, CDATA, entities by number, and a bracket in an attribute', async () => {
    const rows = `<row><c t="str"><v>a</v></c></row>
      <row r="2" spans="1>2"><c t="inlineStr"><is><t>x_x000D_y_x005F_x0041_&#x4E0D;&#21160;<![CDATA[<b>]]></t></is></c></row>`;
    expect(cellsOf(await read(aRawWorkbook({ rows })))).toEqual([['x\ry_x0041_不动<b>']]);
  });

  it('names a cell with half a character', async () => {
    const rows = '<row><c t="str"><v>a</v></c></row><row><c t="inlineStr"><is><t>_xD83D_</t></is></c></row>';
    expect(problemsOf(await read(aRawWorkbook({ rows })))).toEqual(['UNREADABLE_CHARACTER A2']);
  });

  const FORMATS = [
    { _case: 'a code with zeros', code: '00000', value: '123', text: '00123' },
    { _case: 'fixed decimals', code: '0.00', value: '1.5', text: '1.50' },
    { _case: 'no separators of thousands', code: '#,##0', value: '1234567', text: '1234567' },
    { _case: 'percent', code: '0.0%', value: '0.125', text: '12.5%' },
    { _case: 'a negative code', code: '000', value: '-7', text: '-007' },
    { _case: 'a day', code: 'yyyy"年"m"月"d"日"', value: '45839', text: '2025-07-01' },
    { _case: 'a day of a locale', code: '[$-804]yyyy/m/d;@', value: '45839', text: '2025-07-01' },
    { _case: 'a day and a time', code: 'yyyy-mm-dd hh:mm', value: '45839.75', text: '2025-07-01 18:00:00' },
    { _case: 'a time', code: 'h:mm', value: '0.5', text: '12:00:00' },
    { _case: 'a duration', code: '[h]:mm', value: '1.5', text: '1.5' },
    { _case: 'text', code: '@', value: '5', text: '5' },
    { _case: 'a unit in quotes', code: '0"条/年"', value: '5', text: '5' },
    { _case: 'a colour', code: '[Red]General', value: '5', text: '5' },
    { _case: 'the last day before the false leap day', code: 'yyyy-mm-dd', value: '59', text: '1900-02-28' },
    { _case: 'the first day after the false leap day', code: 'yyyy-mm-dd', value: '61', text: '1900-03-01' },
  ];
  it.each(FORMATS)('shows a number as the sheet does: $_case', async ({ code, value, text }) => {
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
    const rows = `<row><c t="str"><v>a</v></c></row><row><c s="1"><v>${value}</v></c></row>`;
    expect(cellsOf(await read(aRawWorkbook({ rows, styles })))).toEqual([[text]]);
  });

  it.each([
    { id: 14, value: '45839', text: '2025-07-01' },
    { id: 22, value: '45839.5', text: '2025-07-01 12:00:00' },
    { id: 31, value: '45839', text: '2025-07-01' },
    { id: 57, value: '45839', text: '2025-07-01' },
    { id: 20, value: '0.25', text: '06:00:00' },
    { id: 2, value: '3', text: '3.00' },
    { id: 9, value: '0.5', text: '50%' },
    { id: 0, value: '1E-7', text: '0.0000001' },
    { id: 0, value: '0.30000000000000004', text: '0.3' },
  ])('knows format $id by its number', async ({ id, value, text }) => {
    const styles = `<cellXfs><xf numFmtId="${String(id)}"/></cellXfs>`;
    const rows = `<row><c t="str"><v>a</v></c></row><row><c s="0"><v>${value}</v></c></row>`;
    expect(cellsOf(await read(aRawWorkbook({ rows, styles })))).toEqual([[text]]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const rows = '<row><c t="str"><v>a</v></c></row><row><c s="0"><v>44377</v></c></row>';
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const properties = '<workbookPr date1904="1"/>';
    expect(cellsOf(await read(aRawWorkbook({ rows, styles, properties })))).toEqual([['2025-07-01']]);
  });

  it.each([
    { _case: 'a day that never was', id: 14, value: '60', code: 'DATE_NOT_POSSIBLE' },
    { _case: 'a day before all days', id: 14, value: '-1', code: 'DATE_NOT_POSSIBLE' },
    { _case: 'a number of 18 digits', id: 0, value: '371500199001011230', code: 'NUMBER_NOT_EXACT' },
    { _case: 'no number', id: 0, value: 'abc', code: 'ERROR_CELL' },
  ])('names the cell with $_case', async ({ id, value, code }) => {
    const styles = `<cellXfs><xf numFmtId="${String(id)}"/></cellXfs>`;
    const rows = `<row><c t="str"><v>a</v></c></row><row><c s="0"><v>${value}</v></c></row>`;
    expect(problemsOf(await read(aRawWorkbook({ rows, styles })))).toEqual([`${code} A2`]);
  });

  const sheetOf = (content: string): Buffer => {
    const [rels, book, bookRels, styles] = aRawPartsOf();
    return aZip([
      ...[rels, book, bookRels, styles].filter((part) => part !== undefined),
      { name: 'xl/worksheets/sheet1.xml', data: content },
    ]);
  };
  const aRawPartsOf = () => {
    const relation = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
    return [
      { name: '_rels/.rels', data: `<R>${relation('a', 'officeDocument', 'xl/workbook.xml')}</R>` },
      { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet name="s" r:id="a"/></sheets></workbook>' },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<R>${relation('a', 'worksheet', 'worksheets/sheet1.xml')}${relation('b', 'sharedStrings', 'sharedStrings.xml')}${relation('c', 'styles', 'styles.xml')}</R>`,
      },
      { name: 'xl/styles.xml', data: '<styleSheet/>' },
    ];
  };

  it.each([
    { _case: 'cut off', content: '<worksheet><sheetData><row><c t="str"><v>a</v></c></row>' },
    {
      _case: 'with a document type',
      content: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>',
    },
    {
      _case: 'with an entity of its own',
      content: '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    },
    {
      _case: 'with a text that is not there',
      content: '<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>',
    },
    {
      _case: 'with a cell far outside',
      content: '<worksheet><sheetData><row><c r="ZZZZ1" t="str"><v>a</v></c></row></sheetData></worksheet>',
    },
    { _case: 'with an endless tag', content: `<worksheet><sheetData><row ${'a'.repeat(600_000)}` },
  ])('is damaged: a sheet $_case', async ({ content }) => {
    expect(await refusalOf(sheetOf(content))).toBe('DAMAGED_FILE');
  });

  it('is damaged when its bytes are not those that were packed', async () => {
    const parts = aRawPartsOf();
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData/></worksheet>' };
    expect(await refusalOf(aZip([...parts, { ...sheet, checksum: 1 }]))).toBe('DAMAGED_FILE');
    expect(await refusalOf(aZip([...parts, { ...sheet, packed: Buffer.from('nonsense') }]))).toBe(
      'DAMAGED_FILE',
    );
    expect(await refusalOf(aZip([...parts, sheet, sheet]))).toBe('DAMAGED_FILE');
    const whole = await workbookOf(['a'], ['b']);
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toBe('DAMAGED_FILE');
  });

  it('is read where a part is stored without packing', async () => {
    const sheet = '<worksheet><sheetData><row><c t="str"><v>a</v></c></row></sheetData></worksheet>';
    const file = aZip([...aRawPartsOf(), { name: 'xl/worksheets/sheet1.xml', data: sheet, isStored: true }]);
    expect(await read(file)).toEqual({ format: 'XLSX', header: ['a'], rows: [] });
  });

  it('is refused with a part behind a password', async () => {
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: 'x', isEncrypted: true };
    expect(await refusalOf(aZip([...aRawPartsOf(), sheet]))).toBe('ENCRYPTED_WORKBOOK');
  });

  it.each([
    { _case: 'its texts', name: 'xl/sharedStrings.xml', megabytes: 97 },
    { _case: 'its styles', name: 'xl/styles.xml', megabytes: 9 },
  ])(
    'is a bomb when $_case unpack without end, whatever its directory claims',
    async ({ name, megabytes }) => {
      const spaces = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, 32), { level: 1 });
      const whole = aRawPartsOf().filter((part) => part.name !== name);
      const bomb = aZip([
        ...whole,
        { name: 'xl/worksheets/sheet1.xml', data: '<worksheet><sheetData/></worksheet>' },
        { name, data: '', packed: spaces, claimedBytes: 100 },
      ]);
      expect(bomb.length).toBeLessThan(1024 * 1024);
      expect(await refusalOf(bomb)).toBe('UNPACKS_TOO_LARGE');
    },
  );

  it('has too many columns only where they hold something', async () => {
    const header = '<row><c r="A1" t="str"><v>a</v></c></row>';
    const empty = `${header}<row r="2"><c r="A2" t="str"><v>x</v></c><c r="XFD2" s="1"/></row>`;
    const full = `${header}<row r="2"><c r="A2" t="str"><v>x</v></c><c r="XFD2" t="str"><v>y</v></c></row>`;
    expect(await refusalOf(aRawWorkbook({ rows: empty }))).toBeNull();
    expect(await refusalOf(aRawWorkbook({ rows: full }))).toBe('TOO_MANY_COLUMNS');
  });

  it('may have a million rows that hold nothing, and no more', async () => {
    const header = '<row r="1"><c r="A1" t="str"><v>a</v></c></row>';
    expect(await refusalOf(aRawWorkbook({ rows: `${header}${'<row/>'.repeat(200_000)}` }))).toBeNull();
    expect(await refusalOf(aRawWorkbook({ rows: `${header}<row r="1048576"/><row/>` }))).toBe('DAMAGED_FILE');
  });
});

describe('a table that nobody reads to its end', () => {
  it('lets go of its file', async () => {
    let isEnded = false;
    const file = Buffer.from(`a,b\n${'1,2\n'.repeat(90)}`);
    const table = await openTable(bytesOf(file), { limits: LIMITS });
    await table.close();
    for await (const _row of table.rows) throw new Error('A closed table has no rows');
    const other = await openTable(bytesOf(file), { limits: LIMITS });
    for await (const row of other.rows) {
      expect(row.line).toBe(2);
      isEnded = true;
      break;
    }
    expect(isEnded).toBe(true);
  });
});
