import { validate, ValidationError } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';

/**
 * Checks the limits that stand at the input classes, however deep one lies in another: a forgotten @ValidateNested
 * must not open a hole. Unknown fields never come here, GraphQL refuses them by the schema. A field given as null
 * means the same as one left out, so that no use case has to know both.
 */
export async function validateInput(value: unknown): Promise<void> {
  for (const [, input] of objectsIn(value)) {
    dropNulls(input);
    const problems = await problemsOf(input);
    if (problems.length > 0) throw new ArgumentValidationError(problems);
  }
}

async function problemsOf(input: Record<string, unknown>): Promise<ValidationError[]> {
  const problems = await validate(input, { skipMissingProperties: true, forbidUnknownValues: false });
  const known = new Set(problems.map(({ property }) => property));
  for (const [name, value] of Object.entries(input)) {
    if (known.has(name)) continue;
    for (const [position, part] of objectsIn(value)) {
      const children = await problemsOf(part);
      if (children.length === 0) continue;
      problems.push(problemIn(name, position === null ? children : [problemIn(position, children)]));
    }
  }
  return problems;
}

function problemIn(property: string, children: ValidationError[]): ValidationError {
  return Object.assign(new ValidationError(), { property, children });
}

/** The inputs that a value holds, each with its place in the list. */
function objectsIn(value: unknown): (readonly [position: string | null, input: Record<string, unknown>])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => (isObject(item) ? [[String(index), item] as const] : []));
  }
  return isObject(value) ? [[null, value]] : [];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function dropNulls(input: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(input)) {
    if (value === null) Reflect.deleteProperty(input, name);
    else if (isObject(value)) dropNulls(value);
  }
}
