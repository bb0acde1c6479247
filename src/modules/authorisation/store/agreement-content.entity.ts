import { Entity, ForeignKey } from 'typeorm';
import {
  HashColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { AgreementContentGroup } from '../../../policy/vocabulary';

/** What an agreement says in one of its twelve groups of content. */
@Entity('agreement_content')
export class AgreementContentEntity {
  @PrimaryIdColumn()
  @ForeignKey('agreement', { name: 'fk_agreement_content_agreement' })
  agreementId!: string;

  @PrimaryCodeColumn()
  contentGroup!: AgreementContentGroup;

  @TextColumn(4000)
  text!: string;

  /** Of a document that is kept outside; null where the text says all. */
  @HashColumn({ nullable: true })
  documentHash!: string | null;
}
