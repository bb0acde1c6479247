import { Entity, ForeignKey } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** What the agency published about an agreement; the newest is shown. */
@Entity('agreement_publication')
export class AgreementPublicationEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_agreement_publication_agreement' })
  agreementId!: string;

  @CountColumn({ primary: true })
  number!: number;

  @TextColumn(4000)
  content!: string;

  @TextColumn(4000)
  scope!: string;

  /** The term as it was published. */
  @LegalDateColumn()
  startsOn!: string;

  @LegalDateColumn()
  endsOn!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_agreement_publication_person' })
  publishedBy!: string;

  @InstantColumn()
  publishedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_agreement_publication_decision' })
  decisionId!: string;
}
