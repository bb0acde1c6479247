import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';

/**
 * The column kinds of the house, one decorator each, so that a table and its migration cannot drift in
 * width, character set or precision. Every decorator states the database type: nothing is inferred.
 */
type Extra = Pick<ColumnOptions, 'nullable' | 'name' | 'primary' | 'default' | 'update'>;

const ID: ColumnOptions = { type: 'char', length: 40, charset: 'ascii', collation: 'ascii_bin' };
const CODE: ColumnOptions = { type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' };

/** Opaque, sortable id: three-letter prefix, underscore, UUIDv7. */
export const IdColumn = (extra: Extra = {}): PropertyDecorator => Column({ ...ID, ...extra });
export const PrimaryIdColumn = (): PropertyDecorator => Column({ ...ID, primary: true });

/** A word of the vocabulary, or a short ASCII code. */
export const CodeColumn = (extra: Extra = {}): PropertyDecorator => Column({ ...CODE, ...extra });
export const PrimaryCodeColumn = (): PropertyDecorator => Column({ ...CODE, primary: true });

/** A code that people read and type: product code, resource code. */
export const ReadableCodeColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin', ...extra });

/** Unified social credit code (GB 32100). */
export const CreditCodeColumn = (): PropertyDecorator =>
  Column({ type: 'char', length: 18, charset: 'ascii', collation: 'ascii_bin' });

/** Lower-case hexadecimal SHA-256. */
export const HashColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', ...extra });

export const TextColumn = (length: number, extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...extra });

/** Yuan, six places: unit prices and ceilings. Arrives as a string; never a float. */
export const UnitPriceColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'decimal', precision: 20, scale: 6, ...extra });

/** Yuan and fen: line totals and payments. */
export const AmountColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'decimal', precision: 18, scale: 2, ...extra });

/** A percentage: of votes, of equity, of a benchmark price. */
/** Yuan that are not rounded yet: a unit price times a number of units. */
export const ExactAmountColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'decimal', precision: 30, scale: 6, ...extra });

export const PercentColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'decimal', precision: 7, scale: 4, ...extra });

/** An instant in UTC with milliseconds. */
export const InstantColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'datetime', precision: 3, ...extra });

/** A legal date of Asia/Shanghai, as YYYY-MM-DD text. */
export const LegalDateColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'date', ...extra });

export const CountColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'int', unsigned: true, ...extra });

const wholeNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (text: string | null) => (text === null ? null : Number(text)),
};

/** Units counted over a period: more than an int holds, and less than a number rounds. */
export const UnitsColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'bigint', unsigned: true, transformer: wholeNumber, ...extra });

export const FlagColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'boolean', ...extra });

/** Up to 16 MiB of bytes as they came. */
export const BytesColumn = (extra: Extra = {}): PropertyDecorator => Column({ type: 'mediumblob', ...extra });

const jsonText: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (text: string | null) => (text === null ? null : (JSON.parse(text) as unknown)),
};

/** JSON kept as text: the native type differs between MySQL and MariaDB, and text is hashed as stored. */
export const JsonTextColumn = (extra: Extra = {}): PropertyDecorator =>
  Column({ type: 'mediumtext', transformer: jsonText, ...extra });
