import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { GuidedPrice, Tariff } from './price.type';

@ObjectType({ description: 'Answer to issueGuidedPrice: the guided price, or why it was not issued.' })
export class IssueGuidedPricePayload {
  @Field(() => GuidedPrice, { nullable: true, description: 'The guided price; null when refused.' })
  guidedPrice!: GuidedPrice | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to setTariff: the tariff, or why it was not set.' })
export class SetTariffPayload {
  @Field(() => Tariff, { nullable: true, description: 'The tariff; null when refused.' })
  tariff!: Tariff | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to supersedeGuidedPrice: the new guided price, or why nothing was done.' })
export class SupersedeGuidedPricePayload {
  @Field(() => GuidedPrice, { nullable: true, description: 'The new guided price; null when refused.' })
  guidedPrice!: GuidedPrice | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({
  description: 'Answer to revokeGuidedPrice: the guided price with its revocation, or why nothing was done.',
})
export class RevokeGuidedPricePayload {
  @Field(() => GuidedPrice, { nullable: true, description: 'The guided price; null when refused.' })
  guidedPrice!: GuidedPrice | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
