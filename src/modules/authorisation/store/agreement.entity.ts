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

  @CountColumn({ default: 1 })
  version!: number;
}
