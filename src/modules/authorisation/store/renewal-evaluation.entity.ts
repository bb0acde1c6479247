import { Entity, ForeignKey } from 'typeorm';
import { CodeColumn, CountColumn, HashColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';
import type { EvaluationGrade } from '../../../policy/vocabulary';

/** The annual evaluation that a renewal was decided on. Append-only. */
@Entity('renewal_evaluation')
export class RenewalEvaluationEntity {
  @PrimaryIdColumn()
  @ForeignKey('renewal', { name: 'fk_renewal_evaluation_renewal' })
  renewalId!: string;

  @CountColumn({ primary: true })
  year!: number;

  @CodeColumn()
  grade!: EvaluationGrade;

  /** Out of 100; null where only a grade was given. */
  @CountColumn({ nullable: true })
  score!: number | null;

  @HashColumn()
  documentHash!: string;
}
