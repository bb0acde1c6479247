import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { ListedItemFacts, ListedResourceFacts, SourceStatements } from '../../../policy';
import { lapsedResourceIds } from '../../authorisation';
import { resourcesInScope } from '../../catalogue';
import type { ItemDraft } from '../store/item-content';
import { sourcesByIds } from '../store/source-resource.query';

/** The resources that items name, as they stand today. */
export interface Sources {
  /** Codes of those that the agreement does not cover today; of an unknown one its id as it was given. */
  readonly outsideCodes: readonly string[];
  readonly factsOf: (resourceId: string) => ListedResourceFacts;
  readonly outsideCodesOf: (resourceIds: readonly string[]) => readonly string[];
}

interface Asked {
  readonly agreementId: string;
  readonly resourceIds: readonly string[];
  readonly today: LegalDate;
}

/**
 * Reads what the items are made from, each resource once however many items name it, and holds what is within the
 * scope, so that its grade stays until the answer is written. Hold the agreement before.
 */
export async function sourcesOf(
  manager: EntityManager,
  { agreementId, resourceIds, today }: Asked,
): Promise<Sources> {
  const named = [...new Set(resourceIds)];
  const grades = await resourcesInScope(manager, agreementId, named);
  const known = await sourcesByIds(manager, named);
  const lapsed = await lapsedResourceIds(manager, agreementId, today);
  const isOutside = (id: string): boolean => !grades.has(id) || lapsed.has(id);
  const outsideCodesOf = (ids: readonly string[]): string[] =>
    [...new Set(ids)].filter(isOutside).map((id) => known.get(id)?.code ?? id);
  return {
    outsideCodes: outsideCodesOf(named),
    outsideCodesOf,
    factsOf: (resourceId) => ({
      resourceId,
      grade: grades.get(resourceId) ?? null,
      containsPersonalInformation: known.get(resourceId)?.containsPersonalInformation ?? false,
    }),
  };
}

/** An item as the rules look at it; a draft names its resources as they were given, a repetition included. */
export const contentFacts = (item: ItemDraft, sources: Sources): ListedItemFacts & SourceStatements => ({
  code: item.code,
  scenarioCount: item.scenarios.length,
  resources: item.resourceIds.map((id) => sources.factsOf(id)),
  forms: item.forms,
  deliveryMode: item.deliveryMode,
  grade: item.grade,
  gradeReductionNote: item.gradeReductionNote,
  containsPersonalInformation: item.containsPersonalInformation,
  personalInformationBasis: item.personalInformationBasis?.basis ?? null,
  technicalStandard: item.technicalStandard,
  processingNote: item.processingNote,
});
