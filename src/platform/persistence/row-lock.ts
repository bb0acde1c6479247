/**
 * How a use case holds the rows that it decides on. Locks are taken in one order everywhere: agreement, product,
 * list item, offering, order, redevelopment guard; so that two use cases wait for each other instead of deadlocking.
 */
export type RowLock = 'NONE' | 'SHARE' | 'UPDATE';

/** Text for the end of a SELECT; both MariaDB and MySQL read these forms. */
export const LOCK_CLAUSES: Readonly<Record<RowLock, string>> = {
  NONE: '',
  SHARE: 'LOCK IN SHARE MODE',
  UPDATE: 'FOR UPDATE',
};
