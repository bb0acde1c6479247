export { catalogueRoutes } from './api/import.routes';
export type { ResourceDraft } from './service/resource-draft';
export { catalogueImport } from './service/import-run';
export { addToScope, openRegistrationDuties, releaseScope, removeFromScope } from './service/scope';
export { previewResources, upsertResources, type UpsertResult } from './service/upsert-resources';
export { staleResources, watchFreshness } from './service/watch-freshness';
export { AgreementResourceEntity } from './store/agreement-resource.entity';
export { DataResourceEntity } from './store/data-resource.entity';
export { dataResourceById } from './store/data-resource.query';
export {
  codesInScope,
  holderStates,
  holdResources,
  resourcesInScope,
  scopeResourceFacts,
} from './store/scope.query';
