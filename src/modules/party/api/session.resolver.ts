import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { newcomerOrWriterOf } from '../../../platform/graphql/member';
import { toUserError } from '../../ledger/api/refusal.type';
import { changePassword } from '../service/change-password.service';
import { refreshSession } from '../service/refresh-session.service';
import { signIn } from '../service/sign-in.service';
import { signOut } from '../service/sign-out.service';
import type { Session as OpenSession } from '../service/session';
import { ChangePasswordInput, RefreshSessionInput, SignInInput, SignOutInput } from './session.input';
import {
  ChangePasswordPayload,
  RefreshSessionPayload,
  SignInPayload,
  SignOutPayload,
} from './session.payload';
import { Session } from './session.type';
import { Viewer } from './viewer.type';

@Resolver(() => Session)
export class SessionResolver {
  @Mutation(() => SignInPayload, {
    description:
      'Opens a session with login and password. After 5 wrong passwords for one login from one address, 50 for one login or 100 from one address, within 15 minutes, the answer is TOO_MANY_ATTEMPTS. With a password that somebody else chose, changePassword comes first. Once per document.',
  })
  async signIn(
    @Ctx() { deps, caller, locale }: RequestContext,
    @Arg('input', () => SignInInput, { description: 'Login and password.' }) input: SignInInput,
  ): Promise<View<SignInPayload>> {
    const outcome = await signIn(deps, caller, { ...input, organisationId: input.organisationId ?? null });
    return outcome.ok
      ? { session: outcome.value, userErrors: [] }
      : { session: null, userErrors: [toUserError(outcome.refusal, locale)] };
  }

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Exchanges a refresh token for new tokens, until 90 days after signIn. A token that comes a second time ends the session. Once per document.',
  })
  async refreshSession(
    @Ctx() { deps, caller, locale }: RequestContext,
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token.' })
    input: RefreshSessionInput,
  ): Promise<View<RefreshSessionPayload>> {
    const outcome = await refreshSession(deps, caller, input);
    return outcome.ok
      ? { session: outcome.value, userErrors: [] }
      : { session: null, userErrors: [toUserError(outcome.refusal, locale)] };
  }

  @Mutation(() => SignOutPayload, {
    description:
      'Ends a session: its refresh tokens and all mutations with its access tokens, at once; queries within 10 minutes. API keys stay: they are ended by revokeApiKey.',
  })
  async signOut(
    @Ctx() { deps, caller, locale }: RequestContext,
    @Arg('input', () => SignOutInput, { description: 'The session to end.' }) input: SignOutInput,
  ): Promise<View<SignOutPayload>> {
    const outcome = await signOut(deps, caller, input);
    return { userErrors: outcome.ok ? [] : [toUserError(outcome.refusal, locale)] };
  }

  @Mutation(() => ChangePasswordPayload, {
    description:
      'Replaces the own password and ends every session and every API key of the person, this session too.',
  })
  async changePassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new.' }) input: ChangePasswordInput,
  ): Promise<View<ChangePasswordPayload>> {
    const outcome = await changePassword(context.deps, newcomerOrWriterOf(context), input);
    return { userErrors: outcome.ok ? [] : [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Viewer, { description: 'Who is signed in by these tokens.' })
  viewer(@Root() { signedIn }: OpenSession): View<Viewer> {
    return signedIn;
  }
}
