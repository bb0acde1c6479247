import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** The delegation document by which a pricing office may issue guided prices here. */
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

  @LegalDateColumn()
  effectiveFrom!: string;

  /** The last day in force; null while open. */
  @LegalDateColumn({ nullable: true })
  effectiveTo!: string | null;
}
