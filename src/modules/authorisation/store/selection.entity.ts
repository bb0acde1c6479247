import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { SelectionMethod, SelectionState } from '../../../policy/vocabulary';

/** Fair selection of an operator on a filed plan. */
@Entity('operator_selection')
@ForeignKey('plan_revision', ['planId', 'planRevision'], ['planId', 'number'], {
  name: 'fk_operator_selection_revision',
})
@ForeignKey('selection_candidate', ['appointedCandidateId', 'id'], ['id', 'selectionId'], {
  name: 'fk_operator_selection_appointed',
})
export class SelectionEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('implementation_plan', { name: 'fk_operator_selection_plan' })
  planId!: string;

  /** The approved revision on which it was announced. */
  @CountColumn()
  planRevision!: number;

  @CodeColumn()
  method!: SelectionMethod;

  /** How another competitive method works; null for the three that the law names. */
  @TextColumn(500, { nullable: true })
  methodDescription!: string | null;

  @TextColumn(200)
  title!: string;

  /** Where it was announced. */
  @TextColumn(200)
  announcementReference!: string;

  @CodeColumn()
  state!: SelectionState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_operator_selection_opener' })
  openedBy!: string;

  @InstantColumn()
  openedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_operator_selection_opening' })
  openingDecisionId!: string;

  @IdColumn({ nullable: true })
  appointedCandidateId!: string | null;

  @TextColumn(100, { nullable: true })
  collectiveDecisionNumber!: string | null;

  @LegalDateColumn({ nullable: true })
  collectiveDecisionOn!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_operator_selection_decider' })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_operator_selection_decision' })
  decisionId!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_operator_selection_canceller' })
  cancelledBy!: string | null;

  @InstantColumn({ nullable: true })
  cancelledAt!: Date | null;

  @TextColumn(500, { nullable: true })
  cancelReason!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
