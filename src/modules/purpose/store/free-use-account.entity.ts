import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** That an offering was ever applied for free: what its figures are kept under, apart from everything charged. */
@Entity('free_use_account')
@Index('ix_free_use_account_operator', ['operatorId', 'offeringId'])
@Index('ix_free_use_account_agency', ['agencyId', 'offeringId'])
export class FreeUseAccountEntity {
  @PrimaryIdColumn()
  @ForeignKey('offering', { name: 'fk_free_use_account_offering' })
  offeringId!: string;

  @IdColumn()
  @ForeignKey('data_product', { name: 'fk_free_use_account_product' })
  productId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_free_use_account_operator' })
  operatorId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_free_use_account_agency' })
  agencyId!: string;
}
