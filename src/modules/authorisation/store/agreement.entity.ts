import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { AgreementState, AuthorisationMode } from '../../../policy/vocabulary';

/** Authorisation agreement between the implementing agency and one operator. */
@Entity('agreement')
@Unique('uq_agreement_number', ['agreementNumber'])
export class AgreementEntity {
  @PrimaryIdColumn()
  id!: string;

  @TextColumn(100)
  agreementNumber!: string;

  @TextColumn(200)
  title!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_agreement_agency' })
  agencyId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_agreement_operator' })
  operatorId!: string;

  @CodeColumn()
  state!: AgreementState;

  /** Null before both parties have signed, like the term that is counted from it. */
  @LegalDateColumn({ nullable: true })
  signedOn!: string | null;

  @LegalDateColumn({ nullable: true })
  startsOn!: string | null;

  /** The last day in force. */
  @LegalDateColumn({ nullable: true })
  endsOn!: string | null;

  /** Whether new orders may be placed: always while it is active, and under a suspension that lets them run on. */
  @FlagColumn({ default: false })
  takesOrders!: boolean;

  /** Whether orders may be delivered: always while it is active, and under a suspension that lets them run on. */
  @FlagColumn({ default: false })
  takesDeliveries!: boolean;

  @FlagColumn()
  hasRedevelopmentBan!: boolean;

  /** The selection that appointed the operator; null for an agreement that was made before it was recorded here. */
  @IdColumn({ nullable: true })
  @ForeignKey('operator_selection', { name: 'fk_agreement_selection' })
  selectionId!: string | null;

  /** The competent department that signs beside the agency; null where the agency signs alone. */
  @IdColumn({ nullable: true })
  @ForeignKey('organisation', { name: 'fk_agreement_department' })
  departmentId!: string | null;

  @CodeColumn({ nullable: true })
  mode!: AuthorisationMode | null;

  @TextColumn(100, { nullable: true })
  collectiveDecisionNumber!: string | null;

  @LegalDateColumn({ nullable: true })
  collectiveDecisionOn!: string | null;

  @HashColumn({ nullable: true })
  collectiveDecisionHash!: string | null;

  /** Agreed years of operation, counted from signing. */
  @CountColumn({ nullable: true })
  termYears!: number | null;

  /** Why the term is longer than what the law has in principle. */
  @TextColumn(500, { nullable: true })
  termReason!: string | null;

  @FlagColumn({ default: false })
  hasExclusiveConditions!: boolean;

  @TextColumn(2000, { nullable: true })
  exclusiveConditions!: string | null;

  /** How long the operator has to correct a breach, in working days. */
  @CountColumn({ nullable: true })
  correctionWorkingDays!: number | null;

  /** The operator's first responsible person for security 安全第一责任人. It may change while the agreement runs. */
  @TextColumn(100, { nullable: true })
  securityLeadName!: string | null;

  @TextColumn(100, { nullable: true })
  securityLeadPost!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_agreement_security_lead' })
  securityLeadPersonId!: string | null;

  /** Counts the changes of what is to be signed; 0 for an agreement whose content is not kept here. */
  @CountColumn({ default: 0 })
  contentRevision!: number;

  /** Over everything that is signed, at this revision. */
  @HashColumn({ nullable: true })
  contentHash!: string | null;

  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_agreement_drafter' })
  draftedBy!: string | null;

  @InstantColumn({ nullable: true })
  draftedAt!: Date | null;

  @CountColumn({ default: 1 })
  version!: number;
}
