import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { ImplementationPlan } from './plan.type';

@ObjectType({ description: 'Answer to draftPlan: the plan, or why it was not taken.' })
export class DraftPlanPayload {
  @Field(() => ImplementationPlan, { nullable: true, description: 'The plan; null when refused.' })
  plan!: ImplementationPlan | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({
  description:
    'Answer to revisePlan, submitPlan, returnPlan, approvePlan and filePlan: the plan as it stands now, or why not.',
})
export class ChangePlanPayload {
  @Field(() => ImplementationPlan, {
    nullable: true,
    description: 'The plan as it stands now; null when refused.',
  })
  plan!: ImplementationPlan | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
