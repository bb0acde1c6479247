import { Entity, ForeignKey, Index } from 'typeorm';
import { PrimaryCodeColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';
import type { ProductForm } from '../../../policy/vocabulary';

/** A form in which a product comes. */
@Entity('product_form')
@Index('ix_product_form_form', ['form', 'productId'])
export class ProductFormEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_product', { name: 'fk_product_form_product' })
  productId!: string;

  @PrimaryCodeColumn()
  form!: ProductForm;
}
