import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, FreeUseFacts, PartyFacts } from '../facts';
import { verifiedParty } from '../party/verified-party.policy';
import type { FormCheckResult, FreeUseCondition, FreeUseState } from '../vocabulary';
import { freeUseApplication } from './free-use-application.policy';
import { freeUseFormCheck } from './free-use-form-check.policy';
import { freeUseProof } from './free-use-proof.policy';
import { freeUseStates } from './free-use-states.policy';

/** What an application says, and who makes it. */
export interface HandedInFacts {
  readonly today: LegalDate;
  readonly state: FreeUseState;
  readonly buyer: PartyFacts;
  readonly freeUse: FreeUseFacts;
  readonly offeredConditions: readonly FreeUseCondition[];
}

const FREE = { purposeClass: 'PUBLIC_INTEREST' } as const;

/** May the applicant hand its completed application in again? */
export const completeFreeUseRules: readonly Rule<HandedInFacts>[] = [
  asking(freeUseStates, ({ state }) => ({ state, nextState: 'FORM_CHECK' })),
  asking(verifiedParty, ({ buyer }) => ({ party: buyer })),
  asking(freeUseApplication, (facts) => ({ ...facts, ...FREE })),
  asking(freeUseProof, (facts) => ({ ...facts, ...FREE })),
];

export interface CheckFreeUseFormFacts extends HandedInFacts {
  readonly actor: ActorFacts;
  readonly operatorId: string;
  readonly applicantPersonId: string;
  readonly result: FormCheckResult;
  readonly gaps: number;
}

const passes = ({ result }: CheckFreeUseFormFacts): boolean => result === 'PASSED';

/** May the operator say so of the form? What passes is complete by the rules too, on the day of the check. */
export const checkFreeUseFormRules: readonly Rule<CheckFreeUseFormFacts>[] = [
  freeUseFormCheck,
  asking(freeUseStates, ({ state, result }) => ({
    state,
    nextState: result === 'PASSED' ? 'PURPOSE_CHECK' : 'RETURNED',
  })),
  askingWhen(passes, freeUseApplication, (facts) => ({ ...facts, ...FREE })),
  askingWhen(passes, freeUseProof, (facts) => ({ ...facts, ...FREE })),
];
