import { PERMIT, refuse, type Rule } from '../decision';
import { LONGEST_LIST, type DataGrade, type DeliveryMode, type ProductForm } from '../vocabulary';

export interface ListedResourceFacts {
  readonly resourceId: string;
  /** Null for a resource that is not graded. */
  readonly grade: DataGrade | null;
  readonly containsPersonalInformation: boolean;
}

export interface ListedItemFacts {
  readonly code: string;
  readonly scenarioCount: number;
  /** As they were named, a repetition included. */
  readonly resources: readonly ListedResourceFacts[];
  readonly forms: readonly ProductForm[];
  readonly deliveryMode: DeliveryMode | null;
  readonly grade: DataGrade | null;
  readonly containsPersonalInformation: boolean | null;
  readonly technicalStandard: string | null;
}

export interface CompleteListItemFacts {
  /** How many items were handed in; those of a list that is too long are not looked at. */
  readonly itemCount: number;
  readonly items: readonly ListedItemFacts[];
}

function missingFields(item: ListedItemFacts): string[] {
  const present: Readonly<Record<string, boolean>> = {
    scenarios: item.scenarioCount > 0,
    resources: item.resources.length > 0,
    forms: item.forms.length > 0,
    deliveryMode: item.deliveryMode !== null,
    grade: item.grade !== null,
    containsPersonalInformation: item.containsPersonalInformation !== null,
    technicalStandard: (item.technicalStandard ?? '').trim() !== '',
  };
  return Object.keys(present).filter((field) => present[field] !== true);
}

/** The first that occurred before. */
function repeated(words: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return words.find((word) => seen.size === seen.add(word).size);
}

/**
 * C-04, N27 14(3): an item names its scenarios, source resources, forms, delivery mode, grade, personal-information
 * flag and technical standard.
 *
 * Reading: which fields make an item complete is a rule of this platform, and so is how long a list may be. That every
 * resource lies in the authorised scope is for A-18. No text admits core data (核心数据) to authorised operation and
 * none bars it in words: this platform bars it.
 */
export const completeListItem: Rule<CompleteListItemFacts> = {
  id: 'C-04',
  clauses: ['N27:14.3', 'SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '清单项目应当写明场景、来源资源、形态、交付方式、分级、是否含个人信息和技术标准。',
    en: 'A list item names scenarios, source resources, forms, delivery mode, grade, personal-information flag and technical standard.',
  },
  decide: ({ itemCount, items }) => {
    const ours = { clauses: ['DESIGN:marketplace'] } as const;
    if (itemCount === 0) return refuse('LIST_EMPTY', {}, ours);
    if (itemCount > LONGEST_LIST)
      return refuse('LIST_TOO_LONG', { count: itemCount, limit: LONGEST_LIST }, ours);
    const code = repeated(items.map((item) => item.code));
    if (code !== undefined) return refuse('ITEM_CODE_REPEATED', { item: code }, ours);
    for (const item of items) {
      const missing = missingFields(item);
      if (missing.length > 0) {
        return refuse(
          'ITEM_INCOMPLETE',
          { item: item.code, missing: missing.join(', ') },
          { clauses: ['N27:14.3', 'DESIGN:marketplace'] },
        );
      }
      const twice = repeated(item.resources.map(({ resourceId }) => resourceId));
      if (twice !== undefined)
        return refuse('ITEM_RESOURCE_REPEATED', { item: item.code, resource: twice }, ours);
      const core = item.resources.find((resource) => resource.grade === 'CORE');
      if (core !== undefined || item.grade === 'CORE') {
        return refuse(
          'RESOURCE_GRADED_CORE',
          { item: item.code, resource: core?.resourceId ?? item.code },
          { clauses: ['DSL:21', 'DESIGN:marketplace'] },
        );
      }
    }
    return PERMIT;
  },
};
