import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import { DATA_GRADES, type DataGrade, type RegradingState } from '../vocabulary';

/** A new grade that the holder writes into the entry, the proposal of a lower one, or the ruling on a proposal. */
export type RegradingFacts =
  | {
      readonly gradeAct: 'SET';
      readonly code: string;
      readonly grade: DataGrade | null;
      readonly nextGrade: DataGrade | null;
    }
  | {
      readonly gradeAct: 'PROPOSE';
      readonly code: string;
      readonly grade: DataGrade | null;
      /** Whether an earlier proposal still waits for its ruling. */
      readonly hasOpenProposal: boolean;
    }
  | {
      readonly gradeAct: 'DECIDE';
      readonly code: string;
      readonly grade: DataGrade | null;
      readonly actor: ActorFacts;
      readonly proposal: {
        readonly state: RegradingState;
        readonly proposedBy: string;
        readonly proposedByOrganisationId: string;
      };
      readonly isApproval: boolean;
    };

const OURS = { clauses: ['DESIGN:marketplace'] } as const;

/** Whether the next grade is below the present one; no grade at all is below every grade. */
export const isLower = (grade: DataGrade | null, nextGrade: DataGrade | null): boolean =>
  grade !== null && (nextGrade === null || DATA_GRADES.indexOf(nextGrade) < DATA_GRADES.indexOf(grade));

function decideRuling(facts: Extract<RegradingFacts, { gradeAct: 'DECIDE' }>): Finding {
  const { code, grade, actor, proposal, isApproval } = facts;
  if (actor.kind !== 'IMPLEMENTING_AGENCY') return refuse('REGRADING_NOT_BY_AGENCY', {}, OURS);
  const isOwn =
    actor.personId === proposal.proposedBy || actor.organisationId === proposal.proposedByOrganisationId;
  if (isOwn) return refuse('REGRADING_DECIDED_BY_PROPOSER', {}, OURS);
  if (proposal.state !== 'PROPOSED')
    return refuse('REGRADING_ALREADY_DECIDED', { state: proposal.state }, OURS);
  return isApproval && grade !== 'IMPORTANT' ? notImportant(code, grade) : PERMIT;
}

const notImportant = (code: string, grade: DataGrade | null): Finding =>
  refuse('REGRADING_ONLY_OF_IMPORTANT', { resource: code, grade: grade ?? '-' });

/**
 * B-05, N18 二(一): important data that was desensitised and graded general under the standard of its sector counts as
 * general once the evidence is approved; until then it stays important.
 *
 * Reading: only this one step is in the text. A higher grade takes effect at once; no other grade is ever lowered.
 * The holder proposes and an implementing agency approves, by another person of another organisation: a rule of ours.
 */
export const regrading: Rule<RegradingFacts> = {
  id: 'B-05',
  clauses: ['N18:2'],
  basis: 'LAW',
  statement: {
    zh: '重要数据经脱敏等处理后，按照行业标准不再属于重要数据并经审核同意的，按一般数据管理；审核同意前仍按重要数据管理。',
    en: 'Important data desensitised and re-graded under its sector standard counts as general once that is approved, and not before.',
  },
  decide: (facts) => {
    if (facts.gradeAct === 'DECIDE') return decideRuling(facts);
    const { code, grade } = facts;
    if (facts.gradeAct === 'SET') {
      return isLower(grade, facts.nextGrade)
        ? refuse('GRADE_NOT_LOWERED', { resource: code, grade: grade ?? '-' })
        : PERMIT;
    }
    if (grade !== 'IMPORTANT') return notImportant(code, grade);
    return facts.hasOpenProposal ? refuse('REGRADING_WAITS', { resource: code }, OURS) : PERMIT;
  },
};
