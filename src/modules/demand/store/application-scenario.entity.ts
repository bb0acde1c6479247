import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { PurposeClass } from '../../../policy/vocabulary';

/** What data shall be used for, registered by the operator before it requests any. */
@Entity('application_scenario')
@Unique('uq_application_scenario_name', ['agreementId', 'name'])
@Unique('uq_application_scenario_of_agreement', ['id', 'agreementId'])
export class ApplicationScenarioEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_application_scenario_agreement' })
  agreementId!: string;

  @TextColumn(200)
  name!: string;

  @TextColumn(2000)
  description!: string;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_application_scenario_registered_by' })
  registeredBy!: string;

  @InstantColumn()
  registeredAt!: Date;

  @InstantColumn({ nullable: true })
  closedAt!: Date | null;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_application_scenario_decision' })
  decisionId!: string;

  @CountColumn({ default: 1 })
  version!: number;
}
