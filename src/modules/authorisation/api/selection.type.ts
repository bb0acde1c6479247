import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { OperatorAbility, SelectionMethod, SelectionState } from '../../../policy/vocabulary';
import { OperatorAbilityEnum, SelectionMethodEnum, SelectionStateEnum } from './selection-enums.type';

@ObjectType({
  implements: Node,
  description:
    'The selection 遴选 of an operator on a filed plan. Seen by the agency of the plan, auditors and regulators; by who stood in it, once it is decided. Law: plan 四(四); N27 12.',
})
export class OperatorSelection extends Node {
  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => SelectionMethodEnum, { description: 'How the operator is selected.' })
  method!: SelectionMethod;

  @Field(() => String, {
    nullable: true,
    description: 'How the method lets candidates compete; never null for another competitive method.',
  })
  methodDescription!: string | null;

  @Field(() => String, { description: 'Where it was announced.' })
  announcementReference!: string;

  @Field(() => SelectionStateEnum, { description: 'Where it stands.' })
  state!: SelectionState;

  @Field(() => Int, { description: 'The approved revision of the plan on which it was announced.' })
  planRevision!: number;

  @Field(() => InstantScalar, { description: 'When it was opened, UTC.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided, UTC; null before.' })
  decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision of the rules; null before.' })
  decisionId!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was given up, UTC; null for one that was not.',
  })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up; null for one that was not.' })
  cancelReason!: string | null;

  @Field(() => Int, {
    description: 'Name it as expectedVersion when deciding. It also counts the changes of the files in it.',
  })
  version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'An organisation that stands for the operation, with its file. Seen by the agency of the plan, auditors and regulators; by the organisation itself, once the selection is decided.',
})
export class SelectionCandidate extends Node {
  @Field(() => Boolean, { description: 'Whether its credit standing is good. Law: N27 12.' })
  hasGoodCredit!: boolean;

  @Field(() => String, { description: 'What its credit standing was read from.' })
  creditRecord!: string;

  @Field(() => Boolean, { description: 'Whether its operating standing is good. Law: N27 12.' })
  hasGoodOperation!: boolean;

  @Field(() => String, { description: 'What its operating standing was read from.' })
  operatingRecord!: string;

  @Field(() => InstantScalar, { description: 'When it was entered, UTC.' })
  enteredAt!: Date;

  @Field(() => Int, { description: 'Name it as expectedVersion when adding to its file.' })
  version!: number;
}

@ObjectType({ description: 'What shows that a candidate has one of the six abilities. Law: plan 四(一).' })
export class CandidateEvidence {
  @Field(() => OperatorAbilityEnum, { description: 'The ability.' })
  ability!: OperatorAbility;

  @Field(() => String, { description: 'Number or name of the document.' })
  reference!: string;

  @Field(() => Sha256Scalar, { description: 'Fingerprint of the document.' })
  documentSha256!: string;

  @Field(() => String, { description: 'What the agency found in it.' })
  assessment!: string;

  @Field(() => InstantScalar, { description: 'When it was put on file, UTC.' })
  recordedAt!: Date;
}

export const OperatorSelectionConnection = connectionType(OperatorSelection, 'OperatorSelection');
