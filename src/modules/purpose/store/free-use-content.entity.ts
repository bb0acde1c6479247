import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { AcceptedCondition } from '../../../policy';
import type { FreeUseBasis } from '../../../policy/vocabulary';

/** A document of proof, as the applicant names it. The file stays with the applicant; its hash stands here. */
export interface ProofDocument {
  readonly title: string;
  readonly sha256: string;
}

/** One version of what an applicant handed in. Append-only: what was completed stands beside what it was before. */
@Entity('free_use_content')
export class FreeUseContentEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_order', { name: 'fk_free_use_content_order' })
  orderId!: string;

  /** From 1. */
  @CountColumn({ primary: true })
  number!: number;

  @TextColumn(2000)
  purposeStatement!: string;

  @CodeColumn()
  basis!: FreeUseBasis;

  @TextColumn(200)
  basisReference!: string;

  @JsonTextColumn()
  documents!: ProofDocument[];

  /** Units applied for; at most those of the order. */
  @CountColumn()
  quantity!: number;

  @FlagColumn()
  securityCommitment!: boolean;

  @FlagColumn()
  noOnwardSupply!: boolean;

  @LegalDateColumn()
  useFrom!: string;

  @LegalDateColumn()
  useTo!: string;

  /** The conditions that were accepted, in the words of that day. */
  @JsonTextColumn()
  conditions!: AcceptedCondition[];

  @IdColumn()
  @ForeignKey('person', { name: 'fk_free_use_content_person' })
  handedInBy!: string;

  @InstantColumn()
  handedInAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_free_use_content_decision' })
  decisionId!: string;
}
