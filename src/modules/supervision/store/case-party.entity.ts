import { Entity, ForeignKey, Index } from 'typeorm';
import { PrimaryIdColumn } from '../../../platform/persistence/columns';

/** An organisation that a case concerns, and that sees it beside the agency and the supervisors. Append-only. */
@Entity('case_party')
@Index('ix_case_party_organisation', ['organisationId', 'caseId'])
export class CasePartyEntity {
  @PrimaryIdColumn()
  @ForeignKey('supervision_case', { name: 'fk_case_party_case' })
  caseId!: string;

  @PrimaryIdColumn()
  @ForeignKey('organisation', { name: 'fk_case_party_organisation' })
  organisationId!: string;
}
