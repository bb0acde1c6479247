import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** The authorised scope: one resource that an agreement covers, or covered. It is within while `removedAt` is null. */
@Entity('agreement_resource')
@Index('ix_agreement_resource_resource', ['resourceId'])
export class AgreementResourceEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_agreement_resource_agreement' })
  agreementId!: string;

  @PrimaryIdColumn()
  @ForeignKey('data_resource', { name: 'fk_agreement_resource_resource' })
  resourceId!: string;

  /** The day on which it last entered. */
  @LegalDateColumn()
  addedOn!: string;

  @InstantColumn({ nullable: true })
  removedAt!: Date | null;

  @TextColumn(500, { nullable: true })
  removalReason!: string | null;

  /** The decision by which it entered, and once it has left the one by which it left; null where the clock did it. */
  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_agreement_resource_decision' })
  decisionId!: string | null;
}
