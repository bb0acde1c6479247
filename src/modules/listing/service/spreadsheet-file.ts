import type { EntityManager } from 'typeorm';
import { writeCsv, writeXlsx, type SheetContent, type TableFormat } from '../../../platform/spreadsheet';
import { LONGEST_LIST } from '../../../policy/vocabulary';
import type { ItemContent } from '../store/item-content';
import { sourcesByIds } from '../store/source-resource.query';
import { contentsOfList } from '../store/spreadsheet.query';
import { ITEM_COLUMN_KEYS, ITEM_COLUMNS, sheetColumns } from './spreadsheet-columns';
import { cellsOf, type SheetItem } from './spreadsheet-item';
import { LIST_SHEET } from './spreadsheet-list';

/** The empty form of a product list, with how to fill it in. */
export const productListTemplate = (format: TableFormat, at: Date): Promise<Buffer> => fileOf(format, [], at);

/** A list that was handed in, in the form in which it can be handed in again. */
export async function productListFile(
  manager: EntityManager,
  listId: string,
  { format, at }: { readonly format: TableFormat; readonly at: Date },
): Promise<Buffer> {
  const contents = await contentsOfList(manager, listId);
  const sources = await sourcesByIds(
    manager,
    contents.flatMap(({ resourceIds }) => resourceIds),
  );
  const codeOf = (id: string): string => sources.get(id)?.code ?? id;
  return fileOf(
    format,
    contents.map((content) => cellsOf(sheetItemOf(content, codeOf))),
    at,
  );
}

const sheetItemOf = (
  { resourceIds, ...content }: ItemContent,
  codeOf: (id: string) => string,
): SheetItem => ({
  ...content,
  resourceCodes: resourceIds.map(codeOf),
});

function fileOf(format: TableFormat, rows: readonly (readonly string[])[], at: Date): Promise<Buffer> {
  const columns = sheetColumns();
  if (format === 'CSV')
    return Promise.resolve(
      writeCsv(
        columns.map(({ name }) => name),
        rows,
      ),
    );
  return writeXlsx([{ name: LIST_SHEET, columns, rows, openRows: LONGEST_LIST }, INSTRUCTIONS], at);
}

const INSTRUCTIONS: SheetContent = {
  name: '填写说明',
  columns: [
    { name: '列名', width: 28 },
    { name: '是否必填', width: 10 },
    { name: '如何填写', width: 90 },
  ],
  rows: [
    ...ITEM_COLUMN_KEYS.map((key) => {
      const {
        name,
        isRequired,
        hint,
        choices = [],
      }: { name: string; isRequired: boolean; hint: string; choices?: readonly string[] } = ITEM_COLUMNS[key];
      return [name, isRequired ? '是' : '否', choices.length > 0 ? `${hint}：${choices.join('、')}` : hint];
    }),
    [
      '清单',
      '',
      `在“${LIST_SHEET}”工作表中每行填写一个产品，最多 ${String(LONGEST_LIST)} 个。不要修改列名，不要使用公式。`,
    ],
    ['多项内容', '', '同一单元格填写多项时用“；”分隔。内容本身含有“；”的，在其前加反斜杠“\\”。'],
    ['提交', '', '上传后如有任何一行不符合要求，整份清单不予受理，并逐行逐列列出原因；更正后重新上传即可。'],
  ],
};
