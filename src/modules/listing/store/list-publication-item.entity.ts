import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  ReadableCodeColumn,
} from '../../../platform/persistence/columns';

/** An approved item at its place in a published version; what it says is the content of the list item. */
@Entity('list_publication_item')
@Unique('uq_list_publication_item_item', ['publicationId', 'itemId'])
@Unique('uq_list_publication_item_code', ['publicationId', 'productCode'])
@ForeignKey('product_list_item', ['itemId', 'productId'], ['id', 'productId'], {
  name: 'fk_list_publication_item_item',
})
export class ListPublicationItemEntity {
  @PrimaryIdColumn()
  @ForeignKey('list_publication', { name: 'fk_list_publication_item_publication' })
  publicationId!: string;

  /** From 1, in the order of product codes. */
  @CountColumn({ primary: true })
  position!: number;

  @IdColumn()
  itemId!: string;

  @IdColumn()
  productId!: string;

  @ReadableCodeColumn()
  productCode!: string;

  @HashColumn()
  contentHash!: string;

  @InstantColumn()
  approvedAt!: Date;
}
