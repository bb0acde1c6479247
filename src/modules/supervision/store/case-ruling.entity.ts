import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { CaseRuling } from '../../../policy/vocabulary';

/** A ruling on a case. Append-only: a case that is looked at again gets a further one. */
@Entity('case_ruling')
export class CaseRulingEntity {
  @PrimaryIdColumn()
  @ForeignKey('supervision_case', { name: 'fk_case_ruling_case' })
  caseId!: string;

  /** From 1. */
  @CountColumn({ primary: true })
  number!: number;

  @CodeColumn()
  ruling!: CaseRuling;

  @TextColumn(1000)
  reason!: string;

  /** The order for industry under which it goes on; null unless it was regularised. */
  @IdColumn({ nullable: true })
  @ForeignKey('data_order', { name: 'fk_case_ruling_order' })
  orderId!: string | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_case_ruling_person' })
  ruledBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_case_ruling_organisation' })
  ruledByOrganisationId!: string;

  @InstantColumn()
  ruledAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_case_ruling_decision' })
  decisionId!: string;
}
