import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { PlanState } from '../../../policy/vocabulary';

/** Implementation plan, without which nothing is authorised. What it says stands in its revisions. */
@Entity('implementation_plan')
export class PlanEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_implementation_plan_agency' })
  agencyId!: string;

  @CodeColumn()
  state!: PlanState;

  /** The newest revision. */
  @CountColumn()
  revision!: number;

  /** The revision on which collective and government decision were last taken; null before the first. */
  @CountColumn({ nullable: true })
  approvedRevision!: number | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_implementation_plan_drafter' })
  draftedBy!: string;

  @InstantColumn()
  draftedAt!: Date;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_implementation_plan_submitter' })
  submittedBy!: string | null;

  @InstantColumn({ nullable: true })
  submittedAt!: Date | null;

  /** Why it was sent back to be drafted further; null again once it is submitted. */
  @TextColumn(500, { nullable: true })
  returnReason!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
