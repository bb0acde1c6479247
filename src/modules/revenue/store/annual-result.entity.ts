import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { DeviationBand, TaxBasis } from '../../../policy/vocabulary';

/** What came in during the days of one maximum permitted revenue, found once they had passed. */
@Entity('annual_result')
@Unique('uq_annual_result_maximum', ['maximumRevenueId'])
@Index('ix_annual_result_agreement', ['agreementId', 'id'])
@ForeignKey(
  'maximum_revenue',
  ['maximumRevenueId', 'agreementId', 'maximum', 'taxBasis'],
  ['id', 'agreementId', 'amount', 'taxBasis'],
  { name: 'fk_annual_result_maximum' },
)
export class AnnualResultEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  maximumRevenueId!: string;

  @IdColumn()
  agreementId!: string;

  @AmountColumn()
  revenue!: string;

  /** Copied from the maximum, so that the database itself compares the two. */
  @AmountColumn()
  maximum!: string;

  @CodeColumn()
  taxBasis!: TaxBasis;

  /** Revenue less maximum, signed. */
  @AmountColumn()
  difference!: string;

  /** The dated setting by which the band was told. */
  @CountColumn()
  limitPercent!: number;

  @CodeColumn()
  band!: DeviationBand;

  @InstantColumn()
  foundAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_annual_result_decision' })
  decisionId!: string;
}
