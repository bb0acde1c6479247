import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isInputObjectType,
  isListType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * What an id may look like at all. Ids live in ASCII columns, and the database will not even compare such a column
 * with other text: an id that is none would end as a fault of ours instead of as "there is no such object".
 */
const ID_TEXT = /^[\x20-\x7e]{0,64}$/;

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

function literalsAreIdTexts({ schema, document }: Asked): boolean {
  let isGood = true;
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      StringValue: ({ value }) => {
        if (getNamedType(typeInfo.getInputType()) === GraphQLID && !ID_TEXT.test(value)) isGood = false;
      },
    }),
  );
  return isGood;
}

function variablesAreIdTexts({ schema, operation, variables }: Asked): boolean {
  return (operation.variableDefinitions ?? []).every(({ type, variable }) => {
    const declared = typeFromAST(schema, type) as GraphQLInputType | undefined;
    return declared === undefined || isIdTextIn(declared, variables[variable.name.value]);
  });
}

function isIdTextIn(declared: GraphQLInputType, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const type = getNullableType(declared);
  if (isListType(type)) return (value as unknown[]).every((item) => isIdTextIn(type.ofType, item));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).every((field) =>
      isIdTextIn(field.type, (value as Record<string, unknown>)[field.name]),
    );
  }
  return type !== GraphQLID || ID_TEXT.test(String(value));
}
