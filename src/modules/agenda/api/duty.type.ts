import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { DutyKind, DutyState } from '../../../policy/vocabulary';
import { DutyKindEnum, DutyStateEnum } from './agenda-enums.type';

@ObjectType({
  implements: Node,
  description:
    'What an organisation has to do by a day. Seen by its holder, by who follows it up, and by auditors and regulators.',
})
export class Duty extends Node {
  @Field(() => DutyKindEnum, { description: 'What has to be done.' })
  kind!: DutyKind;

  @Field(() => ID, {
    description: 'What it is about: the id of an agreement, a resource, a list, a demand or the like.',
  })
  subjectId!: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description:
      'The last day on which it is still done in time, Asia/Shanghai. Counted in working days from the day after it was opened. Null for a duty without a day. Law: Civil Code art. 201.',
  })
  dueOn!: string | null;

  @Field(() => Boolean, {
    description:
      'True while the day is counted with a year whose holidays are not published yet; it is counted anew once they are.',
  })
  isProvisional!: boolean;

  @Field(() => DutyStateEnum, { description: 'How it stands.' })
  state!: DutyState;

  @Field(() => InstantScalar, { description: 'When it was given, UTC.' })
  openedAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was done or became unnecessary, UTC; null until then.',
  })
  closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The document or filing number that shows that it was done; null until then, and where an operation did it.',
  })
  evidence!: string | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

export const DutyConnection = connectionType(Duty, 'Duty');
