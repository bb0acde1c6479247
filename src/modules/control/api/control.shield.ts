import { anyone, type ShieldTree } from '../../../platform/graphql/shield';

export const controlShield: ShieldTree = {
  ControlFact: { '*': anyone },
  ControlFactEnd: { '*': anyone },
};
