import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PercentColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { TaxBasis } from '../../../policy/vocabulary';

/** A maximum permitted revenue 最高准许收入 with what it was computed from. Never changed; a later version may replace it. */
@Entity('maximum_revenue')
@Unique('uq_maximum_revenue_number', ['agreementId', 'number'])
@Unique('uq_maximum_revenue_replaces', ['replacesId'])
@Unique('uq_maximum_revenue_of_agreement', ['id', 'agreementId'])
@Unique('uq_maximum_revenue_amount', ['id', 'agreementId', 'amount', 'taxBasis'])
@Index('ix_maximum_revenue_period', ['agreementId', 'effectiveFrom'])
@ForeignKey('evaluation_cycle', ['cycleId', 'agreementId'], ['id', 'agreementId'], {
  name: 'fk_maximum_revenue_cycle',
})
@ForeignKey('maximum_revenue', ['replacesId', 'agreementId'], ['id', 'agreementId'], {
  name: 'fk_maximum_revenue_replaces',
})
export class MaximumRevenueEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_maximum_revenue_agreement' })
  agreementId!: string;

  @IdColumn()
  cycleId!: string;

  /** Counts the versions of the agreement. */
  @CountColumn()
  number!: number;

  @LegalDateColumn()
  effectiveFrom!: string;

  /** The last day. */
  @LegalDateColumn()
  effectiveTo!: string;

  /** The version whose place it takes; null for one that takes nobody's. */
  @IdColumn({ nullable: true })
  replacesId!: string | null;

  @CountColumn()
  surveyYear!: number;

  @CountColumn()
  bondYear!: number;

  @PercentColumn()
  bondAveragePercent!: string;

  @PercentColumn()
  addOnPoints!: string;

  @PercentColumn()
  profitRatePercent!: string;

  @AmountColumn()
  bookedCost!: string;

  @AmountColumn()
  unreasonableCost!: string;

  @AmountColumn()
  outsideCost!: string;

  @AmountColumn()
  freeCost!: string;

  @AmountColumn()
  subsidy!: string;

  @AmountColumn()
  operatingCost!: string;

  @AmountColumn()
  permittedProfit!: string;

  @AmountColumn()
  taxes!: string;

  @TextColumn(500)
  taxNote!: string;

  /** What is taken off for the excess of earlier cycles. */
  @AmountColumn()
  deduction!: string;

  @AmountColumn()
  amount!: string;

  @CodeColumn()
  taxBasis!: TaxBasis;

  @TextColumn(100)
  documentNumber!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_maximum_revenue_person' })
  fixedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_maximum_revenue_office' })
  fixedByOrganisationId!: string;

  @InstantColumn()
  fixedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_maximum_revenue_decision' })
  decisionId!: string;
}
