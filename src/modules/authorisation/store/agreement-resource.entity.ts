import { Entity, ForeignKey, Index } from 'typeorm';
import { LegalDateColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** The authorised scope: one resource that an agreement covers. */
@Entity('agreement_resource')
@Index('ix_agreement_resource_resource', ['resourceId'])
export class AgreementResourceEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_agreement_resource_agreement' })
  agreementId!: string;

  @PrimaryIdColumn()
  @ForeignKey('data_resource', { name: 'fk_agreement_resource_resource' })
  resourceId!: string;

  @LegalDateColumn()
  addedOn!: string;
}
