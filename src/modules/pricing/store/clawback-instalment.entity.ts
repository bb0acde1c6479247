import { Entity, ForeignKey, Index } from 'typeorm';
import { AmountColumn, CountColumn, IdColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** A part of the excess of a closed cycle, to be taken off within the cycle that follows it by so many. */
@Entity('clawback_instalment')
@Index('ix_clawback_instalment_agreement', ['agreementId'])
@ForeignKey('evaluation_cycle', ['cycleId', 'agreementId'], ['id', 'agreementId'], {
  name: 'fk_clawback_instalment_cycle',
})
export class ClawbackInstalmentEntity {
  @PrimaryIdColumn()
  cycleId!: string;

  @CountColumn({ primary: true })
  number!: number;

  @IdColumn()
  agreementId!: string;

  @AmountColumn()
  amount!: string;
}
