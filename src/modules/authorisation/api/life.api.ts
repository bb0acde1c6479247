import type { ModuleApi } from '../../../platform/graphql/module-api';
import { EarlyTerminationEntity } from '../store/early-termination.entity';
import { visiblePartsByIds } from '../store/life-parts.query';
import { RectificationEntity } from '../store/rectification.entity';
import { RenewalEntity } from '../store/renewal.entity';
import { AgreementExitResolver, AgreementLifeResolver } from './life.resolver';
import { lifeShield } from './life.shield';
import { RectificationResolver } from './rectification.resolver';
import { RenewalResolver } from './renewal.resolver';
import { TerminationResolver } from './termination.resolver';

/** The life of an agreement after it was activated. */
export const lifeApi: ModuleApi = {
  resolvers: [
    AgreementLifeResolver,
    AgreementExitResolver,
    RectificationResolver,
    RenewalResolver,
    TerminationResolver,
  ],
  shield: lifeShield,
  nodes: [
    {
      kind: 'rectification',
      typeName: 'Rectification',
      load: ({ caller, deps }, ids) =>
        visiblePartsByIds(deps.dataSource.manager, RectificationEntity, caller, ids),
    },
    {
      kind: 'renewal',
      typeName: 'Renewal',
      load: ({ caller, deps }, ids) => visiblePartsByIds(deps.dataSource.manager, RenewalEntity, caller, ids),
    },
    {
      kind: 'earlyTermination',
      typeName: 'EarlyTermination',
      load: ({ caller, deps }, ids) =>
        visiblePartsByIds(deps.dataSource.manager, EarlyTerminationEntity, caller, ids),
    },
  ],
};
