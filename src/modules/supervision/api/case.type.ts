import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { CaseKind, CaseRuling, CaseState, MisuseKind } from '../../../policy/vocabulary';
import { CaseKindEnum, CaseRulingEnum, CaseStateEnum, MisuseKindEnum } from './supervision-enums.type';

@ObjectType({
  implements: Node,
  description:
    'A case 案件 that an implementing agency rules on, with the chain that it rests on. Seen by that agency, by the organisations that it concerns, and by auditors and regulators.',
})
export class Case extends Node {
  @Field(() => CaseKindEnum, { description: 'What it is about.' })
  kind!: CaseKind;

  @Field(() => ID, { description: 'The subject: an order for a misuse, a derived product for a drift.' })
  subjectId!: string;

  @Field(() => ID, { description: 'Where it comes from: the order that was granted free.' })
  originId!: string;

  @Field(() => String, { description: 'The subject as people know it: a product code.' })
  about!: string;

  @Field(() => CaseStateEnum, { description: 'Where it stands.' })
  state!: CaseState;

  @Field(() => CaseRulingEnum, {
    nullable: true,
    description: 'The last ruling, which counts unless the case was reopened; null before the first.',
  })
  ruling!: CaseRuling | null;

  @Field(() => InstantScalar, { description: 'When it was opened, UTC.' })
  openedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The recorded decision with which it was opened; null where the system found it by itself.',
  })
  decisionId!: string | null;

  @Field(() => Int, { description: 'Name it as expectedVersion when ruling or reopening.' })
  version!: number;
}

@ObjectType({ description: 'One link of the chain that a case rests on.' })
export class CaseNode {
  @Field(() => Int, { description: 'Place in the chain, from 1: the free use first, the subject last.' })
  position!: number;

  @Field(() => ID, { description: 'The order or the derived product. Opened with `node` by who may see it.' })
  nodeId!: string;

  @Field(() => String, { description: 'As people know it: a product code.' })
  label!: string;
}

@ObjectType({ description: 'What somebody reported to a case.' })
export class CaseReport {
  @Field(() => Int, { description: 'Counts the reports of the case, from 1.' })
  number!: number;

  @Field(() => MisuseKindEnum, { description: 'What was reported.' })
  kind!: MisuseKind;

  @Field(() => String, { description: 'What shows it, in words.' })
  evidence!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'SHA-256 of the file that shows it; null where there is none.',
  })
  documentHash!: string | null;

  @Field(() => InstantScalar, { description: 'When it was reported, UTC.' })
  reportedAt!: Date;
}

@ObjectType({ description: 'One ruling on a case. It is never changed.' })
export class CaseRulingRecord {
  @Field(() => Int, { description: 'Counts the rulings of the case, from 1.' })
  number!: number;

  @Field(() => CaseRulingEnum, { description: 'What was ruled.' })
  ruling!: CaseRuling;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The order for industry under which it goes on; null unless it was regularised.',
  })
  orderId!: string | null;

  @Field(() => InstantScalar, { description: 'When it was ruled, UTC.' })
  ruledAt!: Date;

  @Field(() => ID, { description: 'The recorded decision.' })
  decisionId!: string;
}

export const CaseConnection = connectionType(Case, 'Case');
