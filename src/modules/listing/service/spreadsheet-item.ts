import { MEASURES_OF_UNIT } from '../../../policy/vocabulary';
import { measureOf, statedMeasureOf, type ItemDraft, type OfferingDraft } from '../store/item-content';
import { ITEM_COLUMN_KEYS, ITEM_COLUMNS, type ItemColumnKey } from './spreadsheet-columns';
import type { ItemProblemCode } from './spreadsheet-problems';
import { joinValues, splitValues } from './spreadsheet-values';
import {
  BASIS_LABELS,
  CONDITION_LABELS,
  DELIVERY_MODE_LABELS,
  FIELD_LABELS,
  FLAG_LABELS,
  FORM_LABELS,
  GRADE_LABELS,
  planLabel,
  planOf,
  wordOf,
  type SheetPlan,
} from './spreadsheet-words';

/** An item as a spreadsheet has it: people know resources by their codes. */
export interface SheetItem extends Omit<ItemDraft, 'resourceIds'> {
  readonly resourceCodes: readonly string[];
}

/** The cells of an item, in the order of the columns. */
export function cellsOf(item: SheetItem): string[] {
  const free = item.offerings.find(({ purposeClass }) => purposeClass === 'PUBLIC_INTEREST');
  const plansFor = (purposeClass: OfferingDraft['purposeClass']): string =>
    joinValues(
      item.offerings
        .filter((one) => one.purposeClass === purposeClass)
        .map((one) => planLabel({ chargeUnit: one.chargeUnit, chargeMeasure: measureOf(one) })),
    );
  const cells: Readonly<Record<ItemColumnKey, string>> = {
    code: item.code,
    title: item.title,
    summary: item.summary,
    field: FIELD_LABELS[item.field],
    forms: joinValues(item.forms.map((form) => FORM_LABELS[form])),
    deliveryMode: DELIVERY_MODE_LABELS[item.deliveryMode],
    grade: GRADE_LABELS[item.grade],
    gradeReductionNote: item.gradeReductionNote ?? '',
    containsPersonalInformation: FLAG_LABELS[item.containsPersonalInformation ? 'true' : 'false'],
    personalInformationBasis:
      item.personalInformationBasis === null ? '' : BASIS_LABELS[item.personalInformationBasis.basis],
    personalInformationHash: item.personalInformationBasis?.documentHash ?? '',
    technicalStandard: item.technicalStandard,
    processingNote: item.processingNote ?? '',
    scenarios: joinValues(item.scenarios),
    resourceCodes: joinValues(item.resourceCodes),
    riskReference: item.associationRiskAssessment?.reference ?? '',
    riskHash: item.associationRiskAssessment?.documentHash ?? '',
    publicInterestUnit: plansFor('PUBLIC_INTEREST'),
    freeUseConditions: joinValues(
      (free?.freeUseConditions ?? []).map((condition) => CONDITION_LABELS[condition]),
    ),
    industryUnit: plansFor('INDUSTRY'),
  };
  return ITEM_COLUMN_KEYS.map((key) => cells[key]);
}

/** One thing that is wrong with a row of a list. */
export interface ItemProblem {
  readonly key: ItemColumnKey;
  readonly code: ItemProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The limits of `ProductListItemInput`, so that both ways in take the same. */
const CODE = /^[A-Z0-9][A-Z0-9-]{2,63}$/;
const HASH = /^[0-9a-f]{64}$/;
const TEXT_LIMITS = {
  title: [2, 200],
  summary: [1, 2000],
  gradeReductionNote: [0, 500],
  technicalStandard: [0, 500],
  processingNote: [0, 2000],
  riskReference: [0, 200],
} as const satisfies Partial<Record<ItemColumnKey, readonly [number, number]>>;
const MOST_SCENARIOS = 20;
const LONGEST_SCENARIO = 200;
const MOST_RESOURCES = 50;

const lengthOf = (text: string): number => Array.from(text).length;

/** Reads the texts of a row: an item, or everything that is wrong with it. */
export function readItem(
  texts: Readonly<Partial<Record<ItemColumnKey, string>>>,
): { readonly item: SheetItem } | { readonly problems: readonly ItemProblem[] } {
  const reader = new ItemReader(texts);
  const item = reader.read();
  return item === null ? { problems: reader.problems } : { item };
}

const offeredOn = ({
  chargeUnit,
  chargeMeasure,
}: SheetPlan): Pick<OfferingDraft, 'chargeUnit' | 'chargeMeasure'> => ({
  ...statedMeasureOf(chargeMeasure),
  chargeUnit,
});

class ItemReader {
  readonly problems: ItemProblem[] = [];

