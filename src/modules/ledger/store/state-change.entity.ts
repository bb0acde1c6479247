import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';

/**
 * What can be looked up for a past instant. STATE: the state of an agreement, a list item or a product. TERM: first and
 * last day of an agreement. SCOPE: whether a resource is within the scope of its context agreement. APPROVAL: which
 * list item a product is sold by, null for none.
 */
export type StateAspect = 'STATE' | 'TERM' | 'SCOPE' | 'APPROVAL';

/** What one aspect of a subject was from an instant on, until the next row of the same aspect. Append-only. */
@Entity('state_change')
@Index('ix_state_change_subject', ['subjectId', 'aspect', 'since', 'id'])
@Index('ix_state_change_context', ['contextId', 'aspect', 'subjectId', 'since', 'id'])
export class StateChangeEntity {
  @PrimaryIdColumn()
  id!: string;

  /** Kind of the subject, as its id says it. */
  @CodeColumn()
  subjectKind!: string;

  @IdColumn()
  subjectId!: string;

  /** What the subject stands under, for asking about all of them at once: for a product and a resource the agreement. */
  @IdColumn({ nullable: true })
  contextId!: string | null;

  @CodeColumn()
  aspect!: StateAspect;

  /** Null where it stands for nothing any more. */
  @JsonTextColumn({ nullable: true })
  value!: unknown;

  @InstantColumn()
  since!: Date;

  /** The decision by which it came to stand so; null where the clock did it. */
  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_state_change_decision' })
  decisionId!: string | null;
}
