import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { AuthorisationMode, PlanChange } from '../../../policy/vocabulary';

/** One wording of a plan, with the approval and the filing that it was given. What was approved stays readable. */
@Entity('plan_revision')
@Unique('uq_plan_revision_government_decision', ['planId', 'governmentDecisionNumber'])
export class PlanRevisionEntity {
  @PrimaryIdColumn()
  @ForeignKey('implementation_plan', { name: 'fk_plan_revision_plan' })
  planId!: string;

  @Column({ type: 'int', unsigned: true, primary: true })
  number!: number;

  @CodeColumn()
  changeKind!: PlanChange;

  /** What was changed and why; null for the first. */
  @TextColumn(500, { nullable: true })
  changeNote!: string | null;

  @TextColumn(200)
  name!: string;

  @CodeColumn()
  mode!: AuthorisationMode;

  /** The body on whose behalf the agency authorises. */
  @TextColumn(200)
  authorisingEntity!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_plan_revision_author' })
  madeBy!: string;

  @InstantColumn()
  madeAt!: Date;

  @TextColumn(100, { nullable: true })
  collectiveDecisionNumber!: string | null;

  @LegalDateColumn({ nullable: true })
  collectiveDecisionOn!: string | null;

  @TextColumn(100, { nullable: true })
  governmentDecisionNumber!: string | null;

  @LegalDateColumn({ nullable: true })
  governmentDecisionOn!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_plan_revision_approver' })
  approvedBy!: string | null;

  @InstantColumn({ nullable: true })
  approvedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_plan_revision_approval' })
  approvalDecisionId!: string | null;

  @TextColumn(100, { nullable: true })
  filingNumber!: string | null;

  @LegalDateColumn({ nullable: true })
  filedOn!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_plan_revision_filer' })
  filingRecordedBy!: string | null;

  @InstantColumn({ nullable: true })
  filingRecordedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_plan_revision_filing' })
  filingDecisionId!: string | null;
}
