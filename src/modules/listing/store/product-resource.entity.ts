import { Entity, ForeignKey, Index } from 'typeorm';
import { PrimaryIdColumn } from '../../../platform/persistence/columns';

/** A resource that a product is made from. */
@Entity('product_resource')
@Index('ix_product_resource_resource', ['resourceId'])
export class ProductResourceEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_product', { name: 'fk_product_resource_product' })
  productId!: string;

  @PrimaryIdColumn()
  @ForeignKey('data_resource', { name: 'fk_product_resource_resource' })
  resourceId!: string;
}
