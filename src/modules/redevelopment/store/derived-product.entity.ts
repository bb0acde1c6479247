import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  ReadableCodeColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DerivedProductState } from '../../../policy/vocabulary';

/** A product that a re-developer built on what it bought. */
@Entity('derived_product')
@Unique('uq_derived_product_code', ['productCode'])
@Index('ix_derived_product_developer', ['developerId', 'id'])
@Index('ix_derived_product_state', ['state', 'id'])
export class DerivedProductEntity {
  @PrimaryIdColumn()
  id!: string;

  @ReadableCodeColumn()
  productCode!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_derived_product_developer' })
  developerId!: string;

  @TextColumn(200)
  title!: string;

  @TextColumn(2000)
  summary!: string;

  @CodeColumn()
  state!: DerivedProductState;

  @TextColumn(500, { nullable: true })
  freezeReason!: string | null;

  /** Since when a product that it stands on is stopped; null while none is. Apart from the state on purpose. */
  @InstantColumn({ nullable: true })
  heldAt!: Date | null;

  /** The codes of the first-level products that are stopped. */
  @TextColumn(500, { nullable: true })
  holdReason!: string | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_derived_product_person' })
  registeredBy!: string;

  @InstantColumn()
  registeredAt!: Date;

  @LegalDateColumn()
  registeredOn!: string;

  /** Legal date on which a frozen product was registered again; the database asks the ban as of that day. */
  @LegalDateColumn({ nullable: true })
  releasedOn!: string | null;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_derived_product_decision' })
  decisionId!: string;

  @CountColumn({ default: 1 })
  version!: number;
}
