import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { ListItemState } from '../../../policy/vocabulary';
import type { ItemContent } from './item-content';

/** One item of a list: one revision of one product, decided by the implementing agency. */
@Entity('product_list_item')
@Unique('uq_product_list_item_revision', ['productId', 'productRevision'])
@Unique('uq_product_list_item_of_product', ['id', 'productId'])
@Index('ix_product_list_item_list', ['listId', 'id'])
export class ProductListItemEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('product_list', { name: 'fk_product_list_item_list' })
  listId!: string;

  @IdColumn()
  @ForeignKey('data_product', { name: 'fk_product_list_item_product' })
  productId!: string;

  @CountColumn()
  productRevision!: number;

  @CodeColumn()
  state!: ListItemState;

  /** What was handed in. Null for what was returned or rejected before contents were kept. */
  @JsonTextColumn({ nullable: true })
  content!: ItemContent | null;

  /** SHA-256 of the content as canonical JSON. */
  @HashColumn({ nullable: true })
  contentHash!: string | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_product_list_item_submitter' })
  submittedBy!: string;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_product_list_item_decider' })
  decidedBy!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_product_list_item_decider_organisation' })
  decidedByOrganisationId!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @TextColumn(500, { nullable: true })
  reason!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_product_list_item_decision' })
  decisionId!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
