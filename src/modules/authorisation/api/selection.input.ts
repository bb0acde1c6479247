import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import {
  OPERATOR_ABILITIES,
  type OperatorAbility,
  type SelectionMethod,
  type SelectionState,
} from '../../../policy/vocabulary';
import { RecordedDecisionInput } from './recorded-decision.type';
import { OperatorAbilityEnum, SelectionMethodEnum, SelectionStateEnum } from './selection-enums.type';

@ArgsType()
export class SelectionsArgs extends PageArgs {
  @Field(() => SelectionStateEnum, { nullable: true, description: 'Only selections in this state.' })
  state?: SelectionState;
}

@InputType({ description: 'A selection that an agency opens. Law: plan 四(四); N27 12.' })
export class OpenSelectionInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The plan, which must be filed.' })
  @MaxLength(ID_LENGTH)
  planId!: string;

  @Field(() => SelectionMethodEnum, { description: 'How the operator is selected.' })
  method!: SelectionMethod;

  @Field(() => String, {
    nullable: true,
    description:
      'How the method lets candidates compete, 1 to 500 characters; needed for another competitive method.',
  })
  @IsOptional()
  @Length(1, 500)
  methodDescription?: string;

  @Field(() => String, { description: 'Title, 2 to 200 characters.' })
  @Length(2, 200)
  @Matches(/\S/)
  title!: string;

  @Field(() => String, {
    description: 'Where it was announced: number or address of the announcement, 2 to 200 characters.',
  })
  @Length(2, 200)
  @Matches(/\S/)
  announcementReference!: string;
}

@InputType({ description: 'One document that shows an ability. Law: plan 四(一).' })
export class CandidateEvidenceInput {
  @Field(() => OperatorAbilityEnum, { description: 'The ability; each at most once.' })
  ability!: OperatorAbility;

  @Field(() => String, { description: 'Number or name of the document, 2 to 200 characters.' })
  @Length(2, 200)
  @Matches(/\S/)
  reference!: string;

  @Field(() => Sha256Scalar, { description: 'Fingerprint of the document.' })
  documentSha256!: string;

  @Field(() => String, { description: 'What the agency found in it, 1 to 1,000 characters.' })
  @Length(1, 1000)
  @Matches(/\S/)
  assessment!: string;
}

@InputType({ description: 'How a candidate stands in business. Law: N27 12.' })
export class CandidateStandingInput {
  @Field(() => Boolean, { description: 'Whether its credit standing is good.' })
  hasGoodCredit!: boolean;

  @Field(() => String, { description: 'What that was read from, 2 to 1,000 characters.' })
  @Length(2, 1000)
  @Matches(/\S/)
  creditRecord!: string;

  @Field(() => Boolean, { description: 'Whether its operating standing is good.' })
  hasGoodOperation!: boolean;

  @Field(() => String, { description: 'What that was read from, 2 to 1,000 characters.' })
  @Length(2, 1000)
  @Matches(/\S/)
  operatingRecord!: string;
}

@InputType({ description: 'An organisation that stands in a selection, with its file so far.' })
export class EnterCandidateInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The selection.' })
  @MaxLength(ID_LENGTH)
  selectionId!: string;

  @Field(() => ID, {
    description: 'The organisation: a legal person that is registered as an operator. Law: N27 3.',
  })
  @MaxLength(ID_LENGTH)
  organisationId!: string;

  @Field(() => CandidateStandingInput, { description: 'Its standing.' })
  @ValidateNested()
  standing!: CandidateStandingInput;

  @Field(() => [CandidateEvidenceInput], {
    defaultValue: [],
    description: 'The evidence so far; what is missing may follow, and is needed for the appointment.',
  })
  @ArrayMaxSize(OPERATOR_ABILITIES.length)
  @ValidateNested({ each: true })
  evidence!: CandidateEvidenceInput[];
}

@InputType({ description: 'What is added to the file of a candidate.' })
export class AddCandidateEvidenceInput {
  @Field(() => ID, { description: 'The candidate.' })
  @MaxLength(ID_LENGTH)
  candidateId!: string;

  @Field(() => Int, { description: 'The version of the candidate that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => [CandidateEvidenceInput], {
    defaultValue: [],
    description: 'The documents; one for an ability that has one already takes its place.',
  })
  @ArrayMaxSize(OPERATOR_ABILITIES.length)
  @ValidateNested({ each: true })
  evidence!: CandidateEvidenceInput[];

  @Field(() => CandidateStandingInput, {
    nullable: true,
    description: 'Its standing anew; left out to keep it as it is on file.',
  })
  @IsOptional()
  @ValidateNested()
  standing?: CandidateStandingInput;
}

@InputType({ description: 'The appointment of one candidate. Law: plan 四(四); N27 12.' })
export class DecideSelectionInput {
  @Field(() => ID, { description: 'The selection.' })
  @MaxLength(ID_LENGTH)
  selectionId!: string;

  @Field(() => Int, { description: 'The version of the selection that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => ID, { description: 'The candidate of this selection who is appointed.' })
  @MaxLength(ID_LENGTH)
  candidateId!: string;

  @Field(() => RecordedDecisionInput, {
    description: 'The collective decision 三重一大 on the outcome, from the day of opening to today.',
  })
  @ValidateNested()
  collectiveDecision!: RecordedDecisionInput;
}

@InputType({ description: 'Why a selection is given up.' })
export class CancelSelectionInput {
  @Field(() => ID, { description: 'The selection.' })
  @MaxLength(ID_LENGTH)
  selectionId!: string;

  @Field(() => Int, { description: 'The version of the selection that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Reason, 2 to 500 characters.' })
  @Length(2, 500)
  @Matches(/\S/)
  reason!: string;
}
