import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { FreeUseReportState } from '../../../policy/vocabulary';

/** The report on use and outcome that the user of a grant owes for one period of it. */
@Entity('free_use_report')
@Unique('uq_free_use_report_number', ['orderId', 'number'])
@Index('ix_free_use_report_due', ['orderId', 'state', 'dueOn'])
export class FreeUseReportEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('free_grant', { name: 'fk_free_use_report_grant' })
  orderId!: string;

  /** Which period of the grant, from 1. */
  @CountColumn()
  number!: number;

  @LegalDateColumn()
  periodFrom!: string;

  @LegalDateColumn()
  periodTo!: string;

  /** The last day on which it is filed in time. */
  @LegalDateColumn()
  dueOn!: string;

  @CodeColumn()
  state!: FreeUseReportState;

  @CountColumn({ nullable: true })
  unitsUsed!: number | null;

  @TextColumn(2000, { nullable: true })
  outcome!: string | null;

  @HashColumn({ nullable: true })
  documentHash!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_free_use_report_filed_by' })
  filedBy!: string | null;

  @InstantColumn({ nullable: true })
  filedAt!: Date | null;

  /** Who accepted it or returned it last, and why. */
  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_free_use_report_ruled_by' })
  ruledBy!: string | null;

  @InstantColumn({ nullable: true })
  ruledAt!: Date | null;

  @TextColumn(500, { nullable: true })
  rulingReason!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_free_use_report_decision' })
  decisionId!: string | null;
}
