import { Entity, ForeignKey, Index } from 'typeorm';
import { PrimaryIdColumn, TextColumn } from '../../../platform/persistence/columns';

/** A word or a pair of characters by which a product is found. */
@Entity('product_search_token')
@Index('ix_product_search_token_product', ['productId'])
export class ProductSearchTokenEntity {
  @TextColumn(64, { primary: true })
  token!: string;

  @PrimaryIdColumn()
  @ForeignKey('data_product', { name: 'fk_product_search_token_product' })
  productId!: string;
}
