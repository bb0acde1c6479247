import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';

/** One published version of the list of an agreement. It never changes. */
@Entity('list_publication')
@Unique('uq_list_publication_number', ['agreementId', 'number'])
export class ListPublicationEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_list_publication_agreement' })
  agreementId!: string;

  /** From 1, for the agreement. */
  @CountColumn()
  number!: number;

  @CountColumn()
  itemCount!: number;

  /** Root of the hash tree over its items. */
  @HashColumn()
  rootHash!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_list_publication_person' })
  publishedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_list_publication_organisation' })
  publishedByOrganisationId!: string;

  @InstantColumn()
  publishedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_list_publication_decision' })
  decisionId!: string;
}
