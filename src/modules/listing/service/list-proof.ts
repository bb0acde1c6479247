import type { EntityManager } from 'typeorm';
import { treeProof } from '../../../kernel/hash-tree';
import type { ListProof } from '../../../policy';
import type { ListPublicationEntity } from '../store/list-publication.entity';
import { itemsOfPublication, publicationsByIds } from '../store/list-publication.query';
import { leavesOf, sha256 } from './published-leaves';

/** A proof, and the version that it is about. */
export interface ProofOfItem extends ListProof {
  readonly publication: ListPublicationEntity;
}

/** Null when there is no such version, or the item does not stand in it. */
export async function proofOfItem(
  manager: EntityManager,
  publicationId: string,
  itemId: string,
): Promise<ProofOfItem | null> {
  const [publication] = await publicationsByIds(manager, [publicationId]);
  if (publication == null) return null;
  const items = await itemsOfPublication(manager, publicationId);
  const index = items.findIndex((item) => item.itemId === itemId);
  const leaves = leavesOf(publication, items);
  const leaf = leaves[index];
  if (leaf === undefined) return null;
  return {
    publication,
    leaf,
    path: treeProof(leaves, index, sha256),
    rootHash: publication.rootHash,
  };
}