  constructor(private readonly texts: Readonly<Partial<Record<ItemColumnKey, string>>>) {}

  /** Every column is looked at, so that one answer names everything that is wrong. */
  read(): SheetItem | null {
    const item = {
      code: this.#code(),
      title: this.#text('title'),
      summary: this.#text('summary'),
      field: this.#word('field', FIELD_LABELS),
      forms: this.#words('forms', FORM_LABELS),
      deliveryMode: this.#word('deliveryMode', DELIVERY_MODE_LABELS),
      grade: this.#word('grade', GRADE_LABELS),
      gradeReductionNote: this.#text('gradeReductionNote') || null,
      containsPersonalInformation: this.#word('containsPersonalInformation', FLAG_LABELS),
      personalInformationBasis: this.#evidence(),
      technicalStandard: this.#text('technicalStandard'),
      processingNote: this.#text('processingNote') || null,
      scenarios: this.#scenarios(),
      resourceCodes: this.#resourceCodes(),
      associationRiskAssessment: this.#assessment(),
      offerings: this.#offerings(),
    };
    const { field, deliveryMode, grade, containsPersonalInformation: flag } = item;
    if (
      this.problems.length > 0 ||
      field === undefined ||
      deliveryMode === undefined ||
      grade === undefined ||
      flag === undefined
    ) {
      return null;
    }
    return { ...item, field, deliveryMode, grade, containsPersonalInformation: flag === 'true' };
  }

  #raw(key: ItemColumnKey): string {
    return this.texts[key] ?? '';
  }

