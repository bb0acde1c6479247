import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DataOrigin, DataRequestState } from '../../../policy/vocabulary';

/** What data the operator asks for, for one registered scenario. */
@Entity('data_request')
@Index('ix_data_request_agreement', ['agreementId', 'state', 'id'])
@ForeignKey('application_scenario', ['scenarioId', 'agreementId'], ['id', 'agreementId'], {
  name: 'fk_data_request_scenario',
})
@ForeignKey('demand', ['demandId', 'agreementId'], ['id', 'agreementId'], {
  name: 'fk_data_request_demand',
})
export class DataRequestEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_data_request_agreement' })
  agreementId!: string;

  @IdColumn()
  scenarioId!: string;

  /** The demand that it serves; null where the operator asks on its own. */
  @IdColumn({ nullable: true })
  demandId!: string | null;

  @CodeColumn()
  origin!: DataOrigin;

  @TextColumn(1000)
  purpose!: string;

  /** What is wanted of the province or the nation; null for resources of the catalogue. */
  @TextColumn(2000, { nullable: true })
  wantedData!: string | null;

  @CodeColumn()
  state!: DataRequestState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_data_request_submitted_by' })
  submittedBy!: string;

  @InstantColumn()
  submittedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_data_request_decision' })
  decisionId!: string;

  @CountColumn({ default: 1 })
  version!: number;
}
