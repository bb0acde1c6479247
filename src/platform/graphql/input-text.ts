import {
  isInputObjectType,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * What an id may look like at all. Ids live in ASCII columns, and the database will not even compare such a column
 * with other text: an id that is none would end as a fault of ours instead of as "there is no such object".
 */
const ID_TEXT = /^[\x20-\x7e]{0,64}$/;

/** Half of a surrogate pair: no character, and neither the database nor a hash takes it. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Whether every text in the variables is made of whole characters; in a document the parser sees to it. */
export function hasWholeCharacters(value: unknown): boolean {
  if (typeof value === 'string') return !HALF_CHARACTER.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasWholeCharacters);
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The coerced variables. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether every id in the document and in its variables could be one. */
export const hasOnlyIdTexts = (asked: Asked): boolean =>
  literalsAreIdTexts(asked) && variablesAreIdTexts(asked);

/** `[ID!]!` is about an ID. */
const bareName = (type: string): string => type.replace(/[[\]!]/g, '');

function literalsAreIdTexts({ schema, document }: Asked): boolean {
  let isGood = true;
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      StringValue: ({ value }) => {
        if (bareName(String(typeInfo.getInputType())) === 'ID' && !ID_TEXT.test(value)) isGood = false;
      },
    }),
  );
  return isGood;
}

const variablesAreIdTexts = ({ schema, operation, variables }: Asked): boolean =>
  (operation.variableDefinitions ?? []).every(({ type, variable }) =>
    isIdTextIn(schema, bareName(print(type)), variables[variable.name.value]),
  );

/** The value is coerced already, so its form is known to fit the type. */
function isIdTextIn(schema: GraphQLSchema, typeName: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => isIdTextIn(schema, typeName, item));
  if (typeName === 'ID') return typeof value === 'string' && ID_TEXT.test(value);
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) return true;
  const fields = Object.values(type.getFields());
  return fields.every(({ name, type: fieldType }) =>
    isIdTextIn(schema, bareName(String(fieldType)), (value as Record<string, unknown>)[name]),
  );
}
