import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { ControlFactEntity } from '../store/control-fact.entity';
import { ControlFact } from './control-fact.type';

/** Whoever may see the fact may see who its two sides are. */
@Resolver(() => ControlFact)
export class ControlFactResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The controlling organisation.' })
  controller(
    @Root() row: ControlFactEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation> | null> {
    return loaders.get(organisationById).load(row.controllerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The controlled organisation.' })
  controlled(
    @Root() row: ControlFactEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation> | null> {
    return loaders.get(organisationById).load(row.controlledId);
  }
}
