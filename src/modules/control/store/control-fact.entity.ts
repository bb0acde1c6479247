import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  PercentColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { ControlBasis } from '../../../policy/vocabulary';

/** Who controls whom, on which basis, from when. Facts are added, never rewritten. */
@Entity('control_fact')
@Index('ix_control_fact_down', ['controllerId', 'controlledId'])
@Index('ix_control_fact_up', ['controlledId', 'controllerId'])
export class ControlFactEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_control_fact_controller' })
  controllerId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_control_fact_controlled' })
  controlledId!: string;

  @CodeColumn()
  basis!: ControlBasis;

  @PercentColumn({ nullable: true })
  sharePercent!: string | null;

  @TextColumn(200)
  documentReference!: string;

  @LegalDateColumn()
  effectiveFrom!: string;

  /** The last day in force; null while open. */
  @LegalDateColumn({ nullable: true })
  effectiveTo!: string | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_control_fact_person' })
  declaredBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_control_fact_declarer' })
  declaredByOrganisationId!: string;

  @InstantColumn()
  declaredAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_control_fact_decision' })
  decisionId!: string;
}
