import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { errnoOf } from '../../../platform/persistence/transaction';

const QUARTER_HOUR_SECONDS = 15 * 60;

/** How many attempts are open; what each is counted by stands in the name. */
const LIMITS = {
  wrongPasswordsPerAccount: { points: 5, duration: QUARTER_HOUR_SECONDS },
  wrongPasswordsPerAddress: { points: 50, duration: QUARTER_HOUR_SECONDS },
  applicationsPerAddress: { points: 10, duration: 60 * 60 },
} as const;

type LimitName = keyof typeof LIMITS;

type Limiters = Readonly<Record<LimitName, RateLimiterMySQL>>;

/** The part of TypeORM's MySQL driver that holds the pool; the limiter takes it as it is. */
interface PooledDriver {
  readonly pool?: unknown;
  readonly database?: string;
}

/** One set per database: the counts are shared by all processes, the objects only save their own making. */
const limitersOf = new WeakMap<DataSource, Limiters>();

function limiters(dataSource: DataSource): Limiters {
  const existing = limitersOf.get(dataSource);
  if (existing !== undefined) return existing;
  const { pool, database } = dataSource.driver as PooledDriver;
  assert(pool !== undefined && database !== undefined, 'The data source is open and names its database.');
  const limiter = (name: LimitName): RateLimiterMySQL =>
    new RateLimiterMySQL({
      storeClient: pool,
      storeType: 'pool',
      dbName: database,
      tableName: 'attempt_limit',
      tableCreated: true,
      keyPrefix: name,
      ...LIMITS[name],
    });
  const made: Limiters = {
    wrongPasswordsPerAccount: limiter('wrongPasswordsPerAccount'),
    wrongPasswordsPerAddress: limiter('wrongPasswordsPerAddress'),
    applicationsPerAddress: limiter('applicationsPerAddress'),
  };
  limitersOf.set(dataSource, made);
  return made;
}

/** Seconds to wait, or null when the attempt may be made. Counted before it is made, so that parallel guesses count. */
export async function countAttempt(
  dataSource: DataSource,
  name: LimitName,
  subject: string,
): Promise<number | null> {
  try {
    await settled(() => limiters(dataSource)[name].consume(keyOf(subject)));
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** Forgets the attempts: the right password was given. */
export async function forgetAttempts(
  dataSource: DataSource,
  name: LimitName,
  subject: string,
): Promise<void> {
  await settled(() => limiters(dataSource)[name].delete(keyOf(subject)));
}

/** Gives one attempt back: it was counted before it was known to be good. */
export async function returnAttempt(dataSource: DataSource, name: LimitName, subject: string): Promise<void> {
  await settled(() => limiters(dataSource)[name].reward(keyOf(subject)));
}

const DEADLOCK = 1213;
const MAX_ATTEMPTS = 5;

/** The limiter runs its own small transaction, which a neighbour may deadlock. */
async function settled<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (errnoOf(error) !== DEADLOCK || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** The column is short ASCII, and a table of attempts should not be a list of logins. */
const keyOf = (subject: string): string => createHash('sha256').update(subject).digest('hex');

/** An IPv6 customer owns a /64 and could change the address with each attempt. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = tail === undefined ? [] : tail.split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
