import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

export type SchemaField = GraphQLField<unknown, unknown>;

/** The object types that are ours, Query and Mutation among them. */
export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .sort((left, right) => left.name.localeCompare(right.name));

export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly field: SchemaField;
}

/** Every field of Query and Mutation. */
export const rootFields = (schema: GraphQLSchema): RootField[] =>
  (['query', 'mutation'] as const).flatMap((operation) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }));
  });

/** Values for arguments and input fields by their name; the rest is made up from the type. */
export type ProbeValues = Readonly<Record<string, unknown>>;

const SCALARS: ProbeValues = {
  ID: 'prd_01890000-0000-7000-8000-000000000000',
  String: 'probe-text',
  Int: 1,
  Boolean: true,
  Decimal: '1.00',
  Date: '2026-12-01',
  DateTime: '2026-12-01T00:00:00.000Z',
  Sha256: '0'.repeat(64),
};

/** How much of an input is filled in. */
export type Fill = 'REQUIRED' | 'EVERYTHING';

function valueOf(type: GraphQLInputType, name: string, fill: Fill, values: ProbeValues): unknown {
  const inner = getNullableType(type);
  if (name in values && !isInputObjectType(getNamedType(inner))) {
    return isListType(inner) && !Array.isArray(values[name]) ? [values[name]] : values[name];
  }
  if (isListType(inner)) return [valueOf(inner.ofType, name, fill, values)];
  if (isInputObjectType(inner)) return filled(Object.values(inner.getFields()), fill, values);
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  return SCALARS[inner.name];
}

const isRequired = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean =>
  isNonNullType(type) && defaultValue === undefined;

function filled(
  slots: readonly (GraphQLArgument | GraphQLInputField)[],
  fill: Fill,
  values: ProbeValues,
): Record<string, unknown> {
  const wanted = slots.filter((slot) => fill === 'EVERYTHING' || isRequired(slot) || slot.name === 'first');
  // A page is taken from one end only, and a made-up cursor is refused before anything else happens.
  const unfit = new Set(['last', 'after', 'before']);
  return Object.fromEntries(
    wanted
      .filter(({ name }) => !unfit.has(name) || name in values)
      .map(({ name, type }) => [name, valueOf(type, name, fill, values)]),
  );
}

const argumentsOf = (
  { args }: SchemaField,
  fill: Fill = 'REQUIRED',
  values: ProbeValues = {},
): Record<string, unknown> => filled(args, fill, values);

/** All that can be asked of a type down to a depth, without arguments and without entering a list of its own. */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  depth: number,
  seen: readonly string[] = [],
): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (isAbstractType(named)) {
    const parts = schema
      .getPossibleTypes(named)
      .map((possible) => `... on ${possible.name} ${selectionOf(schema, possible, depth, seen)}`);
    return `{ __typename ${named.name === 'UserError' ? 'code message path ruleId' : parts.join(' ')} }`;
  }
  const fields = Object.values(named.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const target = getNamedType(field.type);
      if (!isCompositeType(target)) return [field.name];
      // A list of its own is asked for a page.
      if (target.name.endsWith('Connection')) return [];
      if (depth <= 1 || seen.includes(target.name)) return [];
      return [`${field.name} ${selectionOf(schema, field.type, depth - 1, [...seen, named.name])}`];
    });
  return `{ __typename ${fields.join(' ')} }`;
}

export interface ProbeOptions {
  readonly fill?: Fill;
  readonly values?: ProbeValues;
  /** How deep the answer is read; 0 asks for the type name only. */
  readonly depth?: number;
  /** How the field stands in the document. */
  readonly form?: 'PLAIN' | 'ALIAS' | 'FRAGMENT';
}

export interface Probe {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A document that calls one root field. */
export function probeOf(
  schema: GraphQLSchema,
  { operation, field }: RootField,
  { fill = 'REQUIRED', values = {}, depth = 0, form = 'PLAIN' }: ProbeOptions = {},
): Probe {
  const variables = argumentsOf(field, fill, values);
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type))
    ? depth === 0
      ? '{ __typename }'
      : selectionOf(schema, field.type, depth)
    : '';
  const call = `${form === 'ALIAS' ? 'probe: ' : ''}${field.name}${passed && `(${passed})`} ${selection}`;
  const head = `${operation} Probe${declared && `(${declared})`}`;
  const root = operation === 'query' ? 'Query' : 'Mutation';
  return {
    query:
      form === 'FRAGMENT'
        ? `${head} { ...Asked } fragment Asked on ${root} { ${call} }`
        : `${head} { ${call} }`,
    variables,
  };
}
