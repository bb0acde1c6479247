import type { ModuleApi } from '../../../platform/graphql/module-api';
import { RulingResolver } from './ruling.resolver';
import { rulingShield } from './ruling.shield';

export const rulingApi: ModuleApi = { resolvers: [RulingResolver], shield: rulingShield, nodes: [] };
