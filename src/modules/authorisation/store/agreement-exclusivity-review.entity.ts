import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { ExclusivityResult } from '../../../policy/vocabulary';

/** What a review of the conditions of exclusive sale came to; the newest of the revision that stands counts. */
@Entity('exclusivity_review')
export class ExclusivityReviewEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_exclusivity_review_agreement' })
  agreementId!: string;

  @CountColumn({ primary: true })
  number!: number;

  @CountColumn()
  contentRevision!: number;

  @CodeColumn()
  result!: ExclusivityResult;

  @TextColumn(2000)
  opinion!: string;

  @HashColumn({ nullable: true })
  documentHash!: string | null;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_exclusivity_review_organisation' })
  organisationId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_exclusivity_review_person' })
  reviewedBy!: string;

  @InstantColumn()
  reviewedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_exclusivity_review_decision' })
  decisionId!: string;
}
