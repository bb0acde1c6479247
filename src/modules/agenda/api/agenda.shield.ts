import { anyone, inRole, signedIn, type ShieldTree } from '../../../platform/graphql/shield';
import { DUTY_ROLES } from './duty-transitions';

export const agendaShield: ShieldTree = {
  Query: { duties: signedIn, notices: signedIn, settings: anyone },
  Mutation: { completeDuty: inRole(...DUTY_ROLES), markNoticesRead: signedIn },
  CompleteDutyPayload: { '*': anyone },
  Duty: { '*': anyone },
  DutyConnection: { '*': anyone },
  DutyEdge: { '*': anyone },
  MarkNoticesReadPayload: { '*': anyone },
  Notice: { '*': anyone },
  NoticeConnection: { '*': anyone },
  NoticeEdge: { '*': anyone },
  Setting: { '*': anyone },
};
