import { Entity, ForeignKey, Index } from 'typeorm';
import { PrimaryIdColumn } from '../../../platform/persistence/columns';

/** A resource that a breach concerns: it leaves the scope when the deadline passes uncorrected. */
@Entity('rectification_resource')
@Index('ix_rectification_resource_resource', ['resourceId'])
export class RectificationResourceEntity {
  @PrimaryIdColumn()
  @ForeignKey('rectification', { name: 'fk_rectification_resource_rectification' })
  rectificationId!: string;

  @PrimaryIdColumn()
  @ForeignKey('data_resource', { name: 'fk_rectification_resource_resource' })
  resourceId!: string;
}
