import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { DataGrade, RegradingState } from '../../../policy/vocabulary';
import { DataGradeEnum, RegradingStateEnum } from './catalogue-enums.type';

@ObjectType({
  implements: Node,
  description:
    'A proposal to grade an important resource as general under the standard of its sector. Seen by its holder, agencies and supervisors. Law: N18 二(一).',
})
export class ResourceRegrading extends Node {
  @Field(() => DataGradeEnum, { description: 'The grade until the proposal is approved.' })
  fromGrade!: DataGrade;

  @Field(() => DataGradeEnum, { description: 'The proposed grade.' })
  toGrade!: DataGrade;

  @Field(() => String, { description: 'The standard of the sector by which it is no longer important.' })
  sectorStandard!: string;

  @Field(() => String, { description: 'Name or number of the document that shows how it was desensitised.' })
  evidenceReference!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of that document.' })
  evidenceHash!: string;

  @Field(() => InstantScalar, { description: 'When it was proposed, UTC.' })
  proposedAt!: Date;

  @Field(() => RegradingStateEnum, { description: 'Where it stands.' })
  state!: RegradingState;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ruled on, UTC; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason given by the agency; null where none was given.',
  })
  decisionReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision; null before.' })
  decisionId!: string | null;

  @Field(() => Int, { description: 'Name it as expectedVersion when ruling.' })
  version!: number;
}

export const ResourceRegradingConnection = connectionType(ResourceRegrading, 'ResourceRegrading');
