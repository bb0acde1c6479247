import { Entity, ForeignKey } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** The agency lets a renewal of the term that ends on this day be applied for after its last day. Append-only. */
@Entity('late_renewal_admission')
export class LateRenewalAdmissionEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_late_renewal_admission_agreement' })
  agreementId!: string;

  @LegalDateColumn({ primary: true })
  termEndsOn!: string;

  @TextColumn(500)
  reason!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_late_renewal_admission_admitted_by' })
  admittedBy!: string;

  @InstantColumn()
  admittedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_late_renewal_admission_decision' })
  decisionId!: string;
}
