import {
  ArrayMaxSize,
  ArrayUnique,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type {
  FormCheckResult,
  FreeUseBasis,
  FreeUseCondition,
  FreeUsePart,
  FreeUseRuling,
  FreeUseState,
  MisuseKind,
  OverdueReportRuling,
  ReportRuling,
} from '../../../policy/vocabulary';
import { FreeUseConditionEnum } from '../../listing/api/listing-enums.type';
import { MisuseKindEnum } from '../../supervision/api/supervision-enums.type';
import {
  FormCheckResultEnum,
  FreeUseBasisEnum,
  FreeUsePartEnum,
  FreeUseRulingEnum,
  FreeUseStateEnum,
  OverdueReportRulingEnum,
  ReportRulingEnum,
} from './purpose-enums.type';

/** The largest quantity of one order. */
const MOST_UNITS = 1_000_000_000;

@InputType({ description: 'A document of proof.' })
class ProofDocumentInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  @Length(1, 200)
  title!: string;

  @Field(() => Sha256Scalar, {
    description: 'SHA-256 of the file, which the applicant keeps and shows on demand.',
  })
  sha256!: string;
}

@InputType({ description: 'What an applicant for free use hands in.' })
class FreeUseContentInput {
  @Field(() => String, { description: 'The public task or welfare project, 1 to 2,000 characters.' })
  @Length(1, 2000)
  purposeStatement!: string;

  @Field(() => FreeUseBasisEnum, { description: 'On what the use is based.' })
  basis!: FreeUseBasis;

  @Field(() => String, {
    description: 'Number of the document or registration that proves the basis, 1 to 200 characters.',
  })
  @Length(1, 200)
  basisReference!: string;

  @Field(() => [ProofDocumentInput], {
    description: 'Documents of proof, at most 20; at least one unless the applicant is a public body.',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  documents!: ProofDocumentInput[];

  @Field(() => Boolean, { description: 'True to commit to data security; without it no free use.' })
  securityCommitment!: boolean;

  @Field(() => Boolean, {
    description: 'True to commit to pass nothing on and to keep to the purpose; without it no free use.',
  })
  noOnwardSupply!: boolean;

  @Field(() => [FreeUseConditionEnum], {
    description: 'Each condition of the offering that is accepted; all of them are needed.',
  })
  @ArrayUnique()
  @ArrayMaxSize(20)
  acceptedConditions!: FreeUseCondition[];

  @Field(() => Int, {
    description: 'Number of units, 1 to 1,000,000,000; when completing at most those of the order.',
  })
  @Min(1)
  @Max(MOST_UNITS)
  quantity!: number;

  @Field(() => LegalDateScalar, { description: 'First day of use, Asia/Shanghai.' })
  useFrom!: string;

  @Field(() => LegalDateScalar, { description: 'Last day of use, Asia/Shanghai.' })
  useTo!: string;
}

@InputType({ description: 'An application for free use.' })
export class ApplyFreeUseInput extends FreeUseContentInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The offering for the public interest.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => ID, { description: 'The one scenario of the product.' })
  @MaxLength(ID_LENGTH)
  scenarioId!: string;

  @Field(() => Sha256Scalar, { description: 'Hash of the quote that the applicant has seen.' })
  expectedQuoteHash!: string;
}

