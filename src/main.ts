import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import type { DataSource } from 'typeorm';
import { seedDemo } from '../seeds/run';
import { createApp } from './app';
import { banner } from './banner';
import { ConfigError, readConfig, type Config } from './config';
import { openDataSource } from './data-source';
import { masterSecret } from './master-secret';
import { recountDeadlines, runTimerLanes } from './modules/agenda';
import { systemClock } from './platform/clock';
import type { Deps } from './platform/deps';
import { createLog } from './platform/log';
import { deriveSecrets } from './platform/secrets';
import { chinaCalendar } from './platform/working-calendar';
import { DEADLINE_RECOUNTS, TIMER_LANES } from './timers';

/** How long running requests may take to end once the server is told to stop. */
const GRACE_MS = 5_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const config = readConfig();
  if (config.databaseUrl === undefined) {
    throw new ConfigError(
      'DATABASE_URL is missing. Start with "npm start", which brings a private database of its own',
    );
  }
  const log = createLog(config.logLevel);
  const secrets = deriveSecrets(masterSecret(config));
  const dataSource = await openDataSource({ url: config.databaseUrl, poolSize: config.databasePoolSize });
  const deps: Deps = { dataSource, clock: systemClock, log, secrets, calendar: chinaCalendar };
  await prepareDatabase(deps, config);
  await recountDeadlines(deps, DEADLINE_RECOUNTS);

  const app = await createApp({ deps, ...config });
  const server = createServer(app.http);
  const stopping = new AbortController();
  let timers = Promise.resolve();
  // Before listening: a signal that comes in between must not be lost.
  const stop = (): void => {
    stopping.abort();
    void shutDown(server, app.stop, () => timers, dataSource);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await listening(server, config);
  timers = runTimerLanes(deps, TIMER_LANES, stopping);
  say(banner(config, (server.address() as AddressInfo).port));
}

/** Held while the tables and the demo data are made: several servers may start at once on one database. */
const SETUP_LOCK = 'public-data-marketplace.setup';
const SETUP_WAIT_SECONDS = 300;

async function prepareDatabase(deps: Deps, { isProduction }: Config): Promise<void> {
  const runner = deps.dataSource.createQueryRunner();
  try {
    await runner.query('SELECT GET_LOCK(?, ?)', [SETUP_LOCK, SETUP_WAIT_SECONDS]);
    const applied = await deps.dataSource.runMigrations();
    if (applied.length > 0) say(`Applied ${String(applied.length)} migrations.`);
    if (!isProduction) await seedDemo(deps, { say });
    await runner.query('SELECT RELEASE_LOCK(?)', [SETUP_LOCK]);
  } finally {
    await runner.release();
  }
}

function listening(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new ConfigError(
          `Port ${String(port)} on ${host} cannot be used: ${error.code ?? error.message}. Set PORT to another one`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

async function shutDown(
  server: Server,
  stopApp: () => Promise<void>,
  timersEnd: () => Promise<void>,
  dataSource: DataSource,
): Promise<void> {
  say('Stopping: no new requests, waiting for running ones.');
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const force = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(force);
  await stopApp();
  // One that runs is finished: its transaction is short.
  await timersEnd();
  await dataSource.destroy();
  say('Stopped.');
}

main().catch((error: unknown) => {
  // A setting that cannot work is one line for a person; anything else is a fault of ours and shows where.
  const text =
    error instanceof ConfigError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
