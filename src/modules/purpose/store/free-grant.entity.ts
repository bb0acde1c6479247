import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  LegalDateColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { AcceptedCondition } from '../../../policy';

/** What was granted: to whom, for which scenario, how much and until when. Never changed: an extension is a new one. */
@Entity('free_grant')
@Index('ix_free_grant_user', ['userId', 'orderId'])
export class FreeGrantEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_order', { name: 'fk_free_grant_order' })
  orderId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_free_grant_user' })
  userId!: string;

  @IdColumn()
  @ForeignKey('product_scenario', { name: 'fk_free_grant_scenario' })
  scenarioId!: string;

  /** Units. */
  @CountColumn()
  quota!: number;

  @LegalDateColumn()
  startsOn!: string;

  /** The last day. */
  @LegalDateColumn()
  endsOn!: string;

  /** The conditions as they were accepted. */
  @JsonTextColumn()
  conditions!: AcceptedCondition[];

  @IdColumn()
  @ForeignKey('person', { name: 'fk_free_grant_person' })
  grantedBy!: string;

  @InstantColumn()
  grantedAt!: Date;

  @LegalDateColumn()
  grantedOn!: string;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_free_grant_decision' })
  decisionId!: string;
}
