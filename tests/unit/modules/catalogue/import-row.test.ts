import { importColumnsOf } from '../../../../src/modules/catalogue/service/import-columns';
import { readImportRow, stagedRow } from '../../../../src/modules/catalogue/service/import-row';
import type { ResourceDraft } from '../../../../src/modules/catalogue/service/resource-draft';
import type { DataResourceEntity } from '../../../../src/modules/catalogue/store/data-resource.entity';
import type { CellProblem } from '../../../../src/platform/spreadsheet';

const HOLDER = 'org_01890000-0000-7000-8000-000000000001';

function readRow(
  texts: Readonly<Record<string, string>>,
  { held, problems = [] }: { held?: Partial<DataResourceEntity>; problems?: readonly CellProblem[] } = {},
): ReturnType<typeof readImportRow> {
  const given = { 资源编码: 'RES-1', 资源名称: '不动产登记', 是否含个人信息: '否', ...texts };
  const columns = importColumnsOf(Object.keys(given));
  const row = stagedRow({ line: 2, cells: Object.values(given), problems }, columns);
  const names = Object.fromEntries(
    [...columns.positions].map(([field, at]) => [field, columns.header[at] ?? '']),
  );
  return readImportRow(row, {
    columns: names,
    holder: { id: HOLDER },
    held: held as DataResourceEntity | undefined,
  });
}

const draftOf = (...given: Parameters<typeof readRow>): ResourceDraft => {
  const read = readRow(...given);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.draft;
};
const codesOf = (...given: Parameters<typeof readRow>): string[] => {
  const read = readRow(...given);
  return 'problems' in read ? read.problems.map(({ code }) => code) : [];
};

describe('a row of a catalogue file', () => {
  it.each([
    ['每日', 'DAILY'],
    ['小时级', 'DAILY'],
    ['实时', 'REAL_TIME'],
    ['每 周', 'WEEKLY'],
    ['月', 'MONTHLY'],
    ['每季度', 'QUARTERLY'],
    ['半年', 'HALF_YEARLY'],
    ['Annual', 'YEARLY'],
    ['不定期', 'IRREGULAR'],
    ['逢五逢十', null],
    ['', null],
  ])('takes the frequency %j for %j and keeps its words', (text, interval) => {
    expect(draftOf({ 更新频率: text })).toMatchObject({
      updateInterval: interval,
      updateFrequency: text || null,
    });
  });

  it.each([
    ['2026-07-01', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['2026.07.01', '2026-07-01'],
    ['2026年7月1日', '2026-07-01'],
    ['20260701', '2026-07-01'],
    ['2026-07-01 18:00:00', '2026-07-01'],
    ['2026-07-01T18:00:00.000Z', '2026-07-01'],
    ['', null],
    // No day: as it stands, so that the catalogue names it.
    ['2026-02-30', '2026-02-30'],
    ['去年', '去年'],
  ])('takes the day %j for %j', (text, day) => {
    expect(draftOf({ 更新日期: text }).lastUpdatedOn).toBe(day);
  });

  it.each([
    ['一般', 'GENERAL'],
    ['重要数据', 'IMPORTANT'],
    ['CORE', 'CORE'],
    ['', null],
  ])('takes the grade %j for %j', (text, grade) => {
    expect(draftOf({ 数据分级: text }).grade).toBe(grade);
  });

  it.each([
    ['是', true],
    ['不涉及', false],
    ['TRUE', true],
    ['0', false],
  ])('takes the flag %j for %j', (text, flag) => {
    expect(draftOf({ 是否含个人信息: text }).containsPersonalInformation).toBe(flag);
  });

  it('never takes a flag that nobody gave for no', () => {
    expect(codesOf({ 是否含个人信息: '' })).toEqual(['VALUE_MISSING']);
    expect(draftOf({ 是否含个人信息: '' }, { held: { containsPersonalInformation: true } })).toMatchObject({
      containsPersonalInformation: true,
    });
  });

  it.each([
    ['共享', 'SHARED'],
    ['公用企业', 'PUBLIC_UTILITY'],
    ['', 'OWN'],
  ])('takes the source %j for %j', (text, source) => {
    expect(draftOf({ 来源方式: text }).source).toBe(source);
  });

  it('names every word that it does not know, all at once', () => {
    expect(codesOf({ 数据分级: '绝密', 是否含个人信息: '也许', 来源方式: '网上', 资源名称: '' })).toEqual([
      'VALUE_MISSING',
      'GRADE_UNKNOWN',
      'FLAG_UNKNOWN',
      'SOURCE_UNKNOWN',
    ]);
  });

  it('keeps what the catalogue holds where the file has no column, and empties what the file leaves empty', () => {
    const held = {
      grade: 'IMPORTANT',
      source: 'SHARED',
      providerRegion: '省大数据局',
      qualityNote: '完整',
      updateFrequency: '每日',
      updateInterval: 'DAILY',
      lastUpdatedOn: '2026-11-01',
    } as const;
    expect(draftOf({}, { held })).toMatchObject({
      source: 'SHARED',
      providerRegion: '省大数据局',
      qualityNote: '完整',
      updateFrequency: '每日',
      updateInterval: 'DAILY',
      lastUpdatedOn: '2026-11-01',
    });
    expect(draftOf({ 质量说明: '', 更新频率: '' }, { held })).toMatchObject({
      qualityNote: null,
      updateFrequency: null,
      updateInterval: null,
    });
  });

  it('is refused for a bad cell in a column that is read, or beyond them all, and for no other', () => {
    const problem = (column: number): CellProblem => ({
      code: 'FORMULA_CELL',
      column,
      params: { cell: 'X2' },
    });
    expect(codesOf({ 备注: 'x' }, { problems: [problem(3)] })).toEqual([]);
    expect(codesOf({ 备注: 'x' }, { problems: [problem(0)] })).toEqual(['FORMULA_CELL']);
    expect(codesOf({ 备注: 'x' }, { problems: [problem(9)] })).toEqual(['FORMULA_CELL']);
  });
});
