import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type { NoticeKind } from '../../../policy/vocabulary';
import { NoticeKindEnum } from './agenda-enums.type';

@ObjectType({
  implements: Node,
  description: 'What an organisation was told. Seen by its members, and by nobody else.',
})
export class Notice extends Node {
  @Field(() => NoticeKindEnum, { description: 'What it tells of.' })
  kind!: NoticeKind;

  @Field(() => ID, {
    description: 'What it is about: the id of a duty, an agreement, a product, an order or the like.',
  })
  subjectId!: string;

  @Field(() => InstantScalar, { description: 'When it was told, UTC.' })
  createdAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'When a member of the organisation marked it as read, for all of them, UTC; null while unread.',
  })
  readAt!: Date | null;
}

export const NoticeConnection = connectionType(Notice, 'Notice');
