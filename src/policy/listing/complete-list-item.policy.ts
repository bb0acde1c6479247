import { PERMIT, refuse, type Rule } from '../decision';
import type { DataGrade, DeliveryMode } from '../vocabulary';

export interface ListedResourceFacts {
  readonly resourceId: string;
  readonly isInScope: boolean;
  readonly grade: DataGrade;
}

export interface ListedItemFacts {
  readonly code: string;
  readonly scenarioCount: number;
  readonly resources: readonly ListedResourceFacts[];
  readonly formCount: number;
  readonly deliveryMode: DeliveryMode | null;
  readonly grade: DataGrade | null;
  readonly containsPersonalInformation: boolean | null;
  readonly technicalStandard: string | null;
}

export interface CompleteListItemFacts {
  readonly items: readonly ListedItemFacts[];
}

function missingFields(item: ListedItemFacts): string[] {
  const present: Readonly<Record<string, boolean>> = {
    scenarios: item.scenarioCount > 0,
    resources: item.resources.length > 0,
    forms: item.formCount > 0,
    deliveryMode: item.deliveryMode !== null,
    grade: item.grade !== null,
    containsPersonalInformation: item.containsPersonalInformation !== null,
    technicalStandard: (item.technicalStandard ?? '').trim() !== '',
  };
  return Object.keys(present).filter((field) => present[field] !== true);
}

/**
 * C-04, N27 14(3) and plan 四(六): an item names its scenarios, source resources, forms, delivery mode, grade,
 * personal-information flag and technical standard, and every resource lies in the authorised scope.
 *
 * Reading: which fields make an item complete is a rule of this platform; use beyond the scope is barred by N27 21.
 * No text admits core data (核心数据) to authorised operation and none bars it in words: this platform bars it.
 */
export const completeListItem: Rule<CompleteListItemFacts> = {
  id: 'C-04',
  clauses: ['N27:14.3', 'N27:21', 'SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '清单项目应当写明场景、授权范围内的来源资源、形态、交付方式、分级、是否含个人信息和技术标准。',
    en: 'A list item names scenarios, source resources within scope, forms, delivery mode, grade, personal-information flag and technical standard.',
  },
  decide: ({ items }) => {
    if (items.length === 0) {
      return refuse('LIST_EMPTY', {}, { clauses: ['DESIGN:marketplace'] });
    }
    const codes = items.map((item) => item.code);
    for (const [index, item] of items.entries()) {
      if (codes.indexOf(item.code) !== index) {
        return refuse('ITEM_CODE_REPEATED', { item: item.code }, { clauses: ['DESIGN:marketplace'] });
      }
      const missing = missingFields(item);
      if (missing.length > 0) {
        return refuse(
          'ITEM_INCOMPLETE',
          { item: item.code, missing: missing.join(', ') },
          { clauses: ['N27:14.3', 'DESIGN:marketplace'] },
        );
      }
      const outside = item.resources.find((resource) => !resource.isInScope);
      if (outside !== undefined) {
        return refuse(
          'RESOURCE_OUT_OF_SCOPE',
          { item: item.code, resource: outside.resourceId },
          { clauses: ['N27:21', 'SEED:4.6'] },
        );
      }
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
