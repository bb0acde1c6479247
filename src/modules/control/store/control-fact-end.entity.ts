import { Entity, ForeignKey } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** From when a recorded fact of control holds no longer. At most one for a fact; the fact itself stays as it was. */
@Entity('control_fact_end')
export class ControlFactEndEntity {
  @PrimaryIdColumn()
  @ForeignKey('control_fact', { name: 'fk_control_fact_end_fact' })
  controlFactId!: string;

  /** The first day on which the control holds no longer. */
  @LegalDateColumn()
  endedOn!: string;

  @TextColumn(200)
  documentReference!: string;

  @TextColumn(500)
  reason!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_control_fact_end_person' })
  endedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_control_fact_end_organisation' })
  endedByOrganisationId!: string;

  @InstantColumn()
  endedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_control_fact_end_decision' })
  decisionId!: string;
}
