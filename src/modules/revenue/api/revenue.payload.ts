import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.type';
import { EvaluationCycle } from '../../pricing/api/maximum-revenue.type';

@ObjectType({ description: 'Answer to closeEvaluationCycle: the cycle, or why it was not closed.' })
export class CloseEvaluationCyclePayload {
  @Field(() => EvaluationCycle, { nullable: true, description: 'The cycle as it stands; null when refused.' })
  evaluationCycle!: EvaluationCycle | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
