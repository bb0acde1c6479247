import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { CycleState } from '../../../policy/vocabulary';

/** The period over which an authorised operation's revenue is judged as a whole 评估周期. */
@Entity('evaluation_cycle')
@Unique('uq_evaluation_cycle_of_agreement', ['id', 'agreementId'])
@Index('ix_evaluation_cycle_agreement', ['agreementId', 'startsOn'])
export class EvaluationCycleEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_evaluation_cycle_agreement' })
  agreementId!: string;

  @LegalDateColumn()
  startsOn!: string;

  /** The last day. */
  @LegalDateColumn()
  endsOn!: string;

  /** Why it is longer than the law has in principle. */
  @TextColumn(500, { nullable: true })
  lengthReason!: string | null;

  @TextColumn(100)
  documentNumber!: string;

  @CodeColumn()
  state!: CycleState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_evaluation_cycle_opened_by' })
  openedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_evaluation_cycle_office' })
  openedByOrganisationId!: string;

  @InstantColumn()
  openedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_evaluation_cycle_decision' })
  decisionId!: string;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_evaluation_cycle_closed_by' })
  closedBy!: string | null;

  @InstantColumn({ nullable: true })
  closedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_evaluation_cycle_closing_decision' })
  closingDecisionId!: string | null;

  @TextColumn(100, { nullable: true })
  closingDocumentNumber!: string | null;

  /** What came in on the days for which a maximum was fixed. */
  @AmountColumn({ nullable: true })
  revenue!: string | null;

  /** The maxima of the cycle together. */
  @AmountColumn({ nullable: true })
  maximum!: string | null;

  /** What came in beyond; zero for a shortfall, which is not carried over. */
  @AmountColumn({ nullable: true })
  excess!: string | null;

  /** Over how many later cycles the excess is taken off. */
  @CountColumn({ nullable: true })
  instalments!: number | null;

  /** The written request on which it is spread over more than one. */
  @TextColumn(200, { nullable: true })
  smoothingRequest!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
