import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { RectificationState } from '../../../policy/vocabulary';
import { RectificationStateEnum } from './life-enums.type';

@ObjectType({
  implements: Node,
  description:
    'A call to correct a breach 要求改正. It suspends the agreement until the agency lifts it. Seen by the parties of the agreement, auditors and regulators. Law: plan 四(五)6(3).',
})
export class Rectification extends Node {
  @Field(() => String, { description: 'What was found, in words of the agency.' })
  breach!: string;

  @Field(() => String, { description: 'The clause of the agreement that was broken.' })
  clause!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the breach concerns no resource in particular; null where some are named.',
  })
  noResourcesReason!: string | null;

  @Field(() => Int, {
    description: 'The period for the correction in working days, counted from the day after the notice.',
  })
  correctionWorkingDays!: number;

  @Field(() => LegalDateScalar, {
    description: 'The last day on which the correction is still reported in time, Asia/Shanghai.',
  })
  dueOn!: string;

  @Field(() => Boolean, {
    description:
      'True while that day is counted with a year whose holidays are not published yet; it may then only move on, never back, and it has not passed before it is counted.',
  })
  isProvisional!: boolean;

  @Field(() => RectificationStateEnum, { description: 'Where it stands.' })
  state!: RectificationState;

  @Field(() => InstantScalar, { description: 'When the agency called for the correction, UTC.' })
  openedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision behind it.' })
  decisionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The last report of the operator on its correction; null before.',
  })
  report!: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the document that was handed in with the last report; null before.',
  })
  reportHash!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the last report was filed, UTC; null before.',
  })
  reportedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the agency did not accept the last report; null where it did not reject it.',
  })
  rejectionReason!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'When it was corrected or lapsed, UTC: for a lapse the midnight in Asia/Shanghai after the last day. Null before.',
  })
  closedAt!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when it no longer keeps the agreement suspended, UTC; null while it does.',
  })
  liftedAt!: Date | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

export const RectificationConnection = connectionType(Rectification, 'Rectification');
