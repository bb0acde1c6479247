import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { Role } from '../../../policy/vocabulary';

/** Which person acts for which organisation in which role. */
@Entity('membership')
@Unique('uq_membership_duty', ['personId', 'organisationId', 'dutyGroup'])
@Index('ix_membership_organisation', ['organisationId', 'personId'])
export class MembershipEntity {
  @PrimaryIdColumn()
  @ForeignKey('person', { name: 'fk_membership_person' })
  personId!: string;

  @PrimaryIdColumn()
  @ForeignKey('organisation', { name: 'fk_membership_organisation' })
  organisationId!: string;

  @PrimaryCodeColumn()
  role!: Role;

  /** Set for roles that must stay apart; the database lets a person hold one of a group. */
  @CodeColumn({ nullable: true })
  dutyGroup!: string | null;

  @IdColumn({ nullable: true })
  grantedBy!: string | null;

  @InstantColumn()
  grantedAt!: Date;
}
