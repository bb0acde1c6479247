import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { DataResource } from './data-resource.type';
import { ResourceRegrading } from './resource-regrading.type';

@ObjectType({ description: 'Answer to catalogueResource: the resource, or why it was not entered.' })
export class CatalogueResourcePayload {
  @Field(() => DataResource, { nullable: true, description: 'The resource; null when refused.' })
  resource!: DataResource | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({
  description:
    'Answer to reviseResource, reportResourceUpdate, barResource and liftResourceBar: the resource, or why not.',
})
export class ChangeResourcePayload {
  @Field(() => DataResource, {
    nullable: true,
    description: 'The resource as it stands now; null when refused.',
  })
  resource!: DataResource | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to proposeResourceRegrading: the proposal, or why not.' })
export class ProposeResourceRegradingPayload {
  @Field(() => ResourceRegrading, { nullable: true, description: 'The proposal; null when refused.' })
  regrading!: ResourceRegrading | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to decideResourceRegrading: the proposal as ruled on, or why not.' })
export class DecideResourceRegradingPayload {
  @Field(() => ResourceRegrading, {
    nullable: true,
    description: 'The proposal as it stands now; null when refused.',
  })
  regrading!: ResourceRegrading | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
