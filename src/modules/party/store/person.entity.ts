import { Entity, Unique } from 'typeorm';
import {
  FlagColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** A natural person who signs in. */
@Entity('person')
@Unique('uq_person_login', ['login'])
@Unique('uq_person_oidc', ['oidcIssuer', 'oidcSubject'])
export class PersonEntity {
  @PrimaryIdColumn()
  id!: string;

  /** Lower case. */
  @TextColumn(100)
  login!: string;

  @TextColumn(100)
  displayName!: string;

  /** Argon2id; null for people of an outside identity provider. */
  @TextColumn(255, { nullable: true })
  passwordHash!: string | null;

  @TextColumn(200, { nullable: true })
  oidcIssuer!: string | null;

  @TextColumn(200, { nullable: true })
  oidcSubject!: string | null;

  @FlagColumn({ default: true })
  isEnabled!: boolean;

  /** Set while the password is one that somebody else chose. */
  @FlagColumn({ default: false })
  mustChangePassword!: boolean;

  @InstantColumn()
  createdAt!: Date;
}
