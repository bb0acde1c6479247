import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Session } from './session.type';

@ObjectType({ description: 'Answer of signIn.' })
export class SignInPayload {
  @Field(() => Session, { nullable: true, description: 'The new session; null when refused.' })
  session!: Session | null;

  @Field(() => [UserError], { description: 'Why nobody was signed in; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer of refreshSession.' })
export class RefreshSessionPayload {
  @Field(() => Session, {
    nullable: true,
    description: 'The session with its next tokens; null when refused.',
  })
  session!: Session | null;

  @Field(() => [UserError], { description: 'Why there are no new tokens; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer of signOut.' })
export class SignOutPayload {
  @Field(() => [UserError], {
    description: 'Always empty today: an unknown token is as signed out as a known one.',
  })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer of changePassword.' })
export class ChangePasswordPayload {
  @Field(() => [UserError], { description: 'Why the password is still the old one; empty on success.' })
  userErrors!: UserError[];
}
