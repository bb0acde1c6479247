import type { DataSource, EntityManager } from 'typeorm';

/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read": safe to run again. */
const RETRYABLE_ERRNOS = new Set([1213, 1205, 1020]);
const MAX_ATTEMPTS = 6;

/** Thrown when the database stayed too contended; the caller may send the same request again. */
export class ContentionError extends Error {
  constructor(cause: unknown) {
    super('The transaction was retried too often', { cause });
  }
}

export function errnoOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errno' in error)) return undefined;
  return typeof error.errno === 'number' ? error.errno : undefined;
}

/** A second row with the same unique key. */
export const isDuplicateKey = (error: unknown): boolean => errnoOf(error) === 1062;

/**
 * Runs one use case as one transaction at READ COMMITTED, where a locking read sees the newest commit.
 *
 * A deadlock victim's transaction is already gone, so a retry starts again from BEGIN on a clean connection
 * state; hence a use case may have no side effect but SQL. Nothing nests: only the owner retries.
 *
 * A duplicate key is tried once more too: somebody else took the code in between, and the second time the use case
 * sees it and answers so in its own words.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction('READ COMMITTED', work);
    } catch (error) {
      const isLostRace = isDuplicateKey(error) && attempt === 1;
      if (!isLostRace && !RETRYABLE_ERRNOS.has(errnoOf(error) ?? 0)) throw error;
      if (attempt === MAX_ATTEMPTS) throw new ContentionError(error);
      await jitteredPause(attempt);
    }
  }
}

/** Spreads the contenders out, so that the same two do not meet again. */
function jitteredPause(attempt: number): Promise<void> {
  const longestMs = 5 * 2 ** attempt;
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs));
}
