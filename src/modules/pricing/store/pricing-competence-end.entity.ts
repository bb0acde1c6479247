import { Entity, ForeignKey } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** From when a competence holds no longer before its time. At most one for a competence, which itself stays as it was. */
@Entity('pricing_competence_end')
export class PricingCompetenceEndEntity {
  @PrimaryIdColumn()
  @ForeignKey('pricing_competence', { name: 'fk_pricing_competence_end_competence' })
  competenceId!: string;

  /** The first day on which it holds no longer. */
  @LegalDateColumn()
  endedOn!: string;

  @TextColumn(100)
  documentNumber!: string;

  @TextColumn(500)
  reason!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_pricing_competence_end_person' })
  endedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_pricing_competence_end_organisation' })
  endedByOrganisationId!: string;

  @InstantColumn()
  endedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_pricing_competence_end_decision' })
  decisionId!: string;
}
