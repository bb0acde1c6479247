import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { contentOf, type ItemDraft } from '../../../../src/modules/listing/store/item-content';
import { hashOf } from '../../../../src/modules/ledger';
import {
  CHARGE_MEASURES,
  CHARGE_UNITS,
  DATA_GRADES,
  DELIVERY_MODES,
  FREE_USE_CONDITIONS,
  PERSONAL_INFORMATION_BASES,
  PRODUCT_FIELDS,
  PRODUCT_FORMS,
  PURPOSE_CLASSES,
} from '../../../../src/policy/vocabulary';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const draft: fc.Arbitrary<ItemDraft> = fc.record({
  code: text,
  title: text,
  summary: text,
  field: fc.constantFrom(...PRODUCT_FIELDS),
  forms: fc.array(fc.constantFrom(...PRODUCT_FORMS), { maxLength: 5 }),
  deliveryMode: fc.constantFrom(...DELIVERY_MODES),
  grade: fc.constantFrom(...DATA_GRADES),
  gradeReductionNote: fc.option(text),
  containsPersonalInformation: fc.boolean(),
  personalInformationBasis: fc.option(
    fc.record({ basis: fc.constantFrom(...PERSONAL_INFORMATION_BASES), documentHash: text }),
  ),
  technicalStandard: text,
  processingNote: fc.option(text),
  scenarios: fc.array(text, { maxLength: 5 }),
  resourceIds: fc.array(text, { maxLength: 5 }),
  associationRiskAssessment: fc.option(fc.record({ reference: text, documentHash: text })),
  offerings: fc.uniqueArray(
    fc.record({
      purposeClass: fc.constantFrom(...PURPOSE_CLASSES),
      chargeUnit: fc.constantFrom(...CHARGE_UNITS),
      chargeMeasure: fc.constantFrom(...CHARGE_MEASURES),
      freeUseConditions: fc.option(fc.array(fc.constantFrom(...FREE_USE_CONDITIONS), { minLength: 1 })),
    }),
    {
      selector: ({ purposeClass, chargeUnit, chargeMeasure }) =>
        `${purposeClass} ${chargeUnit} ${chargeMeasure}`,
    },
  ),
});

describe('the content of an item', () => {
  it('[C-06] is canonical JSON as it stands, so that its column is hashed as it is', () => {
    fc.assert(
      fc.property(draft, (one) => {
        const content = contentOf(one);
        expect(JSON.stringify(content)).toBe(canonicalize(content));
      }),
    );
  });

  it('[C-06] is the same for drafts that say the same in another order', () => {
    fc.assert(
      fc.property(draft, (one) => {
        const turned: ItemDraft = {
          ...one,
          forms: [...one.forms, ...one.forms].reverse(),
          scenarios: [...one.scenarios].reverse(),
          resourceIds: [...one.resourceIds, ...one.resourceIds],
          offerings: [...one.offerings].reverse(),
        };
        expect(contentOf(turned)).toEqual(contentOf(one));
        expect(contentOf(contentOf(one))).toEqual(contentOf(one));
      }),
    );
  });

  it('[C-06] changes with every word that is another', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('title', 'summary', 'code', 'technicalStandard'), (one, field) => {
        const other = { ...one, [field]: `${one[field]}x` };
        expect(JSON.stringify(contentOf(other))).not.toBe(JSON.stringify(contentOf(one)));
      }),
    );
  });

  it('[C-06] has the hash that it had before measures were stated, where the measure is ONE', () => {
    const before: ItemDraft = {
      code: 'LC-0001',
      title: '企业信用评分',
      summary: '依据公共数据形成。',
      field: 'FINANCIAL_SERVICES',
      forms: ['REPORT', 'API'],
      deliveryMode: 'API_OR_VERIFICATION',
      grade: 'GENERAL',
      gradeReductionNote: null,
      containsPersonalInformation: false,
      personalInformationBasis: null,
      technicalStandard: 'GB/T 36073-2018',
      processingNote: null,
      scenarios: ['信贷风险评估'],
      resourceIds: ['res_2', 'res_1'],
      associationRiskAssessment: null,
      offerings: [
        { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL', freeUseConditions: ['NAMED_USER_ONLY'] },
        { purposeClass: 'INDUSTRY', chargeUnit: 'PER_PERIOD', freeUseConditions: null },
      ],
    };
    const hash = hashOf(contentOf(before));
    expect(hash).toBe('59ef40362c0685593cd1e32d0b4582f64279886c2204b8751f2f23b11674483f');
    const said = before.offerings.map((offering) => ({ ...offering, chargeMeasure: 'ONE' as const }));
    expect(hashOf(contentOf({ ...before, offerings: said }))).toBe(hash);
    const monthly = before.offerings.map((offering) =>
      offering.purposeClass === 'INDUSTRY' ? { ...offering, chargeMeasure: 'MONTH' as const } : offering,
    );
    expect(hashOf(contentOf({ ...before, offerings: monthly }))).not.toBe(hash);
  });

  it('puts every condition on free use that names none, and none on what is charged', () => {
    const offerings = PURPOSE_CLASSES.map((purposeClass) => ({
      purposeClass,
      chargeUnit: 'PER_CALL' as const,
      freeUseConditions: null,
    }));
    const [sample] = fc.sample(draft, 1);
    if (sample === undefined) throw new Error('One draft was asked for');
    expect(
      contentOf({ ...sample, offerings }).offerings.map(({ freeUseConditions }) => freeUseConditions),
    ).toEqual([null, [...FREE_USE_CONDITIONS].sort()]);
  });
});
