import type { ModuleApi } from '../../../platform/graphql/module-api';
import { DecisionResolver } from './decision.resolver';
import { visibleDecisions } from './decision.visibility';
import { ledgerShield } from './ledger.shield';

export const ledgerApi: ModuleApi = {
  resolvers: [DecisionResolver],
  shield: ledgerShield,
  nodes: [{ kind: 'decision', typeName: 'Decision', load: visibleDecisions }],
};
