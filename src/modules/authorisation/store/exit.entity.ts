import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { ExitGround } from '../../../policy/vocabulary';

/** How an agreement ended. Append-only. */
@Entity('agreement_exit')
export class AgreementExitEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_agreement_exit_agreement' })
  agreementId!: string;

  @CodeColumn()
  ground!: ExitGround;

  /** The last day on which it was in force. */
  @LegalDateColumn()
  endedOn!: string;

  /** From this instant on it is ended: the midnight after its last day when it expired. */
  @InstantColumn()
  endedAt!: Date;

  /** Null when it expired. */
  @TextColumn(500, { nullable: true })
  reason!: string | null;

  @HashColumn({ nullable: true })
  documentHash!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('early_termination', { name: 'fk_agreement_exit_early_termination' })
  earlyTerminationId!: string | null;

  /** Null when the clock ended it. */
  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_agreement_exit_ended_by' })
  endedBy!: string | null;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_agreement_exit_decision' })
  decisionId!: string;
}
