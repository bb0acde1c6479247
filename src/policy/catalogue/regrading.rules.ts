import { asking, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { DataGrade } from '../vocabulary';
import { keptEntry } from './catalogue-entry.policy';
import { regrading, type RegradingFacts } from './regrading.policy';

export interface ProposeRegradingFacts {
  readonly actor: ActorFacts;
  readonly holderId: string;
  readonly code: string;
  readonly grade: DataGrade | null;
  readonly hasOpenProposal: boolean;
}

/** May the holder propose to grade its important resource as general? */
export const proposeRegradingRules: readonly Rule<ProposeRegradingFacts>[] = [
  keptEntry,
  asking(regrading, ({ code, grade, hasOpenProposal }) => ({
    gradeAct: 'PROPOSE',
    code,
    grade,
    hasOpenProposal,
  })),
];

type DecideRegradingFacts = Extract<RegradingFacts, { gradeAct: 'DECIDE' }>;

/** May this person rule so on a proposal? */
export const decideRegradingRules: readonly Rule<DecideRegradingFacts>[] = [regrading];
