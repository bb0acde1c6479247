import type { StatementLog } from './statements';

interface ThrownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly errors: readonly ThrownError[];
  /** The codes in errors[], in order. */
  readonly thrown: readonly string[];
  /** The SQL that this request sent, in order. */
  readonly statements: readonly string[];
  /** The value at a path such as 'placeOrder.order.id'; undefined where the path ends early. */
  at(path: string): unknown;
  /** The text at a path; fails the test where there is none. */
  text(path: string): string;
  /** The codes of the user errors of one root field. */
  refusals(field: string): readonly unknown[];
}

export async function answerOf(response: Response, statements: StatementLog): Promise<Answer> {
  const { data = null, errors = [] } = (await response.json()) as { data?: unknown; errors?: ThrownError[] };
  const at = (path: string): unknown => path.split('.').reduce(step, data);
  const answer: Answer = {
    status: response.status,
    headers: response.headers,
    data,
    errors,
    thrown: errors.map(({ extensions }) => extensions.code),
    statements: [...statements.of(response.headers.get('x-request-id') ?? '')],
    at,
    text(path) {
      const value = at(path);
      if (typeof value !== 'string') {
        throw new Error(`No text at ${path} of ${JSON.stringify({ data, errors }, null, 2)}`);
      }
      return value;
    },
    refusals(field) {
      const userErrors = at(`${field}.userErrors`);
      if (!Array.isArray(userErrors)) {
        throw new Error(`No userErrors of ${field} in ${JSON.stringify({ data, errors }, null, 2)}`);
      }
      return userErrors.map((userError) => step(userError, 'code'));
    },
  };
  return answer;
}

const step = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
