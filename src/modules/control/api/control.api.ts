import type { ModuleApi } from '../../../platform/graphql/module-api';
import { ControlFactResolver } from './control-fact.resolver';
import { visibleControlFacts } from './control-fact.visibility';
import { controlShield } from './control.shield';

export const controlApi: ModuleApi = {
  resolvers: [ControlFactResolver],
  shield: controlShield,
  nodes: [{ kind: 'controlFact', typeName: 'ControlFact', load: visibleControlFacts }],
};
