import { validate } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';

/**
 * Checks the limits that stand at the input classes. Unknown fields never come here: GraphQL refuses them by the
 * schema. A field given as null means the same as one left out, so that no use case has to know both.
 */
export async function validateInput(value: unknown): Promise<void> {
  const inputs = (Array.isArray(value) ? value : [value]).filter(isObject);
  for (const input of inputs) {
    dropNulls(input);
    const problems = await validate(input, { skipMissingProperties: true, forbidUnknownValues: false });
    if (problems.length > 0) throw new ArgumentValidationError(problems);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function dropNulls(input: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(input)) {
    if (value === null) Reflect.deleteProperty(input, name);
    else if (isObject(value)) dropNulls(value);
  }
}
