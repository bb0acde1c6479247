import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import { OPERATOR_ABILITIES, type OperatorAbility } from '../vocabulary';

/** What is on file about a candidate. */
export interface CandidateFileFacts {
  /** The abilities for which a document is on file. */
  readonly evidencedAbilities: readonly OperatorAbility[];
  readonly hasGoodCredit: boolean;
  readonly hasGoodOperation: boolean;
  /** Who entered the candidate, and who recorded its evidence. */
  readonly recorderPersonIds: readonly string[];
}

export interface CandidateAbilitiesFacts {
  readonly actor: ActorFacts;
  readonly file: CandidateFileFacts;
}

/** The abilities for which there is no document yet, in the order of plan 四(一). */
export const abilitiesWithoutEvidence = (evidenced: readonly OperatorAbility[]): OperatorAbility[] =>
  OPERATOR_ABILITIES.filter((ability) => !evidenced.includes(ability));

/**
 * A-07, plan 四(一) and N27 12: who is appointed has evidence on file for each of the six abilities, and a good credit
 * and operating standing.
 *
 * Reading: the file is needed for the appointment, not for standing as a candidate. That another person decides than
 * the one who recorded the file is a rule of this platform.
 */
export const candidateAbilities: Rule<CandidateAbilitiesFacts> = {
  id: 'A-07',
  clauses: ['SEED:4.1', 'N27:12'],
  basis: 'LAW',
  statement: {
    zh: '选定的运营机构应当具备资金、管理、技术、服务、安全、产业配套能力的证明材料，经营和信用状况良好。',
    en: 'Who is appointed has evidence for capital, management, technology, service, security and industry support, and is of good operating and credit standing.',
  },
  decide: ({ actor, file }) => {
    const missing = abilitiesWithoutEvidence(file.evidencedAbilities);
    if (missing.length > 0) {
      return refuse('CANDIDATE_WITHOUT_EVIDENCE', { missing: missing.join(', ') }, { clauses: ['SEED:4.1'] });
    }
    const poor = [...(file.hasGoodCredit ? [] : ['CREDIT']), ...(file.hasGoodOperation ? [] : ['OPERATING'])];
    if (poor.length > 0) {
      return refuse('CANDIDATE_STANDING_NOT_GOOD', { standing: poor.join(', ') }, { clauses: ['N27:12'] });
    }
    return file.recorderPersonIds.includes(actor.personId) ? refuse('CANDIDATE_RECORDER_DECIDES') : PERMIT;
  },
};
