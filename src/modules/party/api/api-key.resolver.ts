import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { toUserError } from '../../ledger/api/refusal.type';
import { createApiKey } from '../service/create-api-key.service';
import { revokeApiKey } from '../service/revoke-api-key.service';
import { CreateApiKeyInput, RevokeApiKeyInput } from './api-key.input';
import { CreateApiKeyPayload, RevokeApiKeyPayload } from './api-key.payload';
import { ApiKey } from './api-key.type';

const rootFieldsOf = (schema: GraphQLSchema): string[] =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Mutation(() => CreateApiKeyPayload, {
    description:
      'Makes a key with the own roles for the named operations. Its secret is shown in this answer only. At most 20 at a time, for an active organisation.',
  })
  async createApiKey(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateApiKeyInput, { description: 'What the key may do, and for how long.' })
    input: CreateApiKeyInput,
  ): Promise<View<CreateApiKeyPayload>> {
    const command = { ...input, rootFields: rootFieldsOf(info.schema) };
    const outcome = await createApiKey(context.deps, writerOf(context), command);
    if (!outcome.ok) {
      const userErrors = [toUserError(outcome.refusal, context.locale)];
      return { apiKey: null, secret: null, userErrors, idempotency: { isReplay: false } };
    }
    const { row, secret, isReplay } = outcome.value;
    return { apiKey: row, secret, userErrors: [], idempotency: { isReplay } };
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description:
      'Ends a key at once. The person who made it may, and the administrators of the organisation.',
  })
  async revokeApiKey(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key.' }) input: RevokeApiKeyInput,
  ): Promise<View<RevokeApiKeyPayload>> {
    const outcome = await revokeApiKey(context.deps, writerOf(context), input);
    return outcome.ok
      ? { apiKey: outcome.value, userErrors: [] }
      : { apiKey: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }
}
