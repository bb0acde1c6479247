import { Entity, ForeignKey, Index } from 'typeorm';
import {
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** The delegation document by which a pricing office may issue guided prices here. Never changed; ended by a row of its own. */
@Entity('pricing_competence')
@Index('ix_pricing_competence_office', ['pricingOfficeId', 'effectiveFrom'])
export class PricingCompetenceEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_pricing_competence_office' })
  pricingOfficeId!: string;

  @TextColumn(100)
  documentNumber!: string;

  /** Who delegates; null, like the rest of the record, for a row from before competences were recorded by an act. */
  @TextColumn(200, { nullable: true })
  authority!: string | null;

  @HashColumn({ nullable: true })
  documentHash!: string | null;

  @LegalDateColumn()
  effectiveFrom!: string;

  /** The last day in force; null while open. */
  @LegalDateColumn({ nullable: true })
  effectiveTo!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_pricing_competence_person' })
  recordedBy!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_pricing_competence_recorder' })
  recordedByOrganisationId!: string | null;

  @InstantColumn({ nullable: true })
  recordedAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_pricing_competence_decision' })
  decisionId!: string | null;
}
