import { Entity, ForeignKey, Index } from 'typeorm';
import { PrimaryIdColumn } from '../../../platform/persistence/columns';

/** A resource of the catalogue that a request names. */
@Entity('data_request_resource')
@Index('ix_data_request_resource_resource', ['resourceId'])
export class DataRequestResourceEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_request', { name: 'fk_data_request_resource_request' })
  requestId!: string;

  @PrimaryIdColumn()
  @ForeignKey('data_resource', { name: 'fk_data_request_resource_resource' })
  resourceId!: string;
}
