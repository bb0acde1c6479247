import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { HashColumn, IdColumn, InstantColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** A rotating refresh token at rest. */
@Entity('refresh_token')
@Unique('uq_refresh_token_hash', ['tokenHash'])
@Index('ix_refresh_token_family', ['familyId'])
export class RefreshTokenEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  familyId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_refresh_token_person' })
  personId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_refresh_token_organisation' })
  organisationId!: string;

  @HashColumn()
  tokenHash!: string;

  /** When the person signed in: the same for all tokens of the family. */
  @InstantColumn()
  sessionStartedAt!: Date;

  @InstantColumn()
  issuedAt!: Date;

  @InstantColumn()
  expiresAt!: Date;

  @InstantColumn({ nullable: true })
  usedAt!: Date | null;

  @InstantColumn({ nullable: true })
  revokedAt!: Date | null;
}
