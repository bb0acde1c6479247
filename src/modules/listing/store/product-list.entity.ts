import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryIdColumn, TextColumn } from '../../../platform/persistence/columns';

/** A list of products and services that the operator hands in for approval. */
@Entity('product_list')
@Index('ix_product_list_operator', ['operatorId', 'id'])
export class ProductListEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_product_list_agreement' })
  agreementId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_product_list_operator' })
  operatorId!: string;

  @TextColumn(200)
  title!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_product_list_person' })
  submittedBy!: string;

  @InstantColumn()
  submittedAt!: Date;
}
