import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { EvaluationCycle, MaximumRevenue } from './maximum-revenue.type';

@ObjectType({ description: 'Answer to openEvaluationCycle: the cycle, or why not.' })
export class OpenEvaluationCyclePayload {
  @Field(() => EvaluationCycle, { nullable: true, description: 'The cycle; null when refused.' })
  evaluationCycle!: EvaluationCycle | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to fixMaximumRevenue: the maximum, or why it was not fixed.' })
export class FixMaximumRevenuePayload {
  @Field(() => MaximumRevenue, { nullable: true, description: 'The maximum; null when refused.' })
  maximumRevenue!: MaximumRevenue | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
