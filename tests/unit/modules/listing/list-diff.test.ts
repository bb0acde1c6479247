import fc from 'fast-check';
import type { View } from '../../../../src/kernel/view';
import { changedFields, entriesOf, pageOfEntries } from '../../../../src/modules/listing/service/list-diff';
import { contentOf, type ItemContent } from '../../../../src/modules/listing/store/item-content';
import type { ListPublicationItemEntity } from '../../../../src/modules/listing/store/list-publication-item.entity';

/** A version as the contents of its products: code → hash. */
const version = fc.dictionary(
  fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `P-${String(index)}`)),
  fc.constantFrom('a', 'b', 'c'),
);
const itemsOf = (contents: Readonly<Record<string, string>>): View<ListPublicationItemEntity>[] =>
  Object.keys(contents)
    .sort()
    .map((productCode, index) => ({
      publicationId: 'lpb',
      position: index + 1,
      itemId: `${productCode} ${contents[productCode] ?? ''}`,
      productId: productCode,
      productCode,
      contentHash: contents[productCode] ?? '',
      approvedAt: new Date(0),
    }));

describe('the difference of two versions', () => {
  it('[C-07] leads from the one to the other', () => {
    fc.assert(
      fc.property(version, version, (from, to) => {
        const made: Record<string, string> = { ...from };
        for (const { kind, productCode, before, after } of entriesOf(itemsOf(from), itemsOf(to))) {
          expect([kind, before === null, after === null]).toEqual([
            kind,
            kind === 'ADDED',
            kind === 'REMOVED',
          ]);
          if (after === null) Reflect.deleteProperty(made, productCode);
          else made[productCode] = after.contentHash;
        }
        expect(made).toEqual({ ...to });
      }),
    );
  });

  it('is by code, and nothing between a version and itself', () => {
    fc.assert(
      fc.property(version, version, (from, to) => {
        const codes = entriesOf(itemsOf(from), itemsOf(to)).map(({ productCode }) => productCode);
        expect(codes).toEqual([...new Set(codes)].sort());
        expect(entriesOf(itemsOf(from), itemsOf(from))).toEqual([]);
      }),
    );
  });

  it('is walked whole by its pages, forward and backward', () => {
    fc.assert(
      fc.property(
        version,
        version,
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (from, to, limit, isBackward) => {
          const entries = entriesOf(itemsOf(from), itemsOf(to));
          const visited: string[] = [];
          for (let beyond: string | null = null; ;) {
            const position: [string] | null = beyond === null ? null : [beyond];
            const page = pageOfEntries(entries, {
              limit,
              isBackward,
              after: isBackward ? null : position,
              before: isBackward ? position : null,
            });
            const codes = page.rows.map(({ productCode }) => productCode);
            if (isBackward) visited.unshift(...codes);
            else visited.push(...codes);
            expect(isBackward ? page.hasNextPage : page.hasPreviousPage).toBe(position !== null);
            beyond = (isBackward ? codes[0] : codes.at(-1)) ?? null;
            if (!(isBackward ? page.hasPreviousPage : page.hasNextPage)) break;
          }
          expect(visited).toEqual(entries.map(({ productCode }) => productCode));
        },
      ),
    );
  });

  it('names the fields of a content that changed, also deep ones', () => {
    const content: ItemContent = contentOf({
      code: 'P-1',
      title: '企业信用评分',
      summary: '摘要',
      field: 'FINANCIAL_SERVICES',
      forms: ['API'],
      deliveryMode: 'API_OR_VERIFICATION',
      grade: 'GENERAL',
      gradeReductionNote: null,
      containsPersonalInformation: false,
      personalInformationBasis: null,
      technicalStandard: 'GB/T 36073-2018',
      processingNote: null,
      scenarios: ['授信'],
      resourceIds: ['res_1'],
      associationRiskAssessment: null,
      offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL', freeUseConditions: null }],
    });
    expect(changedFields(content, content)).toEqual([]);
    const changed = contentOf({
      ...content,
      title: '企业信用报告',
      offerings: [
        ...content.offerings,
        { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL', freeUseConditions: null },
      ],
    });
    expect(changedFields(content, changed)).toEqual(['offerings', 'title']);
  });
});
