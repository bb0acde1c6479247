import { Column, Entity, ForeignKey } from 'typeorm';
import {
  HashColumn,
  IdColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { PlanContentGroup } from '../../../policy/vocabulary';

/** One of the eleven groups of content of one wording of a plan. */
@Entity('plan_content')
@ForeignKey('plan_revision', ['planId', 'revision'], ['planId', 'number'], {
  name: 'fk_plan_content_revision',
})
export class PlanContentEntity {
  @PrimaryIdColumn()
  planId!: string;

  @Column({ type: 'int', unsigned: true, primary: true })
  revision!: number;

  @PrimaryCodeColumn()
  contentGroup!: PlanContentGroup;

  @TextColumn(10_000)
  text!: string;

  /** Fingerprint of the document that says more; null where the text is all. */
  @HashColumn({ nullable: true })
  documentSha256!: string | null;

  /** Who gave it this content, be it in an earlier revision: none of them approves the plan. */
  @IdColumn()
  @ForeignKey('person', { name: 'fk_plan_content_writer' })
  writtenBy!: string;
}
