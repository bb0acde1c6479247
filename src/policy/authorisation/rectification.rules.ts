import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import { resourcesOfBreachEnd } from './resources-of-breach-end.policy';
import { restorationOnCorrection, type RectificationFacts } from './restoration-on-correction.policy';
import {
  suspensionOnBreach,
  type NamedResourceFacts,
  type SuspensionOnBreachFacts,
} from './suspension-on-breach.policy';

export interface CorrectionFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly rectification: RectificationFacts & { readonly isLifted: boolean };
}

/** May the agency suspend this agreement over this breach? */
export const suspendAgreementRules: readonly Rule<SuspensionOnBreachFacts>[] = [suspensionOnBreach];

/** May the operator report its correction? */
export const reportCorrectionRules: readonly Rule<CorrectionFacts>[] = [
  asking(restorationOnCorrection, (facts) => ({ ...facts, correctionAct: 'REPORT' })),
];

const hasLapsed = ({ rectification }: CorrectionFacts): boolean => rectification.state === 'LAPSED';

/** May the agency lift the suspension: because of a correction, or, after a lapse, for what is left of the scope? */
export const restoreAgreementRules: readonly Rule<CorrectionFacts>[] = [
  askingWhen(
    (facts) => !hasLapsed(facts),
    restorationOnCorrection,
    (facts) => ({
      ...facts,
      correctionAct: 'RESTORE',
    }),
  ),
  askingWhen(hasLapsed, resourcesOfBreachEnd, (facts) => ({ ...facts, scopeAct: 'GO_ON_WITHOUT' })),
];

/** May the agency reject the report? After the deadline that is the lapse at once. */
export const rejectCorrectionRules: readonly Rule<CorrectionFacts>[] = [
  asking(restorationOnCorrection, (facts) => ({ ...facts, correctionAct: 'REJECT' })),
  askingWhen(
    ({ today, rectification }) => today > rectification.dueOn,
    resourcesOfBreachEnd,
    (facts) => ({
      scopeAct: 'LAPSE',
      today: facts.today,
      rectification: { ...facts.rectification, state: 'OPEN' },
    }),
  ),
];

export interface LapseFacts {
  readonly today: LegalDate;
  readonly rectification: RectificationFacts;
}

/** Has the deadline passed uncorrected? Asked by the clock. */
export const lapseCorrectionRules: readonly Rule<LapseFacts>[] = [
  asking(resourcesOfBreachEnd, ({ today, rectification }) => ({ scopeAct: 'LAPSE', today, rectification })),
];

export interface TerminateResourcesFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly resources: readonly NamedResourceFacts[];
}

/** May the agency take these resources out of the scope? */
export const terminateResourcesRules: readonly Rule<TerminateResourcesFacts>[] = [
  asking(resourcesOfBreachEnd, (facts) => ({ ...facts, scopeAct: 'TERMINATE_RESOURCES' })),
];
