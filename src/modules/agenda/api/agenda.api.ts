import type { ModuleApi } from '../../../platform/graphql/module-api';
import { agendaShield } from './agenda.shield';
import { visibleDuties, visibleNotices } from './agenda.visibility';
import { DutyResolver } from './duty.resolver';
import { NoticeResolver } from './notice.resolver';
import { SettingResolver } from './setting.resolver';

export const agendaApi: ModuleApi = {
  resolvers: [DutyResolver, NoticeResolver, SettingResolver],
  shield: agendaShield,
  nodes: [
    { kind: 'duty', typeName: 'Duty', load: visibleDuties },
    { kind: 'notice', typeName: 'Notice', load: visibleNotices },
  ],
};
