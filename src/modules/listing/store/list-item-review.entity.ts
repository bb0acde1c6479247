import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { ItemReviewKind, ItemReviewResult } from '../../../policy/vocabulary';

/** The result of one review of one item. The last of its kind counts; the earlier ones stay on record. */
@Entity('list_item_review')
@Unique('uq_list_item_review_number', ['itemId', 'kind', 'number'])
export class ListItemReviewEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('product_list_item', { name: 'fk_list_item_review_item' })
  itemId!: string;

  @CodeColumn()
  kind!: ItemReviewKind;

  /** From 1, for the item and the kind. */
  @CountColumn()
  number!: number;

  @CodeColumn()
  result!: ItemReviewResult;

  @TextColumn(2000)
  opinion!: string;

  /** SHA-256 of the report of the review. */
  @HashColumn()
  documentHash!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_list_item_review_reviewer' })
  reviewedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_list_item_review_reviewer_organisation' })
  reviewedByOrganisationId!: string;

  @InstantColumn()
  reviewedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_list_item_review_decision' })
  decisionId!: string;
}
