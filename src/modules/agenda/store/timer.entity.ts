import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { TimerKind, TimerState } from '../../../policy/vocabulary';

/** What the clock does by itself at an instant, once. */
@Entity('timer')
@Index('ix_timer_next', ['state', 'nextTryAt', 'id'])
@Index('ix_timer_subject', ['subjectId', 'kind', 'state'])
export class TimerEntity {
  @PrimaryIdColumn()
  id!: string;

  @CodeColumn()
  kind!: TimerKind;

  @IdColumn()
  subjectId!: string;

  @InstantColumn()
  dueAt!: Date;

  @JsonTextColumn()
  params!: Record<string, string | number>;

  @CodeColumn()
  state!: TimerState;

  /** How often it failed. */
  @CountColumn({ default: 0 })
  attempts!: number;

  /** When it is tried next: its instant, and later after a failure. */
  @InstantColumn()
  nextTryAt!: Date;

  @InstantColumn({ nullable: true })
  doneAt!: Date | null;
}
