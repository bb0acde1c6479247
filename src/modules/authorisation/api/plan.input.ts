import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import {
  PLAN_CONTENT_GROUPS,
  type AuthorisationMode,
  type DeclaredPlanChange,
  type PlanContentGroup,
  type PlanState,
} from '../../../policy/vocabulary';
import {
  AuthorisationModeEnum,
  DeclaredPlanChangeEnum,
  PlanContentGroupEnum,
  PlanStateEnum,
} from './plan-enums.type';
import { RecordedDecisionInput } from './recorded-decision.type';

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => PlanStateEnum, { nullable: true, description: 'Only plans in this state.' })
  state?: PlanState;
}

@InputType({ description: 'What one group of content says. Law: N27 9.' })
export class PlanContentInput {
  @Field(() => PlanContentGroupEnum, { description: 'The group; each at most once.' })
  group!: PlanContentGroup;

  @Field(() => String, { description: 'The text, 1 to 10,000 characters, not blank.' })
  @Length(1, 10_000)
  @Matches(/\S/)
  text!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Fingerprint of the document that says more; left out where the text is all.',
  })
  documentSha256?: string;
}

@InputType({ description: 'A plan that an agency begins to write.' })
export class DraftPlanInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => String, { description: 'Name of the plan, 2 to 200 characters.' })
  @Length(2, 200)
  @Matches(/\S/)
  name!: string;

  @Field(() => AuthorisationModeEnum, { description: 'Mode of authorisation.' })
  mode!: AuthorisationMode;

  @Field(() => String, {
    description: 'The body on whose behalf the agency authorises 授权主体, 2 to 200 characters.',
  })
  @Length(2, 200)
  @Matches(/\S/)
  authorisingEntity!: string;

  @Field(() => [PlanContentInput], {
    defaultValue: [],
    description: 'The groups of content so far; the others may follow.',
  })
  @ArrayMaxSize(PLAN_CONTENT_GROUPS.length)
  @ValidateNested({ each: true })
  contents!: PlanContentInput[];
}

@InputType({ description: 'The plan as it was read, for an act that needs nothing else.' })
export class SubmitPlanInput {
  @Field(() => ID, { description: 'The plan.' })
  @MaxLength(ID_LENGTH)
  planId!: string;

  @Field(() => Int, { description: 'The version of the plan that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'What is written on in a draft, or changed in an approved plan.' })
export class RevisePlanInput extends SubmitPlanInput {
  @Field(() => String, {
    nullable: true,
    description: 'Another name, 2 to 200 characters; left out to keep it.',
  })
  @IsOptional()
  @Length(2, 200)
  @Matches(/\S/)
  name?: string;

  @Field(() => AuthorisationModeEnum, { nullable: true, description: 'Another mode; left out to keep it.' })
  mode?: AuthorisationMode;

  @Field(() => String, {
    nullable: true,
    description: 'Another authorising entity 授权主体, 2 to 200 characters; left out to keep it.',
  })
  @IsOptional()
  @Length(2, 200)
  @Matches(/\S/)
  authorisingEntity?: string;

  @Field(() => [PlanContentInput], {
    defaultValue: [],
    description: 'The groups whose content is given anew, whole; the others keep theirs.',
  })
  @ArrayMaxSize(PLAN_CONTENT_GROUPS.length)
  @ValidateNested({ each: true })
  contents!: PlanContentInput[];

  @Field(() => DeclaredPlanChangeEnum, {
    nullable: true,
    description: 'As what the change of an approved plan is declared; left out for a draft. Law: N27 11.',
  })
  change?: DeclaredPlanChange;

  @Field(() => String, {
    nullable: true,
    description: 'What is changed and why, 2 to 500 characters; needed once the plan is approved.',
  })
  @IsOptional()
  @Length(2, 500)
  @Matches(/\S/)
  changeNote?: string;
}

@InputType({ description: 'Why a submitted plan goes back to be drafted further.' })
export class ReturnPlanInput extends SubmitPlanInput {
  @Field(() => String, { description: 'Reason, 2 to 500 characters.' })
  @Length(2, 500)
  @Matches(/\S/)
  reason!: string;
}

@InputType({
  description: 'The two decisions that were taken on a submitted plan. Law: plan 四(五)4; N27 11.',
})
export class ApprovePlanInput extends SubmitPlanInput {
  @Field(() => RecordedDecisionInput, { description: 'The collective decision 三重一大.' })
  @ValidateNested()
  collectiveDecision!: RecordedDecisionInput;

  @Field(() => RecordedDecisionInput, {
    description: 'The decision of the city government, not earlier than the collective one.',
  })
  @ValidateNested()
  governmentDecision!: RecordedDecisionInput;
}

@InputType({ description: 'The filing of an approved plan with the province. Law: plan 四(五)4; N27 11.' })
export class FilePlanInput extends SubmitPlanInput {
  @Field(() => String, { description: 'Filing number of the provincial department, 2 to 100 characters.' })
  @Length(2, 100)
  @Matches(/\S/)
  filingNumber!: string;

  @Field(() => LegalDateScalar, {
    description: 'Day of filing, Asia/Shanghai; from the day of the city government’s decision to today.',
  })
  filedOn!: string;
}
