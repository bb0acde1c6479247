import type { ModuleApi } from '../../../platform/graphql/module-api';
import { uploadShield } from './upload.shield';

export const uploadApi: ModuleApi = { resolvers: [], shield: uploadShield, nodes: [] };
