import { Entity, Index, Unique } from 'typeorm';
import {
  CreditCodeColumn,
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { LegalForm, OrganisationKind, OrganisationState } from '../../../policy/vocabulary';

/** A party of the marketplace, known by its unified social credit code. */
@Entity('organisation')
@Unique('uq_organisation_credit_code', ['creditCode'])
@Index('ix_organisation_state', ['state', 'id'])
export class OrganisationEntity {
  @PrimaryIdColumn()
  id!: string;

  @CreditCodeColumn()
  creditCode!: string;

  @TextColumn(200)
  name!: string;

  @CodeColumn()
  kind!: OrganisationKind;

  @CodeColumn()
  legalForm!: LegalForm;

  @CodeColumn()
  state!: OrganisationState;

  @InstantColumn()
  appliedAt!: Date;

  @InstantColumn({ nullable: true })
  verifiedAt!: Date | null;

  @IdColumn({ nullable: true })
  verifiedBy!: string | null;

  @InstantColumn({ nullable: true })
  activatedAt!: Date | null;

  @CountColumn({ default: 1 })
  version!: number;
}
