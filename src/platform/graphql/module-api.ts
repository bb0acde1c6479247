import type { NodeKind } from './node';
import type { ShieldTree } from './shield';

/** What one module adds to the schema. The application merges the parts; no module knows the whole. */
export interface ModuleApi {
  // type-graphql takes resolver classes of any constructor; ours have none with parameters.
  readonly resolvers: readonly (new () => object)[];
  readonly shield: ShieldTree;
  readonly nodes: readonly NodeKind[];
}
