import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** An organisation that stands for the operation. */
@Entity('selection_candidate')
@Unique('uq_selection_candidate_organisation', ['selectionId', 'organisationId'])
@Unique('uq_selection_candidate_selection', ['id', 'selectionId'])
export class CandidateEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('operator_selection', { name: 'fk_selection_candidate_selection' })
  selectionId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_selection_candidate_organisation' })
  organisationId!: string;

  @FlagColumn()
  hasGoodCredit!: boolean;

  /** What its credit standing was read from. */
  @TextColumn(1000)
  creditRecord!: string;

  @FlagColumn()
  hasGoodOperation!: boolean;

  /** What its operating standing was read from. */
  @TextColumn(1000)
  operatingRecord!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_selection_candidate_person' })
  enteredBy!: string;

  @InstantColumn()
  enteredAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_selection_candidate_decision' })
  decisionId!: string;

  @CountColumn({ default: 1 })
  version!: number;
}
