import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { FreeUseState } from '../../../policy/vocabulary';

/**
 * The free use that an order applies for: where its application stands, and what stops its grant. It changes only while
 * its order is held exclusively, and the version of the order counts each change.
 */
@Entity('free_use')
@Index('ix_free_use_buyer', ['buyerId', 'orderId'])
@Index('ix_free_use_operator', ['operatorId', 'orderId'])
@Index('ix_free_use_agency', ['agencyId', 'orderId'])
@Index('ix_free_use_state', ['state', 'orderId'])
@Index('ix_free_use_offering', ['offeringId', 'orderId'])
export class FreeUseEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_order', { name: 'fk_free_use_order' })
  orderId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_free_use_buyer' })
  buyerId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_free_use_operator' })
  operatorId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_free_use_agency' })
  agencyId!: string;

  @IdColumn()
  @ForeignKey('offering', { name: 'fk_free_use_offering' })
  offeringId!: string;

  @CodeColumn()
  state!: FreeUseState;

  /** Which version of what was handed in counts. */
  @CountColumn()
  contentNumber!: number;

  /** Who let the form pass; null before. */
  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_free_use_form_checked_by' })
  formCheckedBy!: string | null;

  /** Who refused, when and why; kept when an appeal turns it. */
  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_free_use_refused_by' })
  refusedBy!: string | null;

  @LegalDateColumn({ nullable: true })
  refusedOn!: string | null;

  @TextColumn(500, { nullable: true })
  refusalReason!: string | null;

  /** The one appeal; null before. */
  @InstantColumn({ nullable: true })
  appealedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_free_use_appealed_by' })
  appealedBy!: string | null;

  @TextColumn(1000, { nullable: true })
  appealReason!: string | null;

  /** Since when the grant is suspended for an overdue report; null while it is not. */
  @InstantColumn({ nullable: true })
  suspendedAt!: Date | null;

  @TextColumn(500, { nullable: true })
  suspensionReason!: string | null;

  /** Since when the grant is stopped for a misuse; null while it is not. */
  @InstantColumn({ nullable: true })
  stoppedAt!: Date | null;

  /** The case on its misuse; kept after it was lifted. */
  @IdColumn({ nullable: true })
  @ForeignKey('supervision_case', { name: 'fk_free_use_case' })
  caseId!: string | null;

  /** The order for industry under which the use goes on; null unless the agency has ruled so. */
  @IdColumn({ nullable: true })
  @ForeignKey('data_order', { name: 'fk_free_use_regularised_by' })
  regularisedByOrderId!: string | null;
}
