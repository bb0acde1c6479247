import { Entity, ForeignKey } from 'typeorm';
import {
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { OperatorAbility } from '../../../policy/vocabulary';

/** What shows that a candidate has one of the six abilities. */
@Entity('candidate_evidence')
export class CandidateEvidenceEntity {
  @PrimaryIdColumn()
  @ForeignKey('selection_candidate', { name: 'fk_candidate_evidence_candidate' })
  candidateId!: string;

  @PrimaryCodeColumn()
  ability!: OperatorAbility;

  /** Number or name of the document. */
  @TextColumn(200)
  reference!: string;

  @HashColumn()
  documentSha256!: string;

  /** What the agency found in it. */
  @TextColumn(1000)
  assessment!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_candidate_evidence_person' })
  recordedBy!: string;

  @InstantColumn()
  recordedAt!: Date;
}
