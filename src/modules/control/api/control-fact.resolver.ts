import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { ControlFactEntity } from '../store/control-fact.entity';
import { endByControlFactId } from '../store/control-fact.loader';
import { ControlFact, ControlFactEnd } from './control-fact.type';

/** Whoever may see the fact may see who its two sides are, and its end. */
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

  @FieldResolver(() => ControlFactEnd, {
    nullable: true,
    description: 'Its end, or its correction; null while nobody has ended it.',
  })
  end(
    @Root() row: ControlFactEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ControlFactEnd> | null> {
    return loaders.get(endByControlFactId).load(row.id);
  }
}
