import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Case } from '../../supervision/api/case.type';

@ObjectType({ description: 'Answer to reportPurposeDrift: the case of the derived product, or why not.' })
export class ReportPurposeDriftPayload {
  @Field(() => Case, { nullable: true, description: 'The case as it stands now; null when refused.' })
  case!: Case | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
