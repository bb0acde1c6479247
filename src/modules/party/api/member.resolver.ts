import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { addMember } from '../service/add-member.service';
import { removeMember } from '../service/remove-member.service';
import { personById } from '../store/person.loader';
import { AddMemberInput, RemoveMemberInput } from './member.input';
import { AddMemberPayload, RemoveMemberPayload } from './member.payload';
import { Member } from './member.type';
import { Person } from './viewer.type';

@Resolver(() => Member)
export class MemberResolver {
  @Mutation(() => AddMemberPayload, {
    description:
      'The administrator gives a person a role in the own, active organisation. Roles that check each other go to different people.',
  })
  async addMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddMemberInput, { description: 'The person and the role.' }) input: AddMemberInput,
  ): Promise<View<AddMemberPayload>> {
    const outcome = await addMember(context.deps, writerOf(context), {
      ...input,
      temporaryPassword: input.temporaryPassword ?? null,
      outsideIdentity: input.outsideIdentity ?? null,
    });
    return { member: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => RemoveMemberPayload, {
    description:
      'The administrator takes a role, or all, from a person in the own organisation. The last ORGANISATION_ADMIN stays.',
  })
  async removeMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveMemberInput, { description: 'The person, and which role.' })
    input: RemoveMemberInput,
  ): Promise<View<RemoveMemberPayload>> {
    const outcome = await removeMember(context.deps, writerOf(context), {
      ...input,
      role: input.role ?? null,
    });
    return outcome.ok
      ? { member: outcome.value, userErrors: [] }
      : { member: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Person, { description: 'The person.' })
  async person(@Root() { id }: View<Member>, @Ctx() { loaders }: RequestContext): Promise<View<Person>> {
    const row = await loaders.get(personById).load(id);
    assert(row !== null, 'A person is never deleted.');
    return row;
  }
}
