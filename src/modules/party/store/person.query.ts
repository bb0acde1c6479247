import type { EntityManager } from 'typeorm';
import { PersonEntity } from './person.entity';

export const personByLogin = (manager: EntityManager, login: string): Promise<PersonEntity | null> =>
  manager.findOneBy(PersonEntity, { login });

export const personByOutsideIdentity = (
  manager: EntityManager,
  oidcIssuer: string,
  oidcSubject: string,
): Promise<PersonEntity | null> => manager.findOneBy(PersonEntity, { oidcIssuer, oidcSubject });

/** Holds the row to the end of the transaction: the password does not change meanwhile. */
export const lockPerson = (manager: EntityManager, id: string): Promise<PersonEntity | null> =>
  manager.findOne(PersonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

export const personById = (manager: EntityManager, id: string): Promise<PersonEntity | null> =>
  manager.findOneBy(PersonEntity, { id });
