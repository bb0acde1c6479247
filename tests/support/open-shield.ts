import type { GraphQLSchema } from 'graphql';
import { anyone, type ShieldTree } from '../../src/platform/graphql/shield';
import { buildSchema, shieldTrees } from '../../src/schema';

/** The schema as it is served, but with the rows of some mutations opened to everybody. */
export const schemaOpenTo = (...mutations: readonly string[]): GraphQLSchema =>
  buildSchema(shieldTrees().map((tree) => opened(tree, mutations)));

function opened(tree: ShieldTree, mutations: readonly string[]): ShieldTree {
  const rows = Object.entries(tree['Mutation'] ?? {});
  const replaced = rows.map(([field, row]) => [field, mutations.includes(field) ? anyone : row] as const);
  return rows.length === 0 ? tree : { ...tree, Mutation: Object.fromEntries(replaced) };
}