@InputType({ description: 'An application that was returned, completed.' })
export class CompleteFreeUseInput extends FreeUseContentInput {
  @Field(() => ID, { description: 'The order.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;
}

@InputType({ description: 'What is missing or wrong in one part of an application.' })
export class FormGapInput {
  @Field(() => FreeUsePartEnum, { description: 'The part.' })
  part!: FreeUsePart;

  @Field(() => String, { description: 'What to complete, 2 to 500 characters.' })
  @Length(2, 500)
  note!: string;
}

@InputType({ description: 'What the operator says of the form of an application.' })
export class CheckFreeUseFormInput {
  @Field(() => ID, { description: 'The order.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => FormCheckResultEnum, { description: 'The result.' })
  result!: FormCheckResult;

  @Field(() => [FormGapInput], {
    defaultValue: [],
    description: 'Every gap at once, at most 50; needed to return it, none to let it pass.',
  })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  gaps!: FormGapInput[];
}

@InputType({ description: 'What is granted.' })
export class FreeUseGrantInput {
  @Field(() => Int, { description: 'Number of units, 1 to the number applied for.' })
  @Min(1)
  @Max(MOST_UNITS)
  quota!: number;

  @Field(() => LegalDateScalar, {
    description: 'Last day, Asia/Shanghai; not after the last day applied for.',
  })
  until!: string;
}

@InputType({ description: 'The agency’s ruling on a free use.' })
export class DecideFreeUseInput {
  @Field(() => ID, { description: 'The order.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => FreeUseRulingEnum, { description: 'The ruling.' })
  ruling!: FreeUseRuling;

  @Field(() => FreeUseGrantInput, { nullable: true, description: 'What is granted; needed to approve.' })
  @IsOptional()
  @ValidateNested()
  grant?: FreeUseGrantInput;

  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters; needed to reject.' })
  @IsOptional()
  @Length(1, 500)
  reason?: string;
}

@InputType({ description: 'The agency’s ruling on an appeal.' })
export class DecideFreeUseAppealInput extends DecideFreeUseInput {}

@InputType({ description: 'An appeal against a refusal.' })
export class AppealFreeUseInput {
  @Field(() => ID, { description: 'The order.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'The grounds, 2 to 1,000 characters.' })
  @Length(2, 1000)
  reason!: string;
}

@InputType({ description: 'A report on use and outcome.' })
export class FileFreeUseReportInput {
  @Field(() => ID, { description: 'The report that is due.' })
  @MaxLength(ID_LENGTH)
  reportId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => Int, { description: 'Units used in the period, 0 to 1,000,000,000.' })
  @Min(0)
  @Max(MOST_UNITS)
  unitsUsed!: number;

  @Field(() => String, { description: 'What came of the use, 2 to 2,000 characters.' })
  @Length(2, 2000)
  outcome!: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'SHA-256 of the report as a file.' })
  @IsOptional()
  documentHash?: string;
}

@InputType({ description: 'What the agency says of a report.' })
export class RuleOnFreeUseReportInput {
  @Field(() => ID, { description: 'The report.' })
  @MaxLength(ID_LENGTH)
  reportId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => ReportRulingEnum, { description: 'The ruling.' })
  ruling!: ReportRuling;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters; needed to return it.',
  })
  @IsOptional()
  @Length(1, 500)
  reason?: string;
}

@InputType({ description: 'What the agency does about an overdue report.' })
export class RuleOnOverdueReportInput {
  @Field(() => ID, { description: 'The report.' })
  @MaxLength(ID_LENGTH)
  reportId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => OverdueReportRulingEnum, { description: 'The ruling.' })
  ruling!: OverdueReportRuling;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The new last day, Asia/Shanghai; for EXTEND and only for it.',
  })
  @IsOptional()
  extendedTo?: string;

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to the user.' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: 'A misuse of a free use.' })
export class ReportMisuseInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The order that was granted free.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => MisuseKindEnum, {
    description: 'ONWARD_SUPPLY or OTHER_PURPOSE; for a derived product see reportPurposeDrift.',
  })
  kind!: MisuseKind;

  @Field(() => String, { description: 'What shows it, 2 to 2,000 characters.' })
  @Length(2, 2000)
  evidence!: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'SHA-256 of the file that shows it.' })
  @IsOptional()
  documentHash?: string;
}

@InputType({ description: 'What free use of an offering cost in a year.' })
export class RecordFreeUseCostInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The offering for the public interest.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => Int, { description: 'The calendar year, from 2020 to this one.' })
  @Min(2020)
  @Max(9999)
  year!: number;

  @Field(() => DecimalScalar, { description: 'The cost in CNY, at most 2 decimal places, 0 or more.' })
  @Matches(/^\d{1,16}(\.\d{1,2})?$/)
  amount!: string;

  @Field(() => String, { description: 'How it was worked out, 2 to 1,000 characters.' })
  @Length(2, 1000)
  note!: string;
}

@InputType({ description: 'Which free uses to list.' })
export class FreeUseWhere {
  @Field(() => [FreeUseStateEnum], { nullable: true, description: 'In one of these states.' })
  @ArrayMaxSize(10)
  states?: FreeUseState[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the grant is suspended or stopped.',
  })
  isStopped?: boolean;
}

@ArgsType()
export class FreeUsesArgs extends PageArgs {
  @Field(() => FreeUseWhere, { nullable: true, description: 'Which free uses.' })
  @IsOptional()
  @ValidateNested()
  where?: FreeUseWhere;
}

@ArgsType()
export class FreeUseFiguresArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'The calendar year, Asia/Shanghai, from 2020; this one when left out.',
  })
  @IsOptional()
  @Min(2020)
  @Max(9999)
  year?: number;
}
