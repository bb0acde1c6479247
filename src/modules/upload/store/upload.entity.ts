import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** A file that somebody sent, kept for a day for the use case that reads it. */
@Entity('upload')
@Index('ix_upload_organisation', ['organisationId', 'expiresAt'])
export class UploadEntity {
  @PrimaryIdColumn()
  id!: string;

  /** Whose it is: nobody else may use it. */
  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_upload_organisation' })
  organisationId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_upload_person' })
  personId!: string;

  /** As the sender calls it; for people only. */
  @TextColumn(200)
  fileName!: string;

  @CountColumn()
  bytes!: number;

  /** Null until it has come in whole. */
  @HashColumn({ nullable: true })
  sha256!: string | null;

  /** Size of each of its chunks but the last. */
  @CountColumn()
  chunkBytes!: number;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  completedAt!: Date | null;

  @InstantColumn()
  expiresAt!: Date;
}
