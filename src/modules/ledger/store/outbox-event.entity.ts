import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';

/** What happened, written in the transaction in which it happened. Append-only. */
@Entity('outbox_event')
@Index('ix_outbox_event_subject', ['subjectId', 'id'])
export class OutboxEventEntity {
  @PrimaryIdColumn()
  id!: string;

  @CodeColumn()
  type!: string;

  @IdColumn()
  subjectId!: string;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_outbox_event_decision' })
  decisionId!: string | null;

  @JsonTextColumn()
  payload!: unknown;

  @InstantColumn()
  occurredAt!: Date;
}
