import { getVariableValues, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExample } from '../../src/explorer/examples';
import { costOf, limitRules, LIMITS } from '../../src/platform/graphql/limits';
import { ROLES } from '../../src/policy/vocabulary';
import { buildBareSchema } from '../../src/schema';
import type { Access } from './access';
import { OPERATIONS } from './authorisation-matrix';
import { rootFields } from './probe';

const FOLDER = join(__dirname, '..', '..', 'schema', 'examples');
const schema = buildBareSchema();

const EXAMPLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readExample(file.replace(/\.graphql$/, ''), readFileSync(join(FOLDER, file), 'utf8')))
  .map((example) => [example.name, example] as const);

const fieldsCalled = (definition: OperationDefinitionNode): string[] =>
  definition.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '',
  );

describe('the examples', () => {
  it('show every field of Query and Mutation, one operation for each', () => {
    const names = EXAMPLES.map(([name]) => name);
    const missing = rootFields(schema)
      .map(({ field }) => field.name)
      .filter((name) => !names.includes(name));
    expect(missing).toEqual([]);
  });

  it.each(EXAMPLES)('%s is one operation of its name that the schema takes', (name, { operation }) => {
    const document = parse(operation);
    expect(validate(schema, document, undefined)).toEqual([]);
    expect(validate(schema, document, [...limitRules])).toEqual([]);
    const operations = document.definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    expect(operations).toHaveLength(1);
    const [only] = operations;
    expect(only?.name?.value).toBeDefined();
    expect(only && fieldsCalled(only)).toContain(name);
  });

  it.each(EXAMPLES)(
    '%s names who may run it, and says in two languages what it does',
    (name, { role, sentence }) => {
      const access: Access | undefined = OPERATIONS.Query[name] ?? OPERATIONS.Mutation[name];
      expect(['ANYONE', 'ANONYMOUS', 'SIGNED_IN', ...ROLES]).toContain(role);
      if (typeof access === 'object' && 'roles' in access) expect(access.roles).toContain(role);
      expect(sentence.zh).toMatch(/[一-龥]{2}/);
      expect(sentence.en).toMatch(/^[A-Z][^一-龥]{7,}$/);
    },
  );

  it.each(EXAMPLES)(
    '%s has variables of the right form and costs what everybody may spend',
    (_name, { operation, variables }) => {
      const document = parse(operation);
      const given = variables === '' ? {} : (JSON.parse(variables) as Record<string, unknown>);
      const definition = document.definitions.find(
        ({ kind }) => kind === Kind.OPERATION_DEFINITION,
      ) as OperationDefinitionNode;
      const { errors } = getVariableValues(schema, definition.variableDefinitions ?? [], given);
      expect(errors ?? []).toEqual([]);
      expect(
        costOf({ schema, document, operationName: definition.name?.value, variables: given }),
      ).toBeLessThanOrEqual(LIMITS.cost);
    },
  );
});
