import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type ValidationRule } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { Caller } from '../caller';
import type { RequestContext } from './context';
import { thrownError } from './errors';

/** What one document may ask for. A document over a limit is refused before any SQL runs. */
export const LIMITS = {
  bodyBytes: 256 * 1024,
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

/** The introspection query of every tool is deeper than any query of ours; it is switched as a whole, not measured. */
const asRule = (rule: unknown): ValidationRule => rule as ValidationRule;

export const limitRules: readonly ValidationRule[] = [
  asRule(
    maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, flattenFragments: true, exposeLimits: true }),
  ),
  asRule(maxAliasesRule({ n: LIMITS.aliases, exposeLimits: true })),
  asRule(maxDirectivesRule({ n: LIMITS.directives, exposeLimits: true })),
];

/** Fields that guess a secret: one per document, or aliases would multiply the guesses of one counted attempt. */
const ONCE_PER_DOCUMENT = new Set(['signIn', 'refreshSession', 'applyOrganisation']);

const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

export function costOf({ schema, document, operationName, variables }: Asked): number {
  return getComplexity({
    estimators,
    schema,
    query: document,
    ...(variables && { variables }),
    ...(operationName && { operationName }),
    maxQueryNodes: LIMITS.nodes,
  });
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
          if (occurrencesOf(ONCE_PER_DOCUMENT, document.definitions) > 1) {
            throw thrownError('BAD_USER_INPUT', { params: { reason: 'one sign-in operation per document' } });
          }
          const cost = costOf({ schema, document, operationName, variables: request.variables });
          if (cost > LIMITS.supervisorCost) throw tooCostly(cost, LIMITS.supervisorCost);
          const caller = await authenticate(
            contextValue,
            operation?.operation === OperationTypeNode.MUTATION,
          );
          if (caller === null) throw thrownError('UNAUTHENTICATED');
          contextValue.caller = caller;
          const isOutsider = caller.kind === 'anonymous';
          if (hidesSchema && isOutsider && occurrencesOf(INTROSPECTION_FIELDS, document.definitions) > 0) {
            throw thrownError('FORBIDDEN', { extensions: { needed: 'signed in, to read the schema' } });
          }
          const limit = limitFor(contextValue);
          if (cost > limit) throw tooCostly(cost, limit);
        },
      }),
  };
}

const tooCostly = (cost: number, limit: number): Error =>
  thrownError('QUERY_TOO_COSTLY', { params: { cost, limit }, extensions: { cost, limit } });

const limitFor = ({ caller }: RequestContext): number =>
  caller.kind === 'member' && ['AUDITOR', 'REGULATOR'].includes(caller.organisationKind)
    ? LIMITS.supervisorCost
    : LIMITS.cost;
