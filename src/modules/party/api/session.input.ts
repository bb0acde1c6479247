import { Length, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';

@InputType({ description: 'Who signs in, and for which organisation.' })
export class SignInInput {
  @Field(() => String, { description: 'Login; upper and lower case are the same. At most 100 characters.' })
  @Length(1, 100)
  login!: string;

  @Field(() => String, { description: 'Password, at most 128 characters.' })
  @Length(1, 128)
  password!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation to act for. Left out, the first by name of those that the person belongs to.',
  })
  @MaxLength(ID_LENGTH)
  organisationId?: string | null;
}

@InputType({ description: 'The refresh token to exchange.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The refresh token of the last answer, at most 128 characters.' })
  @MinLength(1)
  @MaxLength(128)
  refreshToken!: string;
}

@InputType({ description: 'The session to end.' })
export class SignOutInput {
  @Field(() => String, { description: 'Any refresh token of the session, at most 128 characters.' })
  @MinLength(1)
  @MaxLength(128)
  refreshToken!: string;
}

@InputType({ description: 'The own password, old and new.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password of today, at most 128 characters.' })
  @Length(1, 128)
  currentPassword!: string;

  @Field(() => String, {
    description: 'The password of tomorrow, 12 to 128 characters, another than that of today.',
  })
  @Length(1, 128)
  newPassword!: string;
}
