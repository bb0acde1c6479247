import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';

/** How one resource was used when it was disclosed. */
export interface DisclosedUse {
  readonly resourceId: string;
  readonly productCount: number;
}

/** What the operator disclosed about the use of resources, as the record had it then. It never changes. */
@Entity('resource_use_disclosure')
@Index('ix_resource_use_disclosure_agreement', ['agreementId', 'id'])
export class ResourceUseDisclosureEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_resource_use_disclosure_agreement' })
  agreementId!: string;

  @JsonTextColumn()
  uses!: readonly DisclosedUse[];

  @IdColumn()
  @ForeignKey('person', { name: 'fk_resource_use_disclosure_person' })
  disclosedBy!: string;

  @InstantColumn()
  disclosedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_resource_use_disclosure_decision' })
  decisionId!: string;
}
