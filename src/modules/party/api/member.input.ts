import { IsIn, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { ROLES, type Role } from '../../../policy/vocabulary';
import { RoleEnum } from './organisation.type';

@InputType({ description: 'Who a person is at an outside OpenID Connect issuer.' })
export class OutsideIdentityInput {
  @Field(() => String, { description: 'The issuer, exactly as in its tokens; at most 200 characters.' })
  @Length(1, 200)
  issuer!: string;

  @Field(() => String, { description: 'The subject of its tokens; at most 200 characters.' })
  @Length(1, 200)
  subject!: string;
}

@InputType({ description: 'A person and the role to be given.' })
export class AddMemberInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => String, {
    description:
      'Login: 3 to 100 letters, digits and . _ @ + -, kept in lower case. A member of the own organisation keeps name and password.',
  })
  @Length(1, 100)
  login!: string;

  @Field(() => String, { description: 'Name of a new person, 1 to 100 characters.' })
  @Length(1, 100)
  displayName!: string;

  @Field(() => RoleEnum, { description: 'A role that the kind of the own organisation has.' })
  @IsIn(ROLES)
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description:
      'Password for the first sign-in of a new person, 12 to 128 characters; which opens nothing but changePassword. Left out for a person of an outside issuer.',
  })
  @IsOptional()
  @Length(1, 128)
  temporaryPassword?: string | null;

  @Field(() => OutsideIdentityInput, {
    nullable: true,
    description:
      'For a person who signs in elsewhere. Such a person may belong to several organisations; the issuer says in each token for which one it is, and what the person is called.',
  })
  @IsOptional()
  @ValidateNested()
  outsideIdentity?: OutsideIdentityInput | null;
}

@InputType({ description: 'A person and the role to be taken away.' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'Id of the person.' })
  @MaxLength(ID_LENGTH)
  personId!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The role; left out, every role.' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role | null;
}
