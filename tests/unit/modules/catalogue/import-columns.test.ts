import {
  importColumnsOf,
  IMPORT_FIELDS,
  isImportHeader,
  missingColumns,
  usualColumnName,
} from '../../../../src/modules/catalogue/service/import-columns';

const read = (header: readonly string[]): Record<string, string | undefined> =>
  Object.fromEntries(
    [...importColumnsOf(header).positions].map(([field, position]) => [field, header[position]]),
  );

describe('the columns of a catalogue file', () => {
  it('are known by their usual names', () => {
    const header = IMPORT_FIELDS.map(usualColumnName);
    expect(read(header)).toEqual(
      Object.fromEntries(IMPORT_FIELDS.map((field, index) => [field, header[index]])),
    );
  });

  it.each([
    {
      _case: 'a provincial portal',
      header: ['目录名称', '来源部门', '更新周期', '更新时间', '数据量'],
      fields: ['name', 'holder', 'updateFrequency', 'lastUpdatedOn'],
    },
    {
      _case: 'the national catalogue form',
      header: ['信息资源代码', '信息资源名称', '信息资源提供方', '更新周期'],
      fields: ['resourceCode', 'name', 'holder', 'updateFrequency'],
    },
    {
      _case: 'English',
      header: ['Resource Code', 'Resource Name', 'Holder', 'Update_Frequency', 'GRADE'],
      fields: ['resourceCode', 'name', 'holder', 'updateFrequency', 'grade'],
    },
    {
      _case: 'stars, brackets and full width',
      header: ['*资源编码', '资源名称（必填）', '数据分级(一般/重要/核心)', '提 供 部 门'],
      fields: ['resourceCode', 'name', 'grade', 'holder'],
    },
  ])('are known as in $_case', ({ header, fields }) => {
    expect(Object.keys(read(header)).sort()).toEqual([...fields].sort());
  });

  it('are read once where two say the same: the name of the resource before that of the catalogue', () => {
    expect(read(['目录名称', '资源名称', '目录编码', '资源编码'])).toEqual({
      name: '资源名称',
      resourceCode: '资源编码',
    });
  });

  it('need a code and a name, and for the agency a department', () => {
    const missing = (header: readonly string[], isHolderKnown: boolean): string[] =>
      missingColumns(importColumnsOf(header), isHolderKnown);
    expect(missing(['资源编码', '资源名称'], true)).toEqual([]);
    expect(missing(['资源编码', '资源名称'], false)).toEqual(['提供部门']);
    expect(missing(['资源编码', '资源名称', '统一社会信用代码'], false)).toEqual([]);
    expect(missing(['更新频率'], true)).toEqual(['资源编码', '资源名称']);
  });

  it('stand in a header, and a title is none', () => {
    expect(isImportHeader(['聊城市公共数据资源目录', '', ''])).toBe(false);
    expect(isImportHeader(['序号', '资源编码', '资源名称'])).toBe(true);
  });
});
