import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DutyKind, DutyState } from '../../../policy/vocabulary';

/** What an organisation has to do by a day. */
@Entity('duty')
@Index('ix_duty_holder', ['holderId', 'state', 'id'])
@Index('ix_duty_escalates_to', ['escalatesToId', 'state', 'id'])
@Index('ix_duty_subject', ['subjectId', 'kind'])
@Index('ix_duty_provisional', ['isProvisional', 'state', 'id'])
export class DutyEntity {
  @PrimaryIdColumn()
  id!: string;

  @CodeColumn()
  kind!: DutyKind;

  /** What it is about: an agreement, a resource, a list, a demand. */
  @IdColumn()
  subjectId!: string;

  /** The organisation that has to do it. */
  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_duty_holder' })
  holderId!: string;

  /** Who is told when it is overdue, and sees it beside its holder; null for nobody. */
  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_duty_escalates_to' })
  escalatesToId!: string | null;

  /** The last day on which it is still done in time; null for a duty without one. */
  @LegalDateColumn({ nullable: true })
  dueOn!: string | null;

  /** Whether the day was counted with a year whose holidays were not published yet. */
  @FlagColumn()
  isProvisional!: boolean;

  /** How many working days were given from the day on which it was opened; null when the day was set otherwise. */
  @CountColumn({ nullable: true })
  workingDays!: number | null;

  @CodeColumn()
  state!: DutyState;

  /** What it is about, in people's words. */
  @JsonTextColumn()
  params!: { readonly about: string };

  @InstantColumn()
  openedAt!: Date;

  @InstantColumn({ nullable: true })
  closedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_duty_closed_by' })
  closedBy!: string | null;

  /** What shows that it was done: a document or filing number. */
  @TextColumn(500, { nullable: true })
  evidence!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
