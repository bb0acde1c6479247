import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { rootOfProof, treeProof, treeRoot } from '../../../src/kernel/hash-tree';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const leaves = fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 70 });
const leavesWithIndex = leaves.chain((texts) =>
  fc.record({ texts: fc.constant(texts), index: fc.nat({ max: texts.length - 1 }) }),
);

describe('a hash tree', () => {
  it('has the root that anybody computes by hand', () => {
    expect(treeRoot([], hash)).toBe(hash(''));
    expect(treeRoot(['a'], hash)).toBe(hash('leaf:a'));
    const [a, b, c] = ['a', 'b', 'c'].map((leaf) => hash(`leaf:${leaf}`));
    expect(treeRoot(['a', 'b'], hash)).toBe(hash(`node:${a ?? ''}${b ?? ''}`));
    expect(treeRoot(['a', 'b', 'c'], hash)).toBe(hash(`node:${hash(`node:${a ?? ''}${b ?? ''}`)}${c ?? ''}`));
  });

  it('leads from every leaf to its root', () => {
    fc.assert(
      fc.property(leavesWithIndex, ({ texts, index }) => {
        const proof = treeProof(texts, index, hash);
        expect(rootOfProof(texts[index] ?? '', proof, hash)).toBe(treeRoot(texts, hash));
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(texts.length)));
      }),
    );
  });

  it('has another root when any leaf is another, is missing, is new or stands elsewhere', () => {
    fc.assert(
      fc.property(leavesWithIndex, fc.string({ maxLength: 30 }), ({ texts, index }, other) => {
        const root = treeRoot(texts, hash);
        fc.pre(texts[index] !== other);
        expect(treeRoot(texts.with(index, other), hash)).not.toBe(root);
        expect(treeRoot(texts.toSpliced(index, 1), hash)).not.toBe(root);
        expect(treeRoot([...texts, other], hash)).not.toBe(root);
        const turned = texts.toReversed();
        if (JSON.stringify(turned) !== JSON.stringify(texts)) expect(treeRoot(turned, hash)).not.toBe(root);
      }),
    );
  });

  it('leads elsewhere from a leaf that is not its own, or along a way that was changed', () => {
    fc.assert(
      fc.property(leavesWithIndex, fc.string(), fc.nat(), ({ texts, index }, other, place) => {
        const root = treeRoot(texts, hash);
        const leaf = texts[index] ?? '';
        const proof = treeProof(texts, index, hash);
        if (other !== leaf) expect(rootOfProof(other, proof, hash)).not.toBe(root);
        const step = proof[place % Math.max(1, proof.length)];
        fc.pre(step !== undefined);
        const at = proof.indexOf(step);
        expect(rootOfProof(leaf, proof.with(at, { ...step, hash: hash(step.hash) }), hash)).not.toBe(root);
        expect(rootOfProof(leaf, proof.toSpliced(at, 1), hash)).not.toBe(root);
        const side = step.side === 'LEFT' ? ('RIGHT' as const) : ('LEFT' as const);
        const turned = rootOfProof(leaf, proof.with(at, { ...step, side }), hash);
        // Two equal siblings are the one case in which the side does not matter.
        const own = rootOfProof(leaf, proof.slice(0, at), hash);
        expect(turned === root).toBe(own === step.hash);
      }),
    );
  });

  it('never takes an inner node for a leaf', () => {
    const [a, b] = ['a', 'b'].map((leaf) => hash(`leaf:${leaf}`));
    const inner = `${a ?? ''}${b ?? ''}`;
    expect(rootOfProof(inner, [], hash)).not.toBe(treeRoot(['a', 'b'], hash));
  });
});
