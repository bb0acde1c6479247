import type { ModuleApi } from '../../../platform/graphql/module-api';
import { ApiKeyResolver } from './api-key.resolver';
import { MemberResolver } from './member.resolver';
import { OrganisationResolver } from './organisation.resolver';
import { visibleOrganisations } from './organisation.visibility';
import { partyShield } from './party.shield';
import { SessionResolver } from './session.resolver';
import { ViewerResolver } from './viewer.resolver';

export const partyApi: ModuleApi = {
  resolvers: [ViewerResolver, SessionResolver, OrganisationResolver, MemberResolver, ApiKeyResolver],
  shield: partyShield,
  nodes: [{ kind: 'organisation', typeName: 'Organisation', load: visibleOrganisations }],
};
