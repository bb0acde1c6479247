import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { NoticeKind } from '../../../policy/vocabulary';

/** What an organisation is told. */
@Entity('notice')
@Index('ix_notice_recipient', ['recipientId', 'id'])
export class NoticeEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_notice_recipient' })
  recipientId!: string;

  @CodeColumn()
  kind!: NoticeKind;

  @IdColumn()
  subjectId!: string;

  @JsonTextColumn()
  params!: Record<string, string | number>;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  readAt!: Date | null;
}
