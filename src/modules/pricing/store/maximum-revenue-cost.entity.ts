import { Entity, ForeignKey } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { CostHead, CostLineKind, PlanCostHead } from '../../../policy/vocabulary';

/** One line of the cost survey behind a maximum permitted revenue. */
@Entity('maximum_revenue_cost')
@ForeignKey('maximum_revenue', ['maximumRevenueId'], ['id'], { name: 'fk_maximum_revenue_cost_maximum' })
export class MaximumRevenueCostEntity {
  @PrimaryIdColumn()
  maximumRevenueId!: string;

  /** Where it stands in the survey, from 1. */
  @CountColumn({ primary: true })
  position!: number;

  @CodeColumn()
  kind!: CostLineKind;

  @CodeColumn()
  head!: CostHead;

  @CodeColumn({ nullable: true })
  planHead!: PlanCostHead | null;

  @AmountColumn()
  amount!: string;

  @TextColumn(500, { nullable: true })
  note!: string | null;
}
