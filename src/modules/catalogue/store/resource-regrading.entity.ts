import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DataGrade, RegradingState } from '../../../policy/vocabulary';

/** What a holder proposed to grade lower, with its evidence, and how it was ruled on. */
@Entity('resource_regrading')
@Index('ix_resource_regrading_resource', ['resourceId', 'state'])
@Index('ix_resource_regrading_state', ['state', 'id'])
export class ResourceRegradingEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('data_resource', { name: 'fk_resource_regrading_resource' })
  resourceId!: string;

  @CodeColumn()
  fromGrade!: DataGrade;

  @CodeColumn()
  toGrade!: DataGrade;

  /** The standard of the sector by which it is no longer important. */
  @TextColumn(200)
  sectorStandard!: string;

  /** Name or number of the document that shows how it was desensitised. */
  @TextColumn(200)
  evidenceReference!: string;

  @HashColumn()
  evidenceHash!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_resource_regrading_proposer' })
  proposedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_resource_regrading_proposing_organisation' })
  proposedByOrganisationId!: string;

  @InstantColumn()
  proposedAt!: Date;

  @CodeColumn()
  state!: RegradingState;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_resource_regrading_decider' })
  decidedBy!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_resource_regrading_deciding_organisation' })
  decidedByOrganisationId!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @TextColumn(500, { nullable: true })
  decisionReason!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_resource_regrading_decision' })
  decisionId!: string | null;

  /** The version of the resource whose grade the approval lowered: it serves once. */
  @CountColumn({ nullable: true })
  resourceVersion!: number | null;

  @CountColumn({ default: 1 })
  version!: number;
}
