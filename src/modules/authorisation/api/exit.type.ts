import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { EarlyTerminationState, ExitGround } from '../../../policy/vocabulary';
import { EarlyTerminationStateEnum, ExitGroundEnum } from './life-enums.type';

@ObjectType({
  implements: Node,
  description:
    'The operator’s application for an early end of its agreement. Seen by the parties of the agreement, auditors and regulators. Law: plan 四(五)6(2).',
})
export class EarlyTermination extends Node {
  @Field(() => String, { description: 'Why the operator wants to end it.' })
  reason!: string;

  @Field(() => Sha256Scalar, { description: 'Hash of the signed application.' })
  documentHash!: string;

  @Field(() => EarlyTerminationStateEnum, { description: 'Where it stands.' })
  state!: EarlyTerminationState;

  @Field(() => InstantScalar, { description: 'When it was applied for, UTC.' })
  appliedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the agency said with its decision; null before.',
  })
  rulingReason!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided, UTC; null before.' })
  decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision; null before.' })
  decisionId!: string | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

@ObjectType({
  description:
    'How an agreement ended, and what is left to do. Seen by its parties, auditors and regulators. Law: plan 四(五)6; N26 9(4).',
})
export class AgreementExit {
  @Field(() => ExitGroundEnum, { description: 'Why it ended.' })
  ground!: ExitGround;

  @Field(() => LegalDateScalar, { description: 'The last day on which it was in force, Asia/Shanghai.' })
  endedOn!: string;

  @Field(() => InstantScalar, {
    description:
      'Since when it is ended, UTC: for an expiry the midnight in Asia/Shanghai after its last day.',
  })
  endedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Reason given by the agency; null for an expiry.' })
  reason!: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the document that establishes the ground; null where there is none.',
  })
  documentHash!: string | null;

  @Field(() => ID, { description: 'The recorded decision; the clock’s own for an expiry.' })
  decisionId!: string;
}

@ObjectType({ description: 'How far the tasks of an exit are done.' })
export class ExitProgress {
  @Field(() => Int, { description: 'How many of its duties are done.' })
  done!: number;

  @Field(() => Int, { description: 'How many of its duties are overdue.' })
  overdue!: number;

  @Field(() => Int, { description: 'How many duties the exit has.' })
  total!: number;
}
