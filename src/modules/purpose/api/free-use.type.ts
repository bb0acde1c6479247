import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import {
  DecimalScalar,
  InstantScalar,
  LegalDateScalar,
  Sha256Scalar,
} from '../../../platform/graphql/scalars';
import type {
  FormCheckResult,
  FreeUseBasis,
  FreeUseCondition,
  FreeUsePart,
  FreeUseReportState,
  FreeUseState,
} from '../../../policy/vocabulary';
import { FreeUseConditionEnum } from '../../listing/api/listing-enums.type';
import {
  FormCheckResultEnum,
  FreeUseBasisEnum,
  FreeUsePartEnum,
  FreeUseReportStateEnum,
  FreeUseStateEnum,
} from './purpose-enums.type';

@ObjectType({ description: 'A condition of free use with what it says.' })
export class FreeUseConditionText {
  @Field(() => FreeUseConditionEnum, { description: 'The condition.' })
  condition!: FreeUseCondition;

  @Field(() => String, { description: 'What it says, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What it says, in English.' })
  en!: string;
}

@ObjectType({ description: 'A document of proof. The file stays with the applicant; its hash stands here.' })
export class ProofDocument {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the file.' })
  sha256!: string;
}

@ObjectType({ description: 'What is missing or wrong in one part of an application.' })
export class FormGap {
  @Field(() => FreeUsePartEnum, { description: 'The part.' })
  part!: FreeUsePart;

  @Field(() => String, { description: 'What to complete.' })
  note!: string;
}

@ObjectType({ description: 'A check of the form of one version of an application.' })
export class FormCheck {
  @Field(() => Int, { description: 'The version that was checked.' })
  contentNumber!: number;

  @Field(() => FormCheckResultEnum, { description: 'The result.' })
  result!: FormCheckResult;

  @Field(() => [FormGap], { description: 'Every gap; empty when it passed.' })
  gaps!: FormGap[];

  @Field(() => InstantScalar, { description: 'When, UTC.' })
  checkedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision.' })
  decisionId!: string;
}

@ObjectType({ description: 'One version of what an applicant handed in. It is never changed.' })
export class FreeUseContent {
  @Field(() => Int, { description: 'Counts the versions of the application, from 1.' })
  number!: number;

  @Field(() => String, { description: 'The public task or welfare project.' })
  purposeStatement!: string;

  @Field(() => FreeUseBasisEnum, { description: 'On what the use is based.' })
  basis!: FreeUseBasis;

  @Field(() => String, { description: 'Number of the document or registration that proves the basis.' })
  basisReference!: string;

  @Field(() => [ProofDocument], { description: 'The documents of proof.' })
  documents!: ProofDocument[];

  @Field(() => Int, { description: 'Units applied for.' })
  quantity!: number;

  @Field(() => LegalDateScalar, { description: 'First day applied for, Asia/Shanghai.' })
  useFrom!: string;

  @Field(() => LegalDateScalar, { description: 'Last day applied for, Asia/Shanghai.' })
  useTo!: string;

  @Field(() => [FreeUseConditionText], {
    description: 'The conditions that were accepted, in the words of that day.',
  })
  conditions!: FreeUseConditionText[];

  @Field(() => InstantScalar, { description: 'When it was handed in, UTC.' })
  handedInAt!: Date;
}

@ObjectType({
  description: 'What was granted. It is never changed: to extend it is to apply anew. Serves plan 四(六).',
})
export class FreeGrant {
  @Field(() => Int, { description: 'Units.' })
  quota!: number;

  @Field(() => LegalDateScalar, { description: 'First day, Asia/Shanghai.' })
  startsOn!: string;

  @Field(() => LegalDateScalar, { description: 'Last day, Asia/Shanghai.' })
  endsOn!: string;

  @Field(() => [FreeUseConditionText], { description: 'The conditions, in the words that were accepted.' })
  conditions!: FreeUseConditionText[];

  @Field(() => InstantScalar, { description: 'When it was granted, UTC.' })
  grantedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision.' })
  decisionId!: string;
}

@ObjectType({
  description: 'The report on use and outcome that the user of a grant owes for one period of it.',
})
export class FreeUseReport {
  @Field(() => ID, { description: 'Names it when filing or ruling.' })
  id!: string;

  @Field(() => Int, { description: 'Which period of the grant, from 1.' })
  number!: number;

  @Field(() => LegalDateScalar, { description: 'First day of the period, Asia/Shanghai.' })
  periodFrom!: string;

  @Field(() => LegalDateScalar, { description: 'Last day of the period, Asia/Shanghai.' })
  periodTo!: string;

  @Field(() => LegalDateScalar, {
    description:
      'The last day on which it is filed in time, Asia/Shanghai. From the next day on no further grant is given.',
  })
  dueOn!: string;

  @Field(() => FreeUseReportStateEnum, { description: 'Where it stands.' })
  state!: FreeUseReportState;

  @Field(() => Int, { nullable: true, description: 'Units used in the period; null before it was filed.' })
  unitsUsed!: number | null;

  @Field(() => String, { nullable: true, description: 'What came of the use; null before it was filed.' })
  outcome!: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'SHA-256 of the report as a file; null where there is none.',
  })
  documentHash!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was filed last, UTC; null before.' })
  filedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned last; null where it was not.' })
  rulingReason!: string | null;
}

@ObjectType({
  description:
    'The free use that an order applies for: application, grant and reports. Seen by who sees the order: the applicant, the operator, the agency of the agreement, auditors and regulators. Law: N65 一; serves plan 四(六).',
})
export class FreeUse {
  @Field(() => FreeUseStateEnum, { description: 'Where the application stands.' })
  state!: FreeUseState;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'When it was refused, Asia/Shanghai; null where it never was.',
  })
  refusedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null where it never was.' })
  refusalReason!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was appealed, UTC; null where it was not.',
  })
  appealedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The grounds of the appeal; null where there is none.',
  })
  appealReason!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when the grant is suspended for an overdue report, UTC; null while it is not.',
  })
  suspendedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the grant is suspended; null while it is not.' })
  suspensionReason!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when the grant is stopped for a misuse, UTC; null while it is not.',
  })
  stoppedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The case on its misuse; kept after it was lifted, and null where there never was one.',
  })
  caseId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The order for industry under which the use goes on; null unless the agency has ruled so.',
  })
  regularisedByOrderId!: string | null;
}

@ObjectType({
  description:
    'What free use of one offering came to in one year, apart from everything charged. Seen by its operator, its agency, the pricing office, auditors and regulators. Law: N65 三(一).',
})
export class FreeUseFigures {
  @Field(() => ID, { description: 'The free offering.' })
  offeringId!: string;

  @Field(() => Int, { description: 'The calendar year, Asia/Shanghai.' })
  year!: number;

  @Field(() => Int, { description: 'Applications of the year.' })
  applications!: number;

  @Field(() => Int, { description: 'Grants of the year.' })
  grants!: number;

  @Field(() => DecimalScalar, { description: 'Units granted in the year.' })
  unitsGranted!: string;

  @Field(() => DecimalScalar, { description: 'Units of the grants that were delivered in the year.' })
  unitsDelivered!: string;

  @Field(() => DecimalScalar, {
    description: 'Units that users have reported for periods that ended in the year.',
  })
  unitsReported!: string;
}

export const FreeUseConnection = connectionType(FreeUse, 'FreeUse');
export const FreeUseFiguresConnection = connectionType(FreeUseFigures, 'FreeUseFigures');
