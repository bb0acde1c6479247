import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { DERIVED_PRODUCT_STATES, type DerivedProductState } from '../../../policy/vocabulary';

export const DerivedProductStateEnum = enumOf(
  'DerivedProductState',
  DERIVED_PRODUCT_STATES,
  'Where a derived product stands.',
  {
    REGISTERED: 'Registered: lawful on the facts known today.',
    FROZEN: 'Frozen: a changed fact has made it unlawful; it is offered and built on no longer.',
  },
);

@ObjectType({
  implements: Node,
  description:
    'A redeveloped product 再开发产品 (二级产品), built on delivered products by another business than their operator. A registered one is seen by every active organisation; a frozen or held one by its developer, the operators upstream, the implementing agency, auditors and regulators. Law: N27 6; plan 四(二).',
})
export class DerivedProduct extends Node {
  @Field(() => String, {
    description: 'Code of the derived product, unique among the products of both levels.',
  })
  productCode!: string;

  @Field(() => String, { description: 'Name of the derived product, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it does, in at most 2,000 characters.' })
  summary!: string;

  @Field(() => DerivedProductStateEnum, { description: 'Where it stands.' })
  state!: DerivedProductState;

  @Field(() => InstantScalar, { description: 'When it was registered, UTC.' })
  registeredAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that permitted the registration.' })
  decisionId!: string;

  @Field(() => Int, { description: 'Changes with every change of state, from 1.' })
  version!: number;
}

@ObjectType({
  description:
    'What a derived product is built on: a delivered order of its developer, or another derived product.',
})
export class DerivedProductInput {
  @Field(() => Int, { description: 'Place in the order in which the developer named the inputs, from 1.' })
  position!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision of the first-level product that was delivered; null for an input that is a derived product.',
  })
  baseProductRevision!: number | null;
}

@ObjectType({
  description:
    'One step of a lineage: what was built on what. Names stand beside the ids, so that it can be read.',
})
export class LineageLink {
  @Field(() => ID, {
    nullable: true,
    description:
      'The product that was built on; null for a frozen or held derived product that the caller may not see.',
  })
  fromId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name, or its code while a new revision waits for approval; null where fromId is.',
  })
  fromTitle!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The derived product that was built; null for a frozen or held one that the caller may not see.',
  })
  toId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null where toId is.' })
  toTitle!: string | null;

  @Field(() => Int, {
    description: 'Steps from the derived product asked about, by the shortest way: 1 for its own inputs.',
  })
  depth!: number;
}

export const DerivedProductConnection = connectionType(DerivedProduct, 'DerivedProduct');
