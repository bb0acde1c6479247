import { Field, ObjectType } from 'type-graphql';
import type { View } from '../../../kernel/view';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { ApiKey } from './api-key.type';

@ObjectType({ description: 'Answer of createApiKey.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key without its secret; null when refused.' })
  apiKey!: View<ApiKey> | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key itself, for the header "Authorization: Bearer …". Shown in this answer only; null when refused and for a replay.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is the answer of an earlier request.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer of revokeApiKey.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key without its secret; null when refused.' })
  apiKey!: View<ApiKey> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
