import { Entity, ForeignKey, Index } from 'typeorm';
import {
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** A key of an organisation: shown once, kept as a keyed hash. */
@Entity('api_key')
@Index('ix_api_key_organisation', ['organisationId', 'id'])
export class ApiKeyEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_api_key_organisation' })
  organisationId!: string;

  /** The person whose roles the key carries. */
  @IdColumn()
  @ForeignKey('person', { name: 'fk_api_key_person' })
  personId!: string;

  @TextColumn(100)
  label!: string;

  @HashColumn()
  secretHash!: string;

  @JsonTextColumn()
  scopes!: string[];

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  expiresAt!: Date;

  @InstantColumn({ nullable: true })
  revokedAt!: Date | null;
}
