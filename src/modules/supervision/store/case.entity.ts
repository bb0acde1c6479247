import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { CaseKind, CaseRuling, CaseState } from '../../../policy/vocabulary';

/** Something that the implementing agency has to rule on. One for each subject and what it originates from, for ever. */
@Entity('supervision_case')
@Unique('uq_supervision_case_subject', ['kind', 'subjectId', 'originId'])
@Index('ix_supervision_case_agency', ['agencyId', 'id'])
@Index('ix_supervision_case_origin', ['originId', 'kind', 'id'])
@Index('ix_supervision_case_state', ['state', 'id'])
export class CaseEntity {
  @PrimaryIdColumn()
  id!: string;

  @CodeColumn()
  kind!: CaseKind;

  /** What the case is about: an order, a derived product. */
  @IdColumn()
  subjectId!: string;

  /** Where it comes from: the free order of which the misuse was reported. The subject itself where it is that. */
  @IdColumn()
  originId!: string;

  /** The agency that rules. */
  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_supervision_case_agency' })
  agencyId!: string;

  /** What it is about, in people's words: the code of a product. */
  @TextColumn(200)
  about!: string;

  @CodeColumn()
  state!: CaseState;

  /** The last ruling; null before the first. It counts until the next one, unless the case was reopened. */
  @CodeColumn({ nullable: true })
  ruling!: CaseRuling | null;

  @InstantColumn()
  openedAt!: Date;

  /** The decision with which it was opened; null where the system found it by itself. */
  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_supervision_case_decision' })
  decisionId!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
