import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { RectificationState } from '../../../policy/vocabulary';

/** A call to correct a breach. It suspends the agreement until the agency lifts it. */
@Entity('rectification')
@Index('ix_rectification_agreement', ['agreementId', 'state', 'dueOn'])
export class RectificationEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_rectification_agreement' })
  agreementId!: string;

  @TextColumn(2000)
  breach!: string;

  /** The clause of the agreement that was broken. */
  @TextColumn(200)
  clause!: string;

  /** Why no resource is named; null where some are. */
  @TextColumn(500, { nullable: true })
  noResourcesReason!: string | null;

  @FlagColumn()
  stopsOrders!: boolean;

  @FlagColumn()
  stopsDeliveries!: boolean;

  @CountColumn()
  correctionWorkingDays!: number;

  /** The last day on which the correction is still reported in time. */
  @LegalDateColumn()
  dueOn!: string;

  /** Whether the day was counted with a year whose holidays were not published yet. */
  @FlagColumn()
  isProvisional!: boolean;

  @CodeColumn()
  state!: RectificationState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_rectification_opened_by' })
  openedBy!: string;

  @InstantColumn()
  openedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_rectification_decision' })
  decisionId!: string;

  /** The last report that was filed; earlier ones stand in the history. */
  @TextColumn(2000, { nullable: true })
  report!: string | null;

  @HashColumn({ nullable: true })
  reportHash!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_rectification_reported_by' })
  reportedBy!: string | null;

  @InstantColumn({ nullable: true })
  reportedAt!: Date | null;

  @LegalDateColumn({ nullable: true })
  reportedOn!: string | null;

  /** Why the last report was not accepted; null while none was rejected since. */
  @TextColumn(500, { nullable: true })
  rejectionReason!: string | null;

  /** When it was corrected or lapsed. */
  @InstantColumn({ nullable: true })
  closedAt!: Date | null;

  @LegalDateColumn({ nullable: true })
  closedOn!: string | null;

  /** From when on it no longer keeps the agreement suspended. */
  @InstantColumn({ nullable: true })
  liftedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_rectification_lifted_by' })
  liftedBy!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
