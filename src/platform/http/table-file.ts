import type { Response } from 'express';
import type { TableFormat } from '../spreadsheet';

const TYPES: Readonly<Record<TableFormat, string>> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

/** The form of a table that an address asks for by its end. */
export function tableFormatOf(extension: string | undefined): TableFormat | null {
  if (extension === 'xlsx') return 'XLSX';
  return extension === 'csv' ? 'CSV' : null;
}

interface TableFile {
  readonly file: Buffer;
  readonly format: TableFormat;
  /** Without its extension, in any characters. */
  readonly name: string;
}

/** Has a table kept as a file, never shown by the browser or stored on the way. */
export function asTableFile(response: Response, { format, name }: Omit<TableFile, 'file'>): Response {
  const fileName = encodeURIComponent(`${name}.${format.toLowerCase()}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return response.set({
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="table.${format.toLowerCase()}"; filename*=UTF-8''${fileName}`,
    'cache-control': 'no-store',
  });
}

/** Hands a table out whole. */
export function sendTable(response: Response, { file, ...table }: TableFile): void {
  asTableFile(response, table).send(file);
}
