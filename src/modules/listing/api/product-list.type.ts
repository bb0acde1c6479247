import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type { ListItemState } from '../../../policy/vocabulary';
import { ListItemStateEnum } from './listing-enums.type';

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
  implements: Node,
  description:
    'One item of a list: one revision of one product, decided by the implementing agency item by item.',
})
export class ProductListItem extends Node {
  @Field(() => Int, { description: 'The revision of the product that is decided on.' })
  productRevision!: number;

  @Field(() => ListItemStateEnum, { description: 'Where it stands.' })
  state!: ListItemState;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided, UTC; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason given by the agency; null where none was given.',
  })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision; null before.' })
  decisionId!: string | null;

  @Field(() => Int, { description: 'Name it as expectedVersion when deciding.' })
  version!: number;
}

export const ProductListConnection = connectionType(ProductList, 'ProductList');
