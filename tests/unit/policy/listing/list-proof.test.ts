import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { treeProof, treeRoot } from '../../../../src/kernel/hash-tree';
import { holdsListProof, leafText, type PublishedLeaf } from '../../../../src/policy/listing/list-proof';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const instant = fc
  .date({
    min: new Date('2025-01-01T00:00:00Z'),
    max: new Date('2035-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const published = fc.record({
  agreementId: fc.uuid(),
  version: fc.integer({ min: 1, max: 1000 }),
  publishedAt: instant,
  items: fc.array(
    fc.record({ itemId: fc.uuid(), productCode: fc.string(), contentHash: fc.uuid(), approvedAt: instant }),
    { minLength: 1, maxLength: 40 },
  ),
});
interface Published extends Pick<PublishedLeaf, 'agreementId' | 'version' | 'publishedAt'> {
  readonly items: readonly Pick<PublishedLeaf, 'itemId' | 'productCode' | 'contentHash' | 'approvedAt'>[];
}
const leavesOf = ({ items, ...version }: Published): PublishedLeaf[] =>
  items.map((item, index) => ({ ...version, ...item, position: index + 1 }));
type FieldOf = keyof PublishedLeaf;

describe('a proof of a published list', () => {
  it('[C-07] rests on canonical JSON', () => {
    fc.assert(
      fc.property(published, (version) => {
        for (const leaf of leavesOf(version)) expect(leafText(leaf)).toBe(canonicalize(leaf));
      }),
    );
  });

  it('[C-07] holds for every item of the version', () => {
    fc.assert(
      fc.property(published, (version) => {
        const leaves = leavesOf(version).map(leafText);
        const rootHash = treeRoot(leaves, hash);
        leaves.forEach((leaf, index) => {
          expect(holdsListProof({ leaf, path: treeProof(leaves, index, hash), rootHash }, hash)).toBe(true);
        });
      }),
    );
  });

  it('[C-07] breaks when item, content, version, place, approval or publication is another', () => {
    fc.assert(
      fc.property(
        published,
        fc.nat(),
        fc.constantFrom<FieldOf>(
          'agreementId',
          'version',
          'publishedAt',
          'position',
          'itemId',
          'productCode',
          'contentHash',
          'approvedAt',
        ),
        (version, place, field) => {
          const leaves = leavesOf(version);
          const index = place % leaves.length;
          const texts = leaves.map(leafText);
          const rootHash = treeRoot(texts, hash);
          const path = treeProof(texts, index, hash);
          const leaf = leaves[index];
          fc.pre(leaf !== undefined);
          const value = leaf[field];
          const forged = { ...leaf, [field]: typeof value === 'number' ? value + 1 : `${value}x` };
          expect(holdsListProof({ leaf: leafText(forged), path, rootHash }, hash)).toBe(false);
          expect(holdsListProof({ leaf: leafText(leaf), path, rootHash: hash(rootHash) }, hash)).toBe(false);
        },
      ),
    );
  });
});
