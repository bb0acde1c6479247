import { asking, type Rule } from '../decision';
import { verifiedParty } from '../party/verified-party.policy';
import { controlEnd, type ControlEndFacts } from './control-end.policy';

/** May this organisation end this control fact on this day? */
export const endControlRules: readonly Rule<ControlEndFacts>[] = [
  asking(verifiedParty, ({ supervisor }) => ({ party: supervisor })),
  controlEnd,
];
