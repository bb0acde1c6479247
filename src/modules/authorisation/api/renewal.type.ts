import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { EvaluationGrade, RenewalState } from '../../../policy/vocabulary';
import { EvaluationGradeEnum, RenewalStateEnum } from './life-enums.type';

@ObjectType({
  implements: Node,
  description:
    'An application for a further term 续期申请. Seen by the parties of the agreement, auditors and regulators. Law: plan 四(五)1.',
})
export class Renewal extends Node {
  @Field(() => String, { description: 'What the operator says for it.' })
  statement!: string;

  @Field(() => Int, { description: 'How many further years are applied for.' })
  years!: number;

  @Field(() => LegalDateScalar, {
    description: 'Last day of the term that is to be followed, Asia/Shanghai.',
  })
  termEndsOn!: string;

  @Field(() => Boolean, {
    description: 'Whether it came after the last day for it, let in by the agency.',
  })
  isLate!: boolean;

  @Field(() => RenewalStateEnum, { description: 'Where it stands.' })
  state!: RenewalState;

  @Field(() => InstantScalar, { description: 'When it was applied for, UTC.' })
  appliedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the agency said with its decision; null where it said nothing.',
  })
  rulingReason!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day of the further term, Asia/Shanghai; null unless it was approved.',
  })
  newStartsOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day of the further term, Asia/Shanghai; null unless it was approved.',
  })
  newEndsOn!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided, UTC; null before.' })
  decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision; null before.' })
  decisionId!: string | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

@ObjectType({
  description:
    'The result of an annual evaluation of the operator that a renewal was decided on. Law: plan 四(十).',
})
export class AnnualEvaluation {
  @Field(() => Int, { description: 'The calendar year that was evaluated.' })
  year!: number;

  @Field(() => EvaluationGradeEnum, { description: 'What it came to.' })
  grade!: EvaluationGrade;

  @Field(() => Int, {
    nullable: true,
    description: 'The score out of 100; null where only a grade was given.',
  })
  score!: number | null;

  @Field(() => Sha256Scalar, { description: 'Hash of the document of the evaluation.' })
  documentHash!: string;
}

@ObjectType({ description: 'How the renewal of an agreement stands.' })
export class RenewalWindow {
  @Field(() => LegalDateScalar, {
    description:
      'The last day on which a renewal is applied for in time, Asia/Shanghai: three months before the end. Law: plan 四(五)1.',
  })
  lastDayToApply!: string;

  @Field(() => Boolean, {
    description: 'Whether the agency lets a later application in for the present term.',
  })
  isLateAdmitted!: boolean;

  @Field(() => Renewal, {
    nullable: true,
    description: 'The application that waits for a decision; null for none.',
  })
  application!: Renewal | null;
}

export const RenewalConnection = connectionType(Renewal, 'Renewal');