  #refuse(key: ItemColumnKey, code: ItemProblemCode, params: ItemProblem['params'] = {}): void {
    this.problems.push({ key, code, params });
  }

  /** True for a column that has to be filled in and is not. */
  #isMissing(key: ItemColumnKey): boolean {
    const isMissing = ITEM_COLUMNS[key].isRequired && this.#raw(key).trim() === '';
    if (isMissing) this.#refuse(key, 'VALUE_MISSING');
    return isMissing;
  }

  #code(): string {
    const code = this.#raw('code').trim();
    if (!this.#isMissing('code') && !CODE.test(code)) this.#refuse('code', 'CODE_MALFORMED');
    return code;
  }

  /** As it was typed, space included: what is a name is not for us to change. */
  #text(key: keyof typeof TEXT_LIMITS): string {
    const text = this.#raw(key);
    const [shortest, longest] = TEXT_LIMITS[key];
    if (this.#isMissing(key)) return text;
    const length = lengthOf(text);
    if (length < shortest) this.#refuse(key, 'TEXT_TOO_SHORT', { limit: shortest });
    if (length > longest) this.#refuse(key, 'TEXT_TOO_LONG', { limit: longest });
    return text;
  }

  #word<Word extends string>(key: ItemColumnKey, labels: Readonly<Record<Word, string>>): Word | undefined {
    const text = this.#raw(key).trim();
    if (this.#isMissing(key) || text === '') return undefined;
    const word = wordOf(labels, text);
    if (word === undefined) this.#refuse(key, 'VALUE_UNKNOWN');
    return word;
  }

  #words<Word extends string>(key: ItemColumnKey, labels: Readonly<Record<Word, string>>): Word[] {
    if (this.#isMissing(key)) return [];
    const words = splitValues(this.#raw(key)).map((value) => wordOf(labels, value));
    if (words.includes(undefined)) this.#refuse(key, 'VALUE_UNKNOWN');
    return words.filter((word): word is Word => word !== undefined);
  }

  #hash(key: ItemColumnKey): string {
    const hash = this.#raw(key).trim().toLowerCase();
    if (hash !== '' && !HASH.test(hash)) this.#refuse(key, 'HASH_MALFORMED');
    return hash;
  }

  #evidence(): SheetItem['personalInformationBasis'] {
    const basis = this.#word('personalInformationBasis', BASIS_LABELS);
    const documentHash = this.#hash('personalInformationHash');
    const isBasisGiven = this.#raw('personalInformationBasis').trim() !== '';
    if (isBasisGiven && documentHash === '') this.#refuse('personalInformationHash', 'VALUE_MISSING');
    if (!isBasisGiven && documentHash !== '') this.#refuse('personalInformationBasis', 'VALUE_MISSING');
    return basis === undefined ? null : { basis, documentHash };
  }

  #assessment(): SheetItem['associationRiskAssessment'] {
    const reference = this.#text('riskReference');
    const documentHash = this.#hash('riskHash');
    if (reference !== '' && documentHash === '') this.#refuse('riskHash', 'VALUE_MISSING');
    if (reference === '' && documentHash !== '') this.#refuse('riskReference', 'VALUE_MISSING');
    return reference === '' ? null : { reference, documentHash };
  }

  #scenarios(): string[] {
    if (this.#isMissing('scenarios')) return [];
    const names = splitValues(this.#raw('scenarios'));
    if (names.length === 0) this.#refuse('scenarios', 'VALUE_MISSING');
    if (names.length > MOST_SCENARIOS)
      this.#refuse('scenarios', 'TOO_MANY_VALUES', { limit: MOST_SCENARIOS });
    if (names.some((name) => lengthOf(name) > LONGEST_SCENARIO)) {
      this.#refuse('scenarios', 'TEXT_TOO_LONG', { limit: LONGEST_SCENARIO });
    }
    return names;
  }

  #resourceCodes(): string[] {
    if (this.#isMissing('resourceCodes')) return [];
    const codes = splitValues(this.#raw('resourceCodes'));
    if (codes.length === 0) this.#refuse('resourceCodes', 'VALUE_MISSING');
    if (codes.length > MOST_RESOURCES)
      this.#refuse('resourceCodes', 'TOO_MANY_VALUES', { limit: MOST_RESOURCES });
    const repeated = codes.find((code, index) => codes.indexOf(code) < index);
    if (repeated !== undefined) this.#refuse('resourceCodes', 'RESOURCE_REPEATED', { code: repeated });
    return codes;
  }

  #offerings(): OfferingDraft[] {
    const free = this.#plans('publicInterestUnit');
    if (free.length > 1) this.#refuse('publicInterestUnit', 'TOO_MANY_VALUES', { limit: 1 });
    const charged = this.#plans('industryUnit');
    const conditions = this.#words('freeUseConditions', CONDITION_LABELS);
    const isGiven = (key: ItemColumnKey): boolean => this.#raw(key).trim() !== '';
    if (!isGiven('publicInterestUnit') && !isGiven('industryUnit')) {
      this.#refuse('publicInterestUnit', 'OFFERING_MISSING');
    }
    if (!isGiven('publicInterestUnit') && isGiven('freeUseConditions')) {
      this.#refuse('freeUseConditions', 'CONDITIONS_WITHOUT_OFFERING');
    }
    return [
      ...charged.map((plan) => ({
        purposeClass: 'INDUSTRY' as const,
        ...offeredOn(plan),
        freeUseConditions: null,
      })),
      ...free.map((plan) => ({
        purposeClass: 'PUBLIC_INTEREST' as const,
        ...offeredOn(plan),
        freeUseConditions: conditions.length > 0 ? conditions : null,
      })),
    ];
  }

  /** No plan holds a 、 so that it separates them as well. */
  #plans(key: 'publicInterestUnit' | 'industryUnit'): SheetPlan[] {
    const texts = splitValues(this.#raw(key).replaceAll('、', '；'));
    const plans = texts.map(planOf);
    if (plans.includes(undefined) || (texts.length === 0 && this.#raw(key).trim() !== '')) {
      this.#refuse(key, 'VALUE_UNKNOWN');
    }
    const known = plans.filter((plan): plan is SheetPlan => plan !== undefined);
    const vague = known.find(
      ({ chargeUnit, chargeMeasure }) => !MEASURES_OF_UNIT[chargeUnit].includes(chargeMeasure),
    );
    if (vague !== undefined) {
      const { chargeUnit } = vague;
      const lawful = MEASURES_OF_UNIT[chargeUnit].map((chargeMeasure) =>
        planLabel({ chargeUnit, chargeMeasure }),
      );
      this.#refuse(key, 'MEASURE_MISSING', { unit: planLabel(vague), plans: lawful.join('、') });
    }
    const labels = known.map(planLabel);
    const repeated = labels.find((label, index) => labels.indexOf(label) < index);
    if (repeated !== undefined) this.#refuse(key, 'PLAN_REPEATED', { plan: repeated });
    return known;
  }
}
