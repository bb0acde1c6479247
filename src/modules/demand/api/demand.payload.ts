import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { ApplicationScenario, DataRequest, Demand } from './demand.type';

@ObjectType({ description: 'Answer to registerScenario: the scenario, or why not.' })
export class RegisterScenarioPayload {
  @Field(() => ApplicationScenario, {
    nullable: true,
    description: 'The scenario as it stands now; null when refused.',
  })
  scenario!: ApplicationScenario | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to closeScenario: the scenario, or why not.' })
export class CloseScenarioPayload {
  @Field(() => ApplicationScenario, {
    nullable: true,
    description: 'The scenario as it stands now; null when refused.',
  })
  scenario!: ApplicationScenario | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to requestData: the request, or why not.' })
export class RequestDataPayload {
  @Field(() => DataRequest, {
    nullable: true,
    description: 'The request as it stands now; null when refused.',
  })
  dataRequest!: DataRequest | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to reviewDataRequest: the request, or why not.' })
export class ReviewDataRequestPayload {
  @Field(() => DataRequest, {
    nullable: true,
    description: 'The request as it stands now; null when refused.',
  })
  dataRequest!: DataRequest | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to withdrawDataRequest: the request, or why not.' })
export class WithdrawDataRequestPayload {
  @Field(() => DataRequest, {
    nullable: true,
    description: 'The request as it stands now; null when refused.',
  })
  dataRequest!: DataRequest | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to postDemand: the demand, or why not.' })
export class PostDemandPayload {
  @Field(() => Demand, { nullable: true, description: 'The demand as it stands now; null when refused.' })
  demand!: Demand | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to answerDemand: the demand, or why not.' })
export class AnswerDemandPayload {
  @Field(() => Demand, { nullable: true, description: 'The demand as it stands now; null when refused.' })
  demand!: Demand | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to withdrawDemand: the demand, or why not.' })
export class WithdrawDemandPayload {
  @Field(() => Demand, { nullable: true, description: 'The demand as it stands now; null when refused.' })
  demand!: Demand | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
