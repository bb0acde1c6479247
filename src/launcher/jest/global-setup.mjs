import { randomBytes } from 'node:crypto';
import { endAll, signalExitCode } from '../ending.mjs';
import { startThrowawayServer } from '../mariadb/server.mjs';
import { sayOnStderr } from '../say.mjs';

/** Gives the tests a database server when `npx jest` is called without one, as an editor does. */
export default async function globalSetup() {
  process.env.TEST_RUN ??= randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void endAll(signal).then(() => process.exit(signalExitCode(signal))));
  }
  const server = await startThrowawayServer({ say: sayOnStderr });
  process.env.TEST_DATABASE_URL = server.databaseUrl();
}
