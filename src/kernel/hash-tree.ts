import { assert } from './assert';

/** SHA-256 of a text in UTF-8 as 64 lower-case hexadecimal digits; handed in, because the kernel computes with text alone. */
export type HashText = (text: string) => string;

/** The sibling on the way from a leaf to the root, and on which side of the way it stands. */
export interface ProofStep {
  readonly side: 'LEFT' | 'RIGHT';
  readonly hash: string;
}

// Leaves and inner nodes begin differently: no inner node can be passed off as a leaf.
const leafHash = (leaf: string, hash: HashText): string => hash(`leaf:${leaf}`);
const nodeHash = (left: string, right: string, hash: HashText): string => hash(`node:${left}${right}`);

/** Every level of the tree, the leaves first. A node without a sibling goes up as it is. */
function levelsOf(leaves: readonly string[], hash: HashText): string[][] {
  const levels = [leaves.map((leaf) => leafHash(leaf, hash))];
  for (let level = levels[0] ?? []; level.length > 1;) {
    const next: string[] = [];
    for (let left = 0; left < level.length; left += 2) {
      const right = level[left + 1];
      next.push(right === undefined ? (level[left] ?? '') : nodeHash(level[left] ?? '', right, hash));
    }
    levels.push(next);
    level = next;
  }
  return levels;
}

/** Root of the hash tree over these leaves in their order; of no leaves, the hash of the empty text. */
export function treeRoot(leaves: readonly string[], hash: HashText): string {
  return levelsOf(leaves, hash).at(-1)?.[0] ?? hash('');
}

/** What leads from one leaf to the root. */
export function treeProof(leaves: readonly string[], index: number, hash: HashText): ProofStep[] {
  assert(index >= 0 && index < leaves.length, 'A proof is about a leaf of the tree.');
  const steps: ProofStep[] = [];
  let place = index;
  for (const level of levelsOf(leaves, hash)) {
    const isRight = place % 2 === 1;
    const sibling = level[isRight ? place - 1 : place + 1];
    if (sibling !== undefined) steps.push({ side: isRight ? 'LEFT' : 'RIGHT', hash: sibling });
    place = Math.floor(place / 2);
  }
  return steps;
}

/** The root to which a leaf leads; it is the tree's own root if and only if the leaf stands in it at that place. */
export function rootOfProof(leaf: string, path: readonly ProofStep[], hash: HashText): string {
  return path.reduce(
    (own, step) => (step.side === 'LEFT' ? nodeHash(step.hash, own, hash) : nodeHash(own, step.hash, hash)),
    leafHash(leaf, hash),
  );
}
