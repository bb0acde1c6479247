import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { MisuseKind } from '../../../policy/vocabulary';

/** What somebody reported to a case, with its evidence. Append-only. */
@Entity('case_report')
export class CaseReportEntity {
  @PrimaryIdColumn()
  @ForeignKey('supervision_case', { name: 'fk_case_report_case' })
  caseId!: string;

  /** From 1. */
  @CountColumn({ primary: true })
  number!: number;

  @CodeColumn()
  kind!: MisuseKind;

  @TextColumn(2000)
  evidence!: string;

  /** Of the file that shows it; null where there is none. */
  @HashColumn({ nullable: true })
  documentHash!: string | null;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_case_report_person' })
  reportedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_case_report_organisation' })
  reportedByOrganisationId!: string;

  @InstantColumn()
  reportedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_case_report_decision' })
  decisionId!: string;
}
