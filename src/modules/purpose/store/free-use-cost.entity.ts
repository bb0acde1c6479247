import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  AmountColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** What free use of an offering cost in a year, as its operator says. Append-only: the last record of a year counts. */
@Entity('free_use_cost')
@Unique('uq_free_use_cost_number', ['offeringId', 'year', 'number'])
export class FreeUseCostEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('free_use_account', { name: 'fk_free_use_cost_account' })
  offeringId!: string;

  @CountColumn()
  year!: number;

  /** Counts the records of the offering and year, from 1. */
  @CountColumn()
  number!: number;

  @AmountColumn()
  amount!: string;

  /** How it was worked out. */
  @TextColumn(1000)
  note!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_free_use_cost_person' })
  recordedBy!: string;

  @InstantColumn()
  recordedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_free_use_cost_decision' })
  decisionId!: string;
}
