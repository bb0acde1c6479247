import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  ReadableCodeColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DataGrade } from '../../../policy/vocabulary';

/** A catalogued public data resource. Products are made from it; it is never itself delivered. */
@Entity('data_resource')
@Unique('uq_data_resource_code', ['resourceCode'])
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

  @CodeColumn()
  grade!: DataGrade;

  @FlagColumn()
  containsPersonalInformation!: boolean;

  @TextColumn(100, { nullable: true })
  updateFrequency!: string | null;

  @LegalDateColumn()
  cataloguedOn!: string;
}
