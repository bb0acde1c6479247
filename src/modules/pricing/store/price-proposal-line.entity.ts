import { Entity, ForeignKey } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  PercentColumn,
  PrimaryIdColumn,
  TextColumn,
  UnitPriceColumn,
} from '../../../platform/persistence/columns';
import type { PurposeClass } from '../../../policy/vocabulary';

/** One proposed ceiling with the basis on which it takes its share of the maximum. */
@Entity('price_proposal_line')
@ForeignKey('price_proposal', ['proposalId', 'maximum'], ['id', 'maximum'], {
  name: 'fk_price_proposal_line_proposal',
})
@ForeignKey('offering', ['offeringId', 'purposeClass'], ['id', 'purposeClass'], {
  name: 'fk_price_proposal_line_offering',
})
export class PriceProposalLineEntity {
  @PrimaryIdColumn()
  proposalId!: string;

  @PrimaryIdColumn()
  offeringId!: string;

  @CodeColumn()
  purposeClass!: PurposeClass;

  /** Copied from the proposal, so that the database itself compares the two. */
  @AmountColumn()
  maximum!: string;

  @PercentColumn()
  dataWeight!: string;

  @PercentColumn()
  computingWeight!: string;

  @PercentColumn()
  storageWeight!: string;

  @PercentColumn()
  labourWeight!: string;

  @PercentColumn()
  weight!: string;

  @TextColumn(500)
  basisNote!: string;

  @CountColumn()
  forecastVolume!: number;

  /** To how many places the ceiling was rounded down. */
  @CountColumn()
  places!: number;

  @UnitPriceColumn()
  ceiling!: string;
}
