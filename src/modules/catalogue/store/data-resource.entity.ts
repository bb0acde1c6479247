import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  ReadableCodeColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DataGrade, ResourceSource, UpdateInterval, UseBar } from '../../../policy/vocabulary';

/** A catalogued public data resource. Products are made from it; it is never itself delivered. */
@Entity('data_resource')
@Unique('uq_data_resource_code', ['resourceCode'])
@Index('ix_data_resource_holder_code', ['holderId', 'resourceCode'])
export class DataResourceEntity {
  @PrimaryIdColumn()
  id!: string;

  @ReadableCodeColumn()
  resourceCode!: string;

  @TextColumn(200)
  name!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_data_resource_holder' })
  holderId!: string;

  /** Null while nobody has graded it: it stands in the catalogue and enters no scope. */
  @CodeColumn({ nullable: true })
  grade!: DataGrade | null;

  @FlagColumn()
  containsPersonalInformation!: boolean;

  /** In words of its holder; how often it is due is `updateInterval`. */
  @TextColumn(100, { nullable: true })
  updateFrequency!: string | null;

  @LegalDateColumn()
  cataloguedOn!: string;

  @CodeColumn({ default: 'OWN' })
  source!: ResourceSource;

  /** The region or department that shared it; null for what the holder collects itself. */
  @TextColumn(100, { nullable: true })
  providerRegion!: string | null;

  /** The written consent of that provider. */
  @TextColumn(200, { nullable: true })
  providerConsentReference!: string | null;

  /** The licence of the public utility enterprise. */
  @TextColumn(200, { nullable: true })
  utilityLicenceReference!: string | null;

  @CodeColumn({ nullable: true })
  updateInterval!: UpdateInterval | null;

  @LegalDateColumn({ nullable: true })
  lastUpdatedOn!: string | null;

  @TextColumn(500, { nullable: true })
  qualityNote!: string | null;

  /** What forbids its use; null for a resource that may be used. With it stand its reason and its document. */
  @CodeColumn({ nullable: true })
  useBar!: UseBar | null;

  @TextColumn(500, { nullable: true })
  useBarReason!: string | null;

  @TextColumn(200, { nullable: true })
  useBarDocument!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
