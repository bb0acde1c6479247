import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { errnoOf } from '../../../platform/persistence/transaction';

const QUARTER_HOUR_SECONDS = 15 * 60;

/** How many attempts are open; what each is counted by stands in the name. */
const LIMITS = {
  wrongPasswordsPerAccountAndAddress: { points: 5, duration: QUARTER_HOUR_SECONDS },
  wrongPasswordsPerAccount: { points: 50, duration: QUARTER_HOUR_SECONDS },
  wrongPasswordsPerAddress: { points: 100, duration: QUARTER_HOUR_SECONDS },
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
    wrongPasswordsPerAccountAndAddress: limiter('wrongPasswordsPerAccountAndAddress'),
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

/** Whose password is tried, and from where. */
interface PasswordAttempt {
  readonly login: string;
  readonly address: string;
}

/**
 * Counts a try at a password, or tells how many seconds to wait. The narrow count stands first: who has used it up
 * does not use up the account's, so that guessing from one place locks nobody out who comes from another.
 */
export async function countPasswordAttempt(
  dataSource: DataSource,
  { login, address }: PasswordAttempt,
): Promise<number | null> {
  const network = networkOf(address);
  return (
    (await countAttempt(dataSource, 'wrongPasswordsPerAccountAndAddress', `${network} ${login}`)) ??
    (await countAttempt(dataSource, 'wrongPasswordsPerAccount', login)) ??
    (await countAttempt(dataSource, 'wrongPasswordsPerAddress', network))
  );
}

/** The password was right: forgets the tries from there, and gives back the one that was counted elsewhere. */
export async function forgivePasswordAttempt(
  dataSource: DataSource,
  { login, address }: PasswordAttempt,
): Promise<void> {
  const network = networkOf(address);
  const all = limiters(dataSource);
  await settled(() => all.wrongPasswordsPerAccountAndAddress.delete(keyOf(`${network} ${login}`)));
  await settled(() => all.wrongPasswordsPerAccount.reward(keyOf(login)));
  await settled(() => all.wrongPasswordsPerAddress.reward(keyOf(network)));
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
