import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { OperatorAbility } from '../../../policy/vocabulary';
import { CandidateEvidenceEntity } from './candidate-evidence.entity';
import { CandidateEntity } from './candidate.entity';

/** One document that shows an ability. */
export interface EvidenceDraft {
  readonly ability: OperatorAbility;
  readonly reference: string;
  readonly documentSha256: string;
  readonly assessment: string;
}

/** How a candidate stands in business. */
export interface Standing {
  readonly hasGoodCredit: boolean;
  readonly creditRecord: string;
  readonly hasGoodOperation: boolean;
  readonly operatingRecord: string;
}

interface Recording {
  readonly candidateId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Puts evidence on file; a document for the same ability takes the place of the one before. */
export async function putEvidence(
  manager: EntityManager,
  recording: Recording,
  evidence: readonly EvidenceDraft[],
): Promise<void> {
  if (evidence.length === 0) return;
  const rows = evidence.map(({ ability, reference, documentSha256, assessment }) => ({
    ...recording,
    ability,
    reference,
    documentSha256,
    assessment,
  }));
  await manager.upsert(CandidateEvidenceEntity, rows, ['candidateId', 'ability']);
}

/** Changes the file of a candidate that is held by its selection, and gives it its next version. */
export async function changeCandidate(
  manager: EntityManager,
  { id, version }: Pick<CandidateEntity, 'id' | 'version'>,
  change: Partial<Standing>,
): Promise<void> {
  const { affected } = await manager.update(
    CandidateEntity,
    { id, version },
    { ...change, version: version + 1 },
  );
  assert(affected === 1, 'A candidate of a selection under an exclusive lock keeps its version.');
}
