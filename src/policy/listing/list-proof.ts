import { rootOfProof, type HashText, type ProofStep } from '../../kernel/hash-tree';

/** What a published version says of one of its items. */
export interface PublishedLeaf {
  readonly agreementId: string;
  /** Number of the published version, from 1 for an agreement. */
  readonly version: number;
  /** When the version was published: an instant in UTC with milliseconds. */
  readonly publishedAt: string;
  /** From 1, in the order of product codes. */
  readonly position: number;
  readonly itemId: string;
  readonly productCode: string;
  /** SHA-256 of the content of the item as canonical JSON. */
  readonly contentHash: string;
  /** When the item was approved: an instant in UTC with milliseconds. */
  readonly approvedAt: string;
}

/** Everything that somebody needs to check, without asking anybody, that an item stood in a published version. */
export interface ListProof {
  /** Canonical JSON of what the version says of the item. */
  readonly leaf: string;
  readonly path: readonly ProofStep[];
  /** As it was published, and kept by whoever wants to be sure. */
  readonly rootHash: string;
}

/** The leaf as canonical JSON (RFC 8785): its keys in their order, and nothing in it but texts and whole numbers. */
export const leafText = (leaf: PublishedLeaf): string =>
  JSON.stringify({
    agreementId: leaf.agreementId,
    approvedAt: leaf.approvedAt,
    contentHash: leaf.contentHash,
    itemId: leaf.itemId,
    position: leaf.position,
    productCode: leaf.productCode,
    publishedAt: leaf.publishedAt,
    version: leaf.version,
  });

/**
 * Whether the proof holds: its leaf leads to its root. Then the item of the leaf stood in the version of the leaf when
 * that was published, with the content of that hash. Whoever keeps the root from that day needs nothing else.
 */
export const holdsListProof = ({ leaf, path, rootHash }: ListProof, hash: HashText): boolean =>
  rootOfProof(leaf, path, hash) === rootHash;
