import { Entity, ForeignKey } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** From when a guided price holds no longer, by an act of its own. At most one for a price, which itself stays as it was. */
@Entity('guided_price_revocation')
export class GuidedPriceRevocationEntity {
  @PrimaryIdColumn()
  @ForeignKey('guided_price', { name: 'fk_guided_price_revocation_price' })
  guidedPriceId!: string;

  /** The first day on which it holds no longer. */
  @LegalDateColumn()
  effectiveFrom!: string;

  @TextColumn(100)
  documentNumber!: string;

  @TextColumn(500)
  reason!: string;

  @IdColumn()
  @ForeignKey('pricing_competence', { name: 'fk_guided_price_revocation_competence' })
  competenceId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_guided_price_revocation_person' })
  revokedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_guided_price_revocation_office' })
  revokedByOrganisationId!: string;

  @InstantColumn()
  revokedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_guided_price_revocation_decision' })
  decisionId!: string;
}
