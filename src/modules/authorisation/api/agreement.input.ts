import {
  ArrayMaxSize,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import {
  AGREEMENT_CONTENT_GROUPS,
  AGREEMENT_OPTIONS,
  type AgreementContentGroup,
  type AgreementOption,
  type AuthorisationMode,
  type ExclusivityResult,
} from '../../../policy/vocabulary';
import {
  AgreementContentGroupEnum,
  AgreementOptionEnum,
  ExclusivityResultEnum,
} from './agreement-enums.type';
import { AuthorisationModeEnum } from './plan-enums.type';

@InputType({ description: 'An agreement that the agency begins to draw up. Law: plan 四(四); N27 13.' })
export class DraftAgreementInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The decided selection; agency and operator are those of it.' })
  @MaxLength(ID_LENGTH)
  selectionId!: string;

  @Field(() => String, { description: 'Number of the agreement, 2 to 100 characters, taken by no other.' })
  @Length(2, 100)
  @Matches(/\S/)
  number!: string;

  @Field(() => String, { description: 'Title, 2 to 200 characters.' })
  @Length(2, 200)
  @Matches(/\S/)
  title!: string;

  @Field(() => AuthorisationModeEnum, { description: 'Mode of authorisation.' })
  mode!: AuthorisationMode;

  @Field(() => ID, {
    nullable: true,
    description:
      'The competent department that signs beside the agency; left out where the agency signs alone.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  departmentId?: string;
}

@InputType({ description: 'What the agreement says in one group of content.' })
export class AgreementContentInput {
  @Field(() => AgreementContentGroupEnum, { description: 'The group; each at most once.' })
  group!: AgreementContentGroup;

  @Field(() => String, { description: 'The text, 1 to 4,000 characters, not blank.' })
  @Length(1, 4000)
  @Matches(/\S/)
  text!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the document that says more; left out where the text is all.',
  })
  documentHash?: string;
}

@InputType({ description: 'The record of the collective decision 三重一大.' })
export class CollectiveDecisionInput {
  @Field(() => String, { description: 'Number of the document or minutes, 2 to 100 characters.' })
  @Length(2, 100)
  @Matches(/\S/)
  number!: string;

  @Field(() => LegalDateScalar, { description: 'Day of the decision, Asia/Shanghai; not later than today.' })
  decidedOn!: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Hash of the document.' })
  documentHash?: string;
}

@InputType({
  description:
    'The operator’s first responsible person for security. A post, an account in the role OPERATOR_SECURITY, or both.',
})
export class SecurityLeadInput {
  @Field(() => String, { description: 'Name, 2 to 100 characters.' })
  @Length(2, 100)
  @Matches(/\S/)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Post of the principal officer, 2 to 100 characters.',
  })
  @IsOptional()
  @Length(2, 100)
  @Matches(/\S/)
  post?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A person who acts for the operator in the role OPERATOR_SECURITY.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  personId?: string;
}

@InputType({
  description:
    'A change of a draft. What is left out stays as it is, and a group of content that is not named keeps its text.',
})
export class ReviseAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Number, 2 to 100 characters.',
  })
  @IsOptional()
  @Length(2, 100)
  @Matches(/\S/)
  number?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Title, 2 to 200 characters.',
  })
  @IsOptional()
  @Length(2, 200)
  @Matches(/\S/)
  title?: string;

  @Field(() => AuthorisationModeEnum, {
    nullable: true,
    description: 'Mode of authorisation.',
  })
  mode?: AuthorisationMode;

  @Field(() => ID, {
    nullable: true,
    description: 'The department that signs beside the agency.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  departmentId?: string;

  @Field(() => [AgreementContentInput], {
    defaultValue: [],
    description: 'Groups of content, at most twelve; each takes the place of what the group said before.',
  })
  @ArrayMaxSize(AGREEMENT_CONTENT_GROUPS.length)
  @ValidateNested({ each: true })
  contents!: AgreementContentInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it bars the operator from redeveloping what it delivered. Law: N27 14(6).',
  })
  hasRedevelopmentBan?: boolean;

  @Field(() => CollectiveDecisionInput, {
    nullable: true,
    description: 'The record of the collective decision 三重一大.',
  })
  @IsOptional()
  @ValidateNested()
  collectiveDecision?: CollectiveDecisionInput;

  @Field(() => Int, {
    nullable: true,
    description: 'Years of operation, counted from signing, 1 to 50. More than five need termReason.',
  })
  @IsOptional()
  @Min(1)
  @Max(50)
  termYears?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the term is longer than five years, 2 to 500 characters.',
  })
  @IsOptional()
  @Length(2, 500)
  @Matches(/\S/)
  termReason?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Conditions of exclusive sale, 2 to 2,000 characters; they are reviewed before the agreement is published.',
  })
  @IsOptional()
  @Length(2, 2000)
  @Matches(/\S/)
  exclusiveConditions?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How long the operator has to correct a breach, 1 to 250 working days.',
  })
  @IsOptional()
  @Min(1)
  @Max(250)
  correctionWorkingDays?: number;

  @Field(() => SecurityLeadInput, {
    nullable: true,
    description: 'The operator’s first responsible person for security; no part of what is signed.',
  })
  @IsOptional()
  @ValidateNested()
  securityLead?: SecurityLeadInput;

  @Field(() => [AgreementOptionEnum], {
    defaultValue: [],
    description: 'What is taken out of the draft; not what is named beside it.',
  })
  @ArrayMaxSize(AGREEMENT_OPTIONS.length)
  removes!: AgreementOption[];
}

@InputType({ description: 'A signature under the content as it was read.' })
export class SignAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Sha256Scalar, {
    description:
      'The contentHash of the agreement as it was read. It takes the place of a version: parties that sign the same content at the same time do not stand in each other’s way.',
  })
  contentHash!: string;
}

@InputType({ description: 'The start of a signed agreement.' })
export class ActivateAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'Which signed agreement goes back to its draft, and why.' })
export class ReopenAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'The reason, told to all parties; 2 to 500 characters.' })
  @Length(2, 500)
  @Matches(/\S/)
  reason!: string;
}

@InputType({ description: 'Who is responsible for security from now on.' })
export class NameSecurityLeadInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => SecurityLeadInput, { description: 'The person.' })
  @ValidateNested()
  securityLead!: SecurityLeadInput;
}

@InputType({ description: 'A review of conditions of exclusive sale.' })
export class ReviewExclusivityInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => ExclusivityResultEnum, { description: 'What the review came to.' })
  result!: ExclusivityResult;

  @Field(() => String, { description: 'The opinion, 2 to 2,000 characters.' })
  @Length(2, 2000)
  @Matches(/\S/)
  opinion!: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Hash of the opinion as a document.' })
  documentHash?: string;
}

@InputType({ description: 'What is published about an agreement. Law: N27 18.' })
export class PublishAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, {
    description: 'What is authorised, in words for everybody, at most 4,000 characters; needed to publish.',
  })
  @MaxLength(4000)
  content!: string;

  @Field(() => String, {
    description:
      'Which resources, in words, at most 4,000 characters; needed to publish. The resources are shown as they stand beside it.',
  })
  @MaxLength(4000)
  scope!: string;
}
