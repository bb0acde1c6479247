import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DataReviewState } from '../../../policy/vocabulary';

/** What a body that supplies the data says to its part of a request. */
@Entity('data_request_review')
@Unique('uq_data_request_review_reviewer', ['requestId', 'reviewerId'])
@Index('ix_data_request_review_reviewer', ['reviewerId', 'state'])
export class DataRequestReviewEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('data_request', { name: 'fk_data_request_review_request' })
  requestId!: string;

  /** The department that holds the resources; the implementing agency for what flows back. */
  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_data_request_review_reviewer' })
  reviewerId!: string;

  @CodeColumn()
  state!: DataReviewState;

  @TextColumn(1000, { nullable: true })
  opinion!: string | null;

  /** Number of the reply of the province, or of the department's own document. */
  @TextColumn(200, { nullable: true })
  documentReference!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_data_request_review_reviewed_by' })
  reviewedBy!: string | null;

  @InstantColumn({ nullable: true })
  reviewedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_data_request_review_decision' })
  decisionId!: string | null;
}
