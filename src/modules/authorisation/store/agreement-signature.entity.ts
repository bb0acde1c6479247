import { Entity, ForeignKey } from 'typeorm';
import {
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { AgreementSeat } from '../../../policy/vocabulary';

/** One party's signature under one revision of an agreement. It counts while that revision is the one that stands. */
@Entity('agreement_signature')
export class AgreementSignatureEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_agreement_signature_agreement' })
  agreementId!: string;

  @CountColumn({ primary: true })
  contentRevision!: number;

  @PrimaryCodeColumn()
  seat!: AgreementSeat;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_agreement_signature_organisation' })
  organisationId!: string;

  @HashColumn()
  contentHash!: string;

  /** Of the scope that was signed; null under a signature that was given before it covered the scope. */
  @CountColumn({ nullable: true })
  resourceCount!: number | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_agreement_signature_person' })
  signedBy!: string;

  @InstantColumn()
  signedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_agreement_signature_decision' })
  decisionId!: string;
}
