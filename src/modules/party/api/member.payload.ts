import { Field, ObjectType } from 'type-graphql';
import type { View } from '../../../kernel/view';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Member } from './member.type';

@ObjectType({ description: 'Answer of addMember.' })
export class AddMemberPayload {
  @Field(() => Member, {
    nullable: true,
    description: 'The person with the roles held now; null when refused.',
  })
  member!: View<Member> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is the answer of an earlier request.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer of removeMember.' })
export class RemoveMemberPayload {
  @Field(() => Member, {
    nullable: true,
    description: 'The person with the roles held now; null when refused.',
  })
  member!: View<Member> | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
