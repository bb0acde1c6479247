import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** One sort key of a list. The last key is always the id, so that an order is total and a page never repeats a row. */
export interface SortKey {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A named order of a list; a cursor is good for the order that made it only. */
export interface KeysetOrder {
  readonly name: string;
  readonly keys: readonly SortKey[];
}

/** The sort-key values of the row at which a page begins or ends. */
export type Position = readonly (string | number | Date)[];

export interface PageWindow {
  readonly limit: number;
  /** True when the page is taken from the end of the list. */
  readonly isBackward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** A total that is not counted further than people read. */
export interface CappedCount {
  readonly value: number;
  readonly isExact: boolean;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly positionOf: (row: Row) => Position;
  readonly order: KeysetOrder;
  readonly count: () => Promise<CappedCount>;
}

const COUNT_CAP = 10_000;

/**
 * Reads one page by keyset: page 1 and page 50,000 cost the same, and rows that come and go between two pages
 * are neither repeated nor skipped. The query selects from one table; relations are loaded by loaders.
 */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  order: KeysetOrder,
  window: PageWindow,
): Promise<Page<Row>> {
  const alias = query.alias;
  const counting = query.clone();
  if (window.after) beyond(query, alias, order, window.after, 'after');
  if (window.before) beyond(query, alias, order, window.before, 'before');
  for (const { property, direction } of order.keys) {
    query.addOrderBy(`${alias}.${property}`, window.isBackward ? opposite(direction) : direction);
  }
  const found = await query.limit(window.limit + 1).getMany();
  const hasMore = found.length > window.limit;
  const rows = found.slice(0, window.limit);
  if (window.isBackward) rows.reverse();
  return {
    rows,
    hasNextPage: window.isBackward ? window.before !== null : hasMore,
    hasPreviousPage: window.isBackward ? hasMore : window.after !== null,
    positionOf: (row) => order.keys.map(({ property }) => row[property] as string | number | Date),
    order,
    count: () => cappedCount(counting),
  };
}

/**
 * A page of rows that one statement has computed whole, in ascending order of one key, such as sums by product. Reads
 * nothing: it cuts.
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  order: KeysetOrder,
  keyOf: (row: Row) => string,
  { limit, isBackward, after, before }: PageWindow,
): Page<Row> {
  const [afterKey] = after ?? [];
  const [beforeKey] = before ?? [];
  const within = rows.filter(
    (row) =>
      (afterKey === undefined || keyOf(row) > String(afterKey)) &&
      (beforeKey === undefined || keyOf(row) < String(beforeKey)),
  );
  const hasMore = within.length > limit;
  return {
    rows: isBackward ? within.slice(-limit) : within.slice(0, limit),
    hasNextPage: isBackward ? before !== null : hasMore,
    hasPreviousPage: isBackward ? hasMore : after !== null,
    positionOf: (row) => [keyOf(row)],
    order,
    count: () =>
      Promise.resolve({ value: Math.min(rows.length, COUNT_CAP), isExact: rows.length <= COUNT_CAP }),
  };
}

const opposite = (direction: 'ASC' | 'DESC'): 'ASC' | 'DESC' => (direction === 'ASC' ? 'DESC' : 'ASC');

/** (a, b, id) beyond (x, y, z) written out as a > x OR (a = x AND b > y) OR …, which both servers can answer from an index. */
function beyond<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  alias: string,
  order: KeysetOrder,
  position: Position,
  side: 'after' | 'before',
): void {
  const parameters = Object.fromEntries(position.map((value, index) => [`${side}${String(index)}`, value]));
  query.andWhere(
    new Brackets((alternatives) => {
      order.keys.forEach(({ direction }, depth) => {
        const isGreater = (direction === 'ASC') === (side === 'after');
        const terms = order.keys.slice(0, depth + 1).map(({ property }, index) => {
          const comparison = index < depth ? '=' : isGreater ? '>' : '<';
          return `${alias}.${property} ${comparison} :${side}${String(index)}`;
        });
        alternatives.orWhere(terms.join(' AND '));
      });
    }),
    parameters,
  );
}

async function cappedCount<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): Promise<CappedCount> {
  const [sql, parameters] = query
    .select('1', 'one')
    .limit(COUNT_CAP + 1)
    .getQueryAndParameters();
  const rows: { total: string | number }[] = await query.dataSource.query(
    `SELECT COUNT(*) AS total FROM (${sql}) capped`,
    parameters,
  );
  const total = Number(rows[0]?.total ?? 0);
  return { value: Math.min(total, COUNT_CAP), isExact: total <= COUNT_CAP };
}
