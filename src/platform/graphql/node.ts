import { ArrayMaxSize, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  InterfaceType,
  Query,
  Resolver,
  type ClassType,
} from 'type-graphql';
import { ID_LENGTH, idKindOf, type IdKind } from '../../kernel/id';
import type { View } from '../../kernel/view';
import type { RequestContext } from './context';

/** How rows of one kind are found by id: with the same visibility as everywhere, null for what may not be seen. */
export interface NodeKind {
  readonly kind: IdKind;
  readonly typeName: string;
  readonly load: (context: RequestContext, ids: readonly string[]) => Promise<readonly (object | null)[]>;
}

/** The type name of a row is read off its id, because rows are plain entities. */
const typeNames = new Map<IdKind, string>();

@InterfaceType({
  description: 'Anything with a public id.',
  resolveType: (value: { id: string }) => {
    const kind = idKindOf(value.id);
    return kind === undefined ? undefined : typeNames.get(kind);
  },
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Opaque id: three letters of the kind, an underscore, a UUID of version 7. Sorts by creation.',
  })
  id!: string;
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: 'At most 100 ids, in any mixture of kinds.' })
  @ArrayMaxSize(100)
  @MaxLength(ID_LENGTH, { each: true })
  ids!: string[];
}

/** Makes `node` and `nodes` for the kinds that the modules bring. */
export function nodeResolver(kinds: readonly NodeKind[]): ClassType {
  const byKind = new Map(kinds.map((node) => [node.kind, node]));
  for (const { kind, typeName } of kinds) typeNames.set(kind, typeName);

  async function load(context: RequestContext, ids: readonly string[]): Promise<(object | null)[]> {
    const found = new Map<string, object>();
    for (const node of byKind.values()) {
      const own = ids.filter((id) => idKindOf(id) === node.kind);
      if (own.length === 0) continue;
      const rows = await node.load(context, own);
      rows.forEach((row, index) => {
        const id = own[index];
        if (row !== null && id !== undefined) found.set(id, row);
      });
    }
    return ids.map((id) => found.get(id) ?? null);
  }

  @Resolver()
  class NodeResolver {
    @Query(() => Node, {
      nullable: true,
      description:
        'Any object by its id; null when there is none or the caller may not see it, without telling which.',
    })
    async node(
      @Ctx() context: RequestContext,
      @Arg('id', () => ID, { description: 'The id of the object.' }) id: string,
    ): Promise<object | null> {
      return (await load(context, [id]))[0] ?? null;
    }

    @Query(() => [Node], {
      nullable: 'items',
      description:
        'Several objects by id, in the order asked; null in the place of each that cannot be seen.',
      complexity: ({ args, childComplexity }) => (args as View<NodesArgs>).ids.length * (1 + childComplexity),
    })
    nodes(@Ctx() context: RequestContext, @Args() { ids }: NodesArgs): Promise<(object | null)[]> {
      return load(context, ids);
    }
  }
  return NodeResolver;
}
