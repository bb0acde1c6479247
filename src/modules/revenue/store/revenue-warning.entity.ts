import { Entity, ForeignKey } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { TaxBasis } from '../../../policy/vocabulary';

/** That the revenue under a maximum has reached a share of it was told; once for each share. */
@Entity('revenue_warning')
@ForeignKey(
  'maximum_revenue',
  ['maximumRevenueId', 'agreementId', 'maximum', 'taxBasis'],
  ['id', 'agreementId', 'amount', 'taxBasis'],
  { name: 'fk_revenue_warning_maximum' },
)
export class RevenueWarningEntity {
  @PrimaryIdColumn()
  maximumRevenueId!: string;

  @CountColumn({ primary: true })
  percent!: number;

  @IdColumn()
  agreementId!: string;

  @AmountColumn()
  maximum!: string;

  @CodeColumn()
  taxBasis!: TaxBasis;

  /** What had come in when it was told. */
  @AmountColumn()
  revenue!: string;

  @InstantColumn()
  warnedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_revenue_warning_decision' })
  decisionId!: string;
}
