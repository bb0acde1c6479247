import type { Rule } from '../decision';
import { controlDeclaration, type ControlDeclarationFacts } from './control-declaration.policy';

/** May this control fact be recorded on the word of this declarer? */
export const declareControlRules: readonly Rule<ControlDeclarationFacts>[] = [controlDeclaration];
