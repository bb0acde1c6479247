import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { RenewalState } from '../../../policy/vocabulary';

/** The operator applies for a further term. */
@Entity('renewal')
@Unique('uq_renewal_open', ['openAgreementId'])
@Index('ix_renewal_agreement', ['agreementId'])
export class RenewalEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_renewal_agreement' })
  agreementId!: string;

  /** The agreement while it is undecided, so that there is at most one such application; null afterwards. */
  @IdColumn({ nullable: true })
  openAgreementId!: string | null;

  @TextColumn(2000)
  statement!: string;

  /** How many further years are applied for. */
  @CountColumn()
  years!: number;

  /** The end of the term against which it was applied for. */
  @LegalDateColumn()
  termEndsOn!: string;

  /** Whether it came after its last day, let in by the agency. */
  @FlagColumn()
  isLate!: boolean;

  @CodeColumn()
  state!: RenewalState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_renewal_applied_by' })
  appliedBy!: string;

  @InstantColumn()
  appliedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_renewal_application_decision' })
  applicationDecisionId!: string;

  @TextColumn(500, { nullable: true })
  rulingReason!: string | null;

  @LegalDateColumn({ nullable: true })
  newStartsOn!: string | null;

  @LegalDateColumn({ nullable: true })
  newEndsOn!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_renewal_decided_by' })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_renewal_decision' })
  decisionId!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
