import { Entity, Index } from 'typeorm';
import {
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** One row per creating request that took effect. */
@Entity('idempotency_key')
@Index('ix_idempotency_key_age', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryIdColumn()
  principalId!: string;

  @PrimaryCodeColumn()
  operation!: string;

  @TextColumn(100, { primary: true })
  idempotencyKey!: string;

  @HashColumn()
  requestHash!: string;

  @IdColumn({ nullable: true })
  resultId!: string | null;

  @InstantColumn()
  createdAt!: Date;
}
