import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { AgreementState } from '../../../policy/vocabulary';

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

  @LegalDateColumn()
  signedOn!: string;

  @LegalDateColumn()
  startsOn!: string;

  /** The last day in force. */
  @LegalDateColumn()
  endsOn!: string;

  @FlagColumn()
  hasRedevelopmentBan!: boolean;

  @CountColumn({ default: 1 })
  version!: number;
}
