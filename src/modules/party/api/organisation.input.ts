import { IsIn, Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import {
  LEGAL_FORMS,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  type LegalForm,
  type OrganisationKind,
  type OrganisationState,
} from '../../../policy/vocabulary';
import { LegalFormEnum, OrganisationKindEnum, OrganisationStateEnum } from './organisation.type';

@InputType({ description: 'Which organisations; all conditions that are given must hold.' })
export class OrganisationWhere {
  @Field(() => OrganisationStateEnum, { nullable: true, description: 'In this state.' })
  @IsIn(ORGANISATION_STATES)
  state?: OrganisationState | null;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Of this kind.' })
  @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose name begins with this text, 1 to 100 characters.',
  })
  @Length(1, 100)
  namePrefix?: string | null;

  @Field(() => String, { nullable: true, description: 'With exactly this unified social credit code.' })
  @Length(18, 18)
  creditCode?: string | null;
}

/** What every door to the marketplace asks of an organisation and its first administrator. */
@InputType()
abstract class NewPartyInput {
  @Field(() => String, {
    description:
      'Unified social credit code 统一社会信用代码 (GB 32100), 18 characters; its check character is verified. One organisation per code.',
  })
  @Length(1, 40)
  creditCode!: string;

  @Field(() => String, { description: 'Name as registered, 1 to 200 characters.' })
  @Length(1, 200)
  name!: string;

  @Field(() => LegalFormEnum, { description: 'Legal form as registered. An operator is a legal person.' })
  @IsIn(LEGAL_FORMS)
  legalForm!: LegalForm;

  @Field(() => String, {
    description:
      'Login of the first administrator: 3 to 100 letters, digits and . _ @ + -, kept in lower case. Unique in the marketplace.',
  })
  @Length(1, 100)
  adminLogin!: string;

  @Field(() => String, { description: 'Name of the first administrator, 1 to 100 characters.' })
  @Length(1, 100)
  adminDisplayName!: string;
}

@InputType({ description: 'An organisation that asks to be admitted.' })
export class ApplyOrganisationInput extends NewPartyInput {
  @Field(() => OrganisationKindEnum, {
    description: 'ENTERPRISE, PUBLIC_BODY or AUDITOR; the implementing agency registers the others.',
  })
  @IsIn(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Field(() => String, { description: 'Password of the first administrator, 12 to 128 characters.' })
  @Length(1, 128)
  adminPassword!: string;
}

@InputType({ description: 'A body that the implementing agency enters.' })
export class RegisterOfficialBodyInput extends NewPartyInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => OrganisationKindEnum, {
    description: 'OPERATOR, PRICING_OFFICE, SUPPLYING_DEPARTMENT, REGULATOR or STATE_ASSET_BODY.',
  })
  @IsIn(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Field(() => String, {
    description:
      'Password for the first sign-in of the administrator, 12 to 128 characters; it opens nothing but changePassword.',
  })
  @Length(1, 128)
  temporaryPassword!: string;
}

@InputType({ description: 'An application that was checked.' })
export class VerifyOrganisationInput {
  @Field(() => ID, { description: 'Id of the organisation.' })
  @MaxLength(ID_LENGTH)
  organisationId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'The own organisation, to be taken into use.' })
export class ActivateOrganisationInput {
  @Field(() => Int, { description: 'The version that was read.' })
  @Min(1)
  expectedVersion!: number;
}
