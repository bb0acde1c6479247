import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict } from '../../../platform/refusal';
import { runningSelectionRules } from '../../../policy/authorisation/selection.rules';
import { announce, decide } from '../../ledger';
import { CandidateEntity } from '../store/candidate.entity';
import { changeCandidate, putEvidence, type EvidenceDraft, type Standing } from '../store/candidate.write';
import { countChange } from '../store/selection.write';
import { repeatedAbility } from './candidate-evidence';
import type { ChangeRefusal } from './own-plan';
import { ownSelection, runningFacts } from './own-selection';

export interface AddCandidateEvidence {
  readonly candidateId: string;
  readonly expectedVersion: number;
  readonly evidence: readonly EvidenceDraft[];
  /** Null leaves the standing as it is on file. */
  readonly standing: Standing | null;
}

/** Adds to the file of a candidate while its selection is open, or puts a better document in the place of one. */
export function addCandidateEvidence(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { candidateId, expectedVersion, evidence, standing }: AddCandidateEvidence,
): Promise<Outcome<CandidateEntity, ChangeRefusal>> {
  return inTransaction<Outcome<CandidateEntity, ChangeRefusal>>(dataSource, async (manager) => {
    const named = await manager.findOneBy(CandidateEntity, { id: candidateId });
    const found = named && (await ownSelection(manager, caller, named.selectionId));
    if (found === null) return refused(plainRefusal('NOT_FOUND', ['candidateId']));
    // Read again: the selection is held only now, and with it the files of its candidates.
    const candidate = await manager.findOneByOrFail(CandidateEntity, { id: candidateId });
    if (candidate.version !== expectedVersion) return refused(versionConflict(candidate.version));
    const flaw = repeatedAbility(evidence);
    if (flaw !== null) return refused(flaw);
    if (evidence.length === 0 && standing === null) {
      return refused(plainRefusal('INVALID_INPUT', ['evidence'], { reason: 'it changes nothing' }));
    }
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'addCandidateEvidence',
      subjectId: candidateId,
      rules: runningSelectionRules,
      facts: runningFacts(found),
    });
    if (!outcome.ok) return outcome;
    const recording = { candidateId, recordedBy: caller.personId, recordedAt: clock.now() };
    await putEvidence(manager, recording, evidence);
    await changeCandidate(manager, candidate, standing ?? {});
    await countChange(manager, found.selection);
    await announce(manager, {
      clock,
      type: 'CANDIDATE_EVIDENCE_ADDED',
      subjectId: candidate.selectionId,
      decisionId: outcome.value,
      payload: { candidateId, evidence, standing },
    });
    return permitted(await manager.findOneByOrFail(CandidateEntity, { id: candidateId }));
  });
}
