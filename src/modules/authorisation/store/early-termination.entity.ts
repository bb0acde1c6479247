import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { EarlyTerminationState } from '../../../policy/vocabulary';

/** The operator applies for an end before the term has passed. */
@Entity('early_termination')
@Unique('uq_early_termination_open', ['openAgreementId'])
@Index('ix_early_termination_agreement', ['agreementId'])
export class EarlyTerminationEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_early_termination_agreement' })
  agreementId!: string;

  /** The agreement while it is undecided, so that there is at most one such application; null afterwards. */
  @IdColumn({ nullable: true })
  openAgreementId!: string | null;

  @TextColumn(2000)
  reason!: string;

  @HashColumn()
  documentHash!: string;

  @CodeColumn()
  state!: EarlyTerminationState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_early_termination_applied_by' })
  appliedBy!: string;

  @InstantColumn()
  appliedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_early_termination_application_decision' })
  applicationDecisionId!: string;

  @TextColumn(500, { nullable: true })
  rulingReason!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_early_termination_decided_by' })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_early_termination_decision' })
  decisionId!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
