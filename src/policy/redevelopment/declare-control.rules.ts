import { asking, type Rule } from '../decision';
import { verifiedParty } from '../party/verified-party.policy';
import { controlDeclaration, type ControlDeclarationFacts } from './control-declaration.policy';

/** May this control fact be recorded on the word of this declarer? */
export const declareControlRules: readonly Rule<ControlDeclarationFacts>[] = [
  asking(verifiedParty, ({ declarer }) => ({ party: declarer })),
  controlDeclaration,
];
