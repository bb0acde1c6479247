import { Max, Min } from 'class-validator';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { View } from '../../kernel/view';
import type { KeysetOrder, Page, PageWindow, Position } from '../persistence/keyset';
import type { RequestContext } from './context';
import { thrownError } from './errors';

const LONGEST_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100. Give this or last, not both.',
  })
  @Min(1)
  @Max(LONGEST_PAGE)
  first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, 1 to 100. Give this or first, not both.',
  })
  @Min(1)
  @Max(LONGEST_PAGE)
  last?: number;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more lies before startCursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

@ObjectType({ description: 'A total, counted up to 10,000.' })
export class Count {
  @Field(() => Int, { description: 'Number of rows that the caller may see, 10,000 at most.' })
  value!: number;

  @Field(() => Boolean, { description: 'False when there are more than 10,000.' })
  isExact!: boolean;
}

interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: Edge<Node>[];
  readonly nodes: Node[];
  readonly pageInfo: View<PageInfo>;
  readonly count: () => Promise<Count>;
}

/** Declares the connection and edge types of a node type. */
export function connectionType<Node extends object>(
  NodeClass: ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} with its place in the list.` })
  class EdgeOf {
    @Field(() => String, {
      description: 'Opaque, signed position; good for the same list in the same order only.',
    })
    cursor!: string;

    @Field(() => NodeClass, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows that the caller may see.` })
  class ConnectionOf {
    @Field(() => [EdgeOf], { description: 'The rows with their cursors.' })
    edges!: EdgeOf[];

    @Field(() => [NodeClass], { description: 'The rows without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    count!: () => Promise<Count>;

    @Field(() => Count, { description: 'How many rows there are in all; counted only when asked for.' })
    totalCount(): Promise<Count> {
      return this.count();
    }
  }

  return ConnectionOf as ClassType<Connection<Node>>;
}

/**
 * Lists are priced by what is asked for: a page of n rows costs n times what one row costs. A negative number is
 * refused later as input; here it must not lower the price of its neighbours.
 */
export const listComplexity = ({
  args,
  childComplexity,
}: {
  args: PageArgs;
  childComplexity: number;
}): number => Math.max(1, args.first ?? args.last ?? LONGEST_PAGE) * (1 + childComplexity);

/** Reads the paging arguments of a list in the given order; a cursor of another list or another hand is refused. */
export function pageWindow(
  args: PageArgs,
  order: KeysetOrder,
  { deps }: Pick<RequestContext, 'deps'>,
): PageWindow {
  const { first, last, after, before } = args;
  if ((first === undefined) === (last === undefined)) {
    throw thrownError('BAD_USER_INPUT', {
      params: { reason: 'give exactly one of first and last, 1 to 100' },
    });
  }
  const read = (cursor: string | undefined): Position | null =>
    cursor === undefined ? null : decodeCursor(cursor, order, deps.secrets.cursorKey);
  return {
    limit: first ?? last ?? 1,
    isBackward: last !== undefined,
    after: read(after),
    before: read(before),
  };
}

export function toConnection<Row, Node = Row>(
  page: Page<Row>,
  { deps }: Pick<RequestContext, 'deps'>,
  nodeOf: (row: Row) => Node = (row) => row as unknown as Node,
): Connection<Node> {
  const edges = page.rows.map((row) => ({
    cursor: encodeCursor(page.positionOf(row), page.order, deps.secrets.cursorKey),
    node: nodeOf(row),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: page.count,
  };
}

const SIGNATURE_BYTES = 16;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const signature = (payload: string, key: Buffer): Buffer =>
  createHmac('sha256', key).update(payload).digest().subarray(0, SIGNATURE_BYTES);

function encodeCursor(position: Position, order: KeysetOrder, key: Buffer): string {
  const payload = JSON.stringify([order.name, ...position]);
  return Buffer.concat([signature(payload, key), Buffer.from(payload)]).toString('base64url');
}

function decodeCursor(cursor: string, order: KeysetOrder, key: Buffer): Position {
  const bytes = cursor.length <= 1024 ? Buffer.from(cursor, 'base64url') : Buffer.alloc(0);
  const payload = bytes.subarray(SIGNATURE_BYTES).toString();
  const given = bytes.subarray(0, SIGNATURE_BYTES);
  if (given.length < SIGNATURE_BYTES || !timingSafeEqual(given, signature(payload, key))) throw badCursor();
  const [name, ...position] = JSON.parse(payload) as [string, ...(string | number)[]];
  if (name !== order.name) throw badCursor();
  return position.map((value) =>
    typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value,
  );
}

const badCursor = (): Error =>
  thrownError('BAD_USER_INPUT', { params: { reason: 'the cursor is not of this list in this order' } });
