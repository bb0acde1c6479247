import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { pageOfResources, RESOURCES_BY_CODE } from '../store/data-resource.query';
import { DataResource, DataResourceConnection } from './data-resource.type';

@Resolver(() => DataResource)
export class DataResourceResolver {
  @Query(() => DataResourceConnection, {
    description:
      'The resource catalogue by code: for a department what it holds, for an operator what its agreements cover, for agencies and supervisors all.',
    complexity: listComplexity,
  })
  async dataResources(
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<View<DataResource>>> {
    const window = pageWindow(args, RESOURCES_BY_CODE, context);
    return toConnection(
      await pageOfResources(context.deps.dataSource.manager, memberOf(context), window),
      context,
    );
  }

  @FieldResolver(() => Organisation, { description: 'The department that holds and supplies it.' })
  async holder(
    @Root() row: DataResourceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const holder = await loaders.get(organisationById).load(row.holderId);
    if (holder === null) throw new Error('A resource refers to a holder that does not exist');
    return holder;
  }
}
