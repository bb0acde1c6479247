import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DemandAnswer, DemandState, ProductField, PurposeClass } from '../../../policy/vocabulary';

/** What an enterprise asks the operator of an agreement for. */
@Entity('demand')
@Unique('uq_demand_of_agreement', ['id', 'agreementId'])
@Index('ix_demand_agreement', ['agreementId', 'state', 'id'])
@Index('ix_demand_poster', ['posterId', 'id'])
export class DemandEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_demand_agreement' })
  agreementId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_demand_poster' })
  posterId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_demand_posted_by' })
  postedBy!: string;

  @InstantColumn()
  postedAt!: Date;

  @TextColumn(200)
  title!: string;

  @TextColumn(2000)
  description!: string;

  @CodeColumn()
  field!: ProductField;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @CodeColumn()
  state!: DemandState;

  @CodeColumn({ nullable: true })
  answer!: DemandAnswer | null;

  @TextColumn(1000, { nullable: true })
  answerText!: string | null;

  /** The product on sale that serves it, where that was the answer. */
  @IdColumn({ nullable: true })
  @ForeignKey('data_product', { name: 'fk_demand_product' })
  productId!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_demand_answered_by' })
  answeredBy!: string | null;

  @InstantColumn({ nullable: true })
  answeredAt!: Date | null;

  @IdColumn({ nullable: true })
  @ForeignKey('decision', { name: 'fk_demand_decision' })
  decisionId!: string | null;

  @CountColumn({ default: 1 })
  version!: number;
}
