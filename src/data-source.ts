import { createConnection, type TypeCastField, type TypeCastNext } from 'mysql2/promise';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { ConfigError } from './config';
import { ENTITIES } from './entities';
import { SnakeNaming } from './platform/persistence/snake-naming';

interface DataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
}

/**
 * Opens the database. The server is asked first what it is: TypeORM's driver type must match, because a
 * schema comparison of JSON columns differs between MariaDB and MySQL.
 */
export async function openDataSource({ url, poolSize }: DataSourceOptions): Promise<DataSource> {
  const target = databaseTarget(url);
  const type = await serverType(target);
  const dataSource = new DataSource({
    type,
    host: target.host,
    port: target.port,
    username: target.user,
    password: target.password,
    database: target.database,
    socketPath: target.socketPath,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    // Money and 64-bit numbers arrive as text: a float would lose fen.
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: ['DATE'],
    poolSize,
    extra: {
      connectionLimit: poolSize,
      maxIdle: poolSize,
      queueLimit: 10_000,
      ...(type === 'mysql' && { typeCast: narrowAsMariadb }),
    },
    synchronize: false,
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    entities: ENTITIES,
    migrations: [path.join(__dirname, '..', 'migrations', `*${path.extname(__filename)}`)],
    namingStrategy: new SnakeNaming(),
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
  await dataSource.initialize();
  return dataSource;
}

interface DatabaseTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly socketPath: string | undefined;
}

/** Reads `mysql://user:password@host:port/database`, with `?socketPath=/…` for a local socket. */
function databaseTarget(url: string): DatabaseTarget {
  if (!URL.canParse(url))
    throw new ConfigError('DATABASE_URL is not a URL of the form mysql://user:password@host:3306/database');
  const parsed = new URL(url);
  if (!['mysql:', 'mariadb:'].includes(parsed.protocol)) {
    throw new ConfigError(
      `DATABASE_URL begins with ${parsed.protocol}//, but only mysql:// and mariadb:// are served`,
    );
  }
  const database = decodeURIComponent(parsed.pathname.slice(1));
  if (!/^[\w-]{1,64}$/.test(database))
    throw new ConfigError('DATABASE_URL names no database after the last slash');
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 3306),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
    socketPath: parsed.searchParams.get('socketPath') ?? undefined,
  };
}

/** Makes the database if it is missing, and says which server it is. */
async function serverType(target: DatabaseTarget): Promise<'mariadb' | 'mysql'> {
  const { database, ...server } = target;
  const connection = await createConnection({ ...server, connectTimeout: 5_000 }).catch((error: unknown) => {
    throw new ConfigError(`The database cannot be reached with DATABASE_URL: ${codeOf(error)}`);
  });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const version = (rows as { version: string }[])[0]?.version ?? '';
    const type = version.includes('MariaDB') ? 'mariadb' : 'mysql';
    assertServed(type, version);
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    return type;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`The database "${database}" cannot be used: ${codeOf(error)}`);
  } finally {
    await connection.end();
  }
}

function assertServed(type: 'mariadb' | 'mysql', version: string): void {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const isServed = type === 'mysql' ? major >= 8 : major > 10 || (major === 10 && minor >= 11);
  if (!isServed)
    throw new ConfigError(`The database is ${type} ${version}; MariaDB 10.11 or MySQL 8 is needed`);
}

/** Characters of the widest INT. */
const INT_WIDTH = 11;

/**
 * MySQL gives a comparison, a literal, or a function of an INT the type BIGINT, where MariaDB gives INT. They would
 * arrive as text like true 64-bit numbers, and `is_open === 1` would never be so.
 */
function narrowAsMariadb({ type, length }: TypeCastField, next: TypeCastNext): unknown {
  const value = next();
  return type === 'LONGLONG' && length <= INT_WIDTH && value !== null ? Number(value) : value;
}

/** The driver's code only: its message may carry the user name and the host. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown error';
}
