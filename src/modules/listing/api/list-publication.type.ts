import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, Sha256Scalar } from '../../../platform/graphql/scalars';

@ObjectType({
  implements: Node,
  description:
    'One published version of the list of an agreement: every item that stood approved at that moment, by product code. Everybody sees it, and nobody can change it. Law: N27 19; N65 五.',
})
export class ProductListPublication extends Node {
  @Field(() => Int, { description: 'Number of the version, from 1 for an agreement.' })
  number!: number;

  @Field(() => InstantScalar, { description: 'When it was published, UTC.' })
  publishedAt!: Date;

  @Field(() => Int, { description: 'How many items it has; 0 after everything was withdrawn.' })
  itemCount!: number;

  @Field(() => Sha256Scalar, {
    description:
      'Root of the hash tree over its items. Whoever keeps it can check later, with `listProof` and without trusting this system, that an item stood in this version.',
  })
  rootHash!: string;
}

@ObjectType({
  description: 'An approved item at its place in a published version. Seen by everybody. Law: N27 19.',
})
export class PublishedListItem {
  @Field(() => Int, { description: 'Its place, from 1, in the order of product codes.' })
  position!: number;

  @Field(() => ID, { description: 'The list item that carries the approval.' })
  itemId!: string;

  @Field(() => String, { description: 'Code of the product.' })
  productCode!: string;

  @Field(() => Sha256Scalar, {
    description: 'SHA-256 of the content as canonical JSON (RFC 8785).',
  })
  contentHash!: string;

  @Field(() => InstantScalar, { description: 'When it was approved, UTC.' })
  approvedAt!: Date;
}

const ListDiffKindEnum = enumOf(
  'ListDiffKind',
  ['ADDED', 'REMOVED', 'CHANGED'],
  'How a product differs between two published versions.',
  {
    ADDED: 'It is in the later version only.',
    REMOVED: 'It is in the earlier version only.',
    CHANGED: 'It is in both, with another content.',
  },
);

@ObjectType({ description: 'One product in which two published versions differ. Seen by everybody.' })
export class ListDiffEntry {
  @Field(() => ListDiffKindEnum, { description: 'How it differs.' })
  kind!: 'ADDED' | 'REMOVED' | 'CHANGED';

  @Field(() => String, { description: 'Code of the product.' })
  productCode!: string;
}

@ObjectType({
  description: 'In what two published versions of one list differ. Seen by everybody.',
})
export class ListDiff {
  @Field(() => ProductListPublication, { description: 'The version from which is looked.' })
  from!: ProductListPublication;

  @Field(() => ProductListPublication, { description: 'The version at which is looked.' })
  to!: ProductListPublication;

  @Field(() => Int, { description: 'How many products are in `to` only.' })
  addedCount!: number;

  @Field(() => Int, { description: 'How many products are in `from` only.' })
  removedCount!: number;

  @Field(() => Int, { description: 'How many products are in both with another content.' })
  changedCount!: number;
}

const ProofSideEnum = enumOf(
  'ProofSide',
  ['LEFT', 'RIGHT'],
  'On which side of the way to the root a sibling stands.',
  {
    LEFT: 'Before the hash that was computed so far.',
    RIGHT: 'Behind the hash that was computed so far.',
  },
);

@ObjectType({ description: 'A sibling on the way from a leaf to the root.' })
export class ListProofStep {
  @Field(() => ProofSideEnum, { description: 'Where it stands.' })
  side!: 'LEFT' | 'RIGHT';

  @Field(() => Sha256Scalar, { description: 'Its hash.' })
  hash!: string;
}

@ObjectType({
  description:
    'Proves that an item stood in a published version. Begin with SHA-256 of "leaf:" and the leaf; for each step of the path take SHA-256 of "node:", the left and the right hash as hexadecimal text; the last is the root. Seen by everybody.',
})
export class ListProof {
  @Field(() => ProductListPublication, { description: 'The version.' })
  publication!: ProductListPublication;

  @Field(() => String, {
    description:
      'What the version says of the item, as canonical JSON (RFC 8785): agreementId, approvedAt, contentHash, itemId, position, productCode, publishedAt, version.',
  })
  leaf!: string;

  @Field(() => [ListProofStep], { description: 'The siblings from the leaf up to the root.' })
  path!: readonly ListProofStep[];

  @Field(() => Sha256Scalar, { description: 'The root to which they lead, as it was published.' })
  rootHash!: string;
}

export const ProductListPublicationConnection = connectionType(
  ProductListPublication,
  'ProductListPublication',
);
export const PublishedListItemConnection = connectionType(PublishedListItem, 'PublishedListItem');
export const ListDiffEntryConnection = connectionType(ListDiffEntry, 'ListDiffEntry');
