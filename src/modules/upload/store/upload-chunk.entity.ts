import { Entity, ForeignKey } from 'typeorm';
import { BytesColumn, CountColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** The bytes of an upload in pieces: in the database, because any server process may read them. */
@Entity('upload_chunk')
export class UploadChunkEntity {
  @PrimaryIdColumn()
  @ForeignKey('upload', { name: 'fk_upload_chunk_upload' })
  uploadId!: string;

  @CountColumn({ primary: true })
  position!: number;

  @BytesColumn()
  data!: Buffer;
}
