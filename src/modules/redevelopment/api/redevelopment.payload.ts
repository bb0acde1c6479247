import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { ControlFact } from '../../control/api/control-fact.type';
import { DerivedProduct } from './derived-product.type';

@ObjectType({
  description: 'Answer to registerDerivedProduct: the derived product, or why it was not registered.',
})
export class RegisterDerivedProductPayload {
  @Field(() => DerivedProduct, { nullable: true, description: 'The derived product; null when refused.' })
  derivedProduct!: DerivedProduct | null;

  @Field(() => [UserError], {
    description:
      'Why nothing was done; empty on success. The redevelopment ban answers with the chain of control.',
  })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to endControl: the fact with its end, or why it was not ended.' })
export class EndControlPayload {
  @Field(() => ControlFact, { nullable: true, description: 'The fact; null when refused.' })
  controlFact!: ControlFact | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to declareControl: the recorded fact, or why it was not recorded.' })
export class DeclareControlPayload {
  @Field(() => ControlFact, { nullable: true, description: 'The fact; null when refused.' })
  controlFact!: ControlFact | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
