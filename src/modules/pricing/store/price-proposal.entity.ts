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
import type { ProposalState, TaxBasis } from '../../../policy/vocabulary';

/** Guided prices that the implementing agency proposes together, within one maximum permitted revenue. */
@Entity('price_proposal')
@Index('ix_price_proposal_agreement', ['agreementId', 'id'])
@Unique('uq_price_proposal_maximum', ['id', 'maximum'])
@ForeignKey(
  'maximum_revenue',
  ['maximumRevenueId', 'agreementId', 'maximum', 'taxBasis'],
  ['id', 'agreementId', 'amount', 'taxBasis'],
  { name: 'fk_price_proposal_maximum' },
)
export class PriceProposalEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  agreementId!: string;

  @IdColumn()
  maximumRevenueId!: string;

  /** Copied, so that the database itself compares the lines with it. */
  @AmountColumn()
  maximum!: string;

  @CodeColumn()
  taxBasis!: TaxBasis;

  /** Number of the agency's written report. */
  @TextColumn(200)
  reportReference!: string;

  @CodeColumn()
  state!: ProposalState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_price_proposal_proposed_by' })
  proposedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_price_proposal_agency' })
  proposedByOrganisationId!: string;

  @InstantColumn()
  proposedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_price_proposal_decision' })
  decisionId!: string;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_price_proposal_ruled_by' })
  ruledBy!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_price_proposal_office' })
  ruledByOrganisationId!: string | null;

  @InstantColumn({ nullable: true })
  ruledAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_price_proposal_ruling' })
  rulingDecisionId!: string | null;

  /** Why it was declined. */
  @TextColumn(500, { nullable: true })
  rulingReason!: string | null;

  /** By which document its prices were issued. */
  @TextColumn(100, { nullable: true })
  documentNumber!: string | null;

  @LegalDateColumn({ nullable: true })
  effectiveFrom!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
