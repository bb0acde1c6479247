import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Case } from '../../supervision/api/case.type';

@ObjectType({ description: 'Answer to ruleCase: the case, or why not.' })
export class RuleCasePayload {
  @Field(() => Case, { nullable: true, description: 'The case as it stands now; null when refused.' })
  case!: Case | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to reopenCase: the case, or why not.' })
export class ReopenCasePayload {
  @Field(() => Case, { nullable: true, description: 'The case as it stands now; null when refused.' })
  case!: Case | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
