import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { PriceScheme } from '../../../policy';
import type { ChargeUnit, PurposeClass, TaxBasis, TrialTariffState } from '../../../policy/vocabulary';

/** A trial tariff 试行收费标准 as the operator handed it in, and how the implementing agency ruled on it. */
@Entity('trial_tariff')
@Index('ix_trial_tariff_agreement', ['agreementId', 'id'])
@Unique('uq_trial_tariff_terms', ['id', 'offeringId', 'chargeUnit', 'taxBasis', 'schemeHash'])
@ForeignKey('offering', ['offeringId', 'purposeClass'], ['id', 'purposeClass'], {
  name: 'fk_trial_tariff_offering',
})
export class TrialTariffEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_trial_tariff_agreement' })
  agreementId!: string;

  @IdColumn()
  offeringId!: string;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @CodeColumn()
  chargeUnit!: ChargeUnit;

  @CodeColumn()
  taxBasis!: TaxBasis;

  /** In its canonical form. */
  @JsonTextColumn()
  scheme!: PriceScheme;

  /** As that of the row by which a tariff is held against it, which a foreign key compares. */
  @HashColumn()
  schemeHash!: string;

  /** The first day that was asked for. */
  @LegalDateColumn()
  effectiveFrom!: string;

  @TextColumn(500)
  reason!: string;

  @TextColumn(200)
  documentTitle!: string;

  @HashColumn()
  documentHash!: string;

  @CodeColumn()
  state!: TrialTariffState;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_trial_tariff_submitted_by' })
  submittedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_trial_tariff_operator' })
  submittedByOrganisationId!: string;

  @InstantColumn()
  submittedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_trial_tariff_decision' })
  decisionId!: string;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_trial_tariff_ruled_by' })
  ruledBy!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_trial_tariff_agency' })
  ruledByOrganisationId!: string | null;

  @InstantColumn({ nullable: true })
  ruledAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_trial_tariff_ruling' })
  rulingDecisionId!: string | null;

  /** Why it was declined. */
  @TextColumn(500, { nullable: true })
  rulingReason!: string | null;

  /** Number of the document by which it was confirmed. */
  @TextColumn(100, { nullable: true })
  documentNumber!: string | null;

  /** Its first day as confirmed: the one asked for, or that of the confirmation where this came later. */
  @LegalDateColumn({ nullable: true })
  inForceFrom!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
