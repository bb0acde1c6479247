import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { ItemReviewKind, ItemReviewResult, ListItemState } from '../../../policy/vocabulary';
import { ListItemContent } from './item-content.type';
import { ItemReviewKindEnum, ItemReviewResultEnum, ListItemStateEnum } from './listing-enums.type';

@ObjectType({
  implements: Node,
  description:
    'A list of products and services 产品和服务清单 handed in for approval. Seen by its operator, its agency and supervisors. Law: plan 四(六).',
})
export class ProductList extends Node {
  @Field(() => String, { description: 'Title of the list.' })
  title!: string;

  @Field(() => InstantScalar, { description: 'When it was handed in, UTC.' })
  submittedAt!: Date;
}

@ObjectType({
  description:
    'The result of one review of one item. The last of its kind counts; the earlier ones stay on record. Law: N27 14(3).',
})
export class ItemReview {
  @Field(() => ID, { description: 'Names the review.' })
  id!: string;

  @Field(() => ItemReviewKindEnum, { description: 'What was reviewed.' })
  kind!: ItemReviewKind;

  @Field(() => Int, { description: 'From 1, for the item and the kind; the highest counts.' })
  number!: number;

  @Field(() => ItemReviewResultEnum, { description: 'What came of it.' })
  result!: ItemReviewResult;

  @Field(() => String, { description: 'Opinion of the reviewer.' })
  opinion!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of the report of the review.' })
  documentHash!: string;

  @Field(() => InstantScalar, { description: 'When it went on record, UTC.' })
  reviewedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision.' })
  decisionId!: string;
}

@ObjectType({
  implements: Node,
  description:
    'One item of a list: one revision of one product, decided by the implementing agency item by item. Seen by those who see its list.',
})
export class ProductListItem extends Node {
  @Field(() => Int, { description: 'The revision of the product that is decided on.' })
  productRevision!: number;

  @Field(() => ListItemStateEnum, { description: 'Where it stands.' })
  state!: ListItemState;

  @Field(() => ListItemContent, {
    nullable: true,
    description: 'What was handed in; null for what was returned or rejected before contents were kept.',
  })
  content!: ListItemContent | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'SHA-256 of the content as canonical JSON (RFC 8785); null where the content is.',
  })
  contentHash!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided, UTC; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason given by the agency; null where none was given.',
  })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision; null before.' })
  decisionId!: string | null;

  @Field(() => Int, {
    description: 'Changes with every review and ruling; name it as expectedVersion when deciding.',
  })
  version!: number;
}

export const ProductListConnection = connectionType(ProductList, 'ProductList');
export const ProductListItemConnection = connectionType(ProductListItem, 'ProductListItem');
