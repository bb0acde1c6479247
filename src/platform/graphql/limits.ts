import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { isSupervisor, type Caller } from '../caller';
import type { RequestContext } from './context';
import { thrownError, withoutSuggestion, type ThrownCode } from './errors';
import { hasOnlyIdTexts, hasWholeCharacters } from './input-text';

/** What one document may ask for. A document over a limit is refused before any SQL runs. */
export const LIMITS = {
  bodyBytes: 256 * 1024,
  /** With a credential: a list of thousands of products comes in one document, and is told if it is too long. */
  memberBodyBytes: 8 * 1024 * 1024,
  tokens: 2_000,
  depth: 10,
  aliases: 15,
  directives: 20,
  /** Cost of the public and of users; a list costs its page size times what one row costs. */
  cost: 5_000,
  /** Cost for auditors and regulators, who read in bulk. */
  supervisorCost: 20_000,
  nodes: 10_000,
} as const;

/** The rules are typed against an older release of graphql-js. */
const asRule = (rule: unknown): ValidationRule => rule as ValidationRule;

/** Reported as any other fault of a document; thrown, as these rules would by themselves, it would look like ours. */
const reported = {
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void => {
      context?.reportError(error);
    },
  ],
};

export const limitRules: readonly ValidationRule[] = [
  // The introspection query of every tool is deeper than any query of ours; graphql-js limits it in its own way.
  asRule(maxDepthRule({ ...reported, n: LIMITS.depth, ignoreIntrospection: true, flattenFragments: true })),
  asRule(maxAliasesRule({ ...reported, n: LIMITS.aliases })),
  asRule(maxDirectivesRule({ ...reported, n: LIMITS.directives })),
];

/** Fields that guess a secret: one per document, or aliases would multiply the guesses of one counted attempt. */
const ONCE_PER_DOCUMENT = new Set(['signIn', 'refreshSession', 'changePassword', 'applyOrganisation']);

const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** What a document asks for; its variables are coerced already. */
export function costOf({ schema, document, operationName, variables }: Asked): number {
  try {
    return getComplexity({
      estimators,
      schema,
      query: document,
      ...(variables && { variables }),
      ...(operationName && { operationName }),
      maxQueryNodes: LIMITS.nodes,
    });
  } catch (error) {
    // Either more fields than are counted, or an argument that turns out null where none may be.
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('maximum allowed number of nodes')) return Infinity;
    throw notAdmitted('BAD_USER_INPUT', { reason: error.message });
  }
}

function occurrencesOf(names: ReadonlySet<string>, node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, part) => sum + occurrencesOf(names, part), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const { kind, name } = node as { kind?: string; name?: { value: string } };
  const own = kind === 'Field' && name !== undefined && names.has(name.value) ? 1 : 0;
  return Object.entries(node).reduce(
    (sum, [key, part]) => (key === 'loc' ? sum : sum + occurrencesOf(names, part)),
    own,
  );
}

interface AdmissionOptions {
  /** Finds out who is calling; null for a credential that is not valid. */
  readonly authenticate: (context: RequestContext, isMutation: boolean) => Promise<Caller | null>;
  /** True in production, where only who is signed in may read the schema. */
  readonly hidesSchema: boolean;
}

const INTROSPECTION_FIELDS = new Set(['__schema', '__type']);

/**
 * Refuses what costs too much, then settles who is calling. In this order: a hostile document is answered
 * without a single statement, even when it carries an API key.
 */
export function admission({
  authenticate,
  hidesSchema,
}: AdmissionOptions): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ schema, document, request, contextValue, operation, operationName }) {
          if (operation === undefined) return;
          const { operation: kind } = operation;
          if (kind === OperationTypeNode.SUBSCRIPTION) {
            throw notAdmitted('GRAPHQL_VALIDATION_FAILED', { reason: 'there are no subscriptions' });
          }
          if (occurrencesOf(ONCE_PER_DOCUMENT, document.definitions) > 1) {
            throw notAdmitted('BAD_USER_INPUT', { reason: 'one sign-in operation per document' });
          }
          const variables = coercedVariables(schema, operation, request.variables, hidesSchema);
          if (!hasWholeCharacters(variables)) {
            throw notAdmitted('BAD_USER_INPUT', { reason: 'a text holds half a character' });
          }
          if (!hasOnlyIdTexts({ schema, document, operation, variables })) {
            throw notAdmitted('BAD_USER_INPUT', {
              reason: 'an id has at most 64 characters, all of them ASCII',
            });
          }
          const cost = costOf({ schema, document, operationName, variables: request.variables });
          if (cost > LIMITS.supervisorCost) throw tooCostly(cost, LIMITS.supervisorCost);
          const caller = await authenticate(contextValue, kind === OperationTypeNode.MUTATION);
          if (caller === null) throw notAdmitted('UNAUTHENTICATED');
          contextValue.caller = caller;
          const isOutsider = caller.kind === 'anonymous';
          if (hidesSchema && isOutsider && occurrencesOf(INTROSPECTION_FIELDS, document.definitions) > 0) {
            throw notAdmitted('FORBIDDEN', {}, { needed: 'signed in, to read the schema' });
          }
          const limit = limitFor(contextValue);
          if (cost > limit) throw tooCostly(cost, limit);
        },
      }),
  };
}

/** Wrongly typed variables are the client's mistake; left to the execution they would look like ours. */
function coercedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown> | undefined,
  hidesSchema: boolean,
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
    maxErrors: 5,
  });
  if (coerced !== undefined) return coerced;
  const reason = errors[0]?.message ?? 'a variable is of the wrong type';
  throw notAdmitted('BAD_USER_INPUT', { reason: hidesSchema ? withoutSuggestion(reason) : reason });
}

/** HTTP says the same as the code: what was not admitted is the client's to correct, never a server error. */
const STATUSES: Partial<Readonly<Record<ThrownCode, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

const notAdmitted = (
  code: ThrownCode,
  params?: Readonly<Record<string, string | number>>,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError =>
  thrownError(code, {
    ...(params && { params }),
    extensions: { ...extensions, http: { status: STATUSES[code] ?? 400 } },
  });

const tooCostly = (cost: number, limit: number): Error =>
  notAdmitted('QUERY_TOO_COSTLY', { cost, limit }, { cost, limit });

const limitFor = ({ caller }: RequestContext): number =>
  isSupervisor(caller) ? LIMITS.supervisorCost : LIMITS.cost;
