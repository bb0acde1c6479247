import { anyone, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const ledgerShield: ShieldTree = {
  Query: { decision: signedIn },
  Decision: { '*': anyone },
  Clause: { '*': anyone },
  ControlLink: { '*': anyone },
  HistoryEvent: { '*': anyone },
  PolicyRefusal: { '*': anyone },
  PriceAboveCeilingError: { '*': anyone },
  PriceBelowFloorError: { '*': anyone },
  PricePlace: { '*': anyone },
  FigureRefusedError: { '*': anyone },
  RedevelopmentBlockedError: { '*': anyone },
};
