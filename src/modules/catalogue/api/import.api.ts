import type { ModuleApi } from '../../../platform/graphql/module-api';
import { ImportJobResolver, ImportRowErrorResolver } from './import-job.resolver';
import { visibleImportJobs } from './import-job.visibility';
import { importShield } from './import.shield';

/** The import of catalogue files. */
export const importApi: ModuleApi = {
  resolvers: [ImportJobResolver, ImportRowErrorResolver],
  shield: importShield,
  nodes: [{ kind: 'importJob', typeName: 'ImportJob', load: visibleImportJobs }],
};
