import { Field, ObjectType } from 'type-graphql';
import type { View } from '../../../kernel/view';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Organisation } from './organisation.type';

@ObjectType({ description: 'Answer of applyOrganisation.' })
export class ApplyOrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when refused.' })
  organisation!: View<Organisation> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer of verifyOrganisation.' })
export class VerifyOrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when refused.' })
  organisation!: View<Organisation> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer of activateOrganisation.' })
export class ActivateOrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when refused.' })
  organisation!: View<Organisation> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer of registerOfficialBody.' })
export class RegisterOfficialBodyPayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when refused.' })
  organisation!: View<Organisation> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is the answer of an earlier request.' })
  idempotency!: IdempotencyInfo;
}
