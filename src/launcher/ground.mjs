import { ClearError } from './clear-error.mjs';
import { dataDirectory } from './paths.mjs';
import { holdDirectory, requireWritable } from './data-directory.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { stopOrphans } from './mariadb/orphans.mjs';
import { DATABASE_NAME, serverFolder, startPrivateServer } from './mariadb/server.mjs';
import { requireSecretKey } from './secret-key.mjs';
import { portWanted, requireFreePort } from './port.mjs';

/** How long the application of a launcher that was killed may take to notice and leave. */
const LEAVING_MS = 15_000;

/**
 * What the application needs before it can start. What can fail at once is looked at before what takes long.
 * @param {import('./say.mjs').Say} say
 * @param {() => Promise<void>} [prepare] what else there is to do before the database starts
 * @returns {Promise<{ env: NodeJS.ProcessEnv, lost: Promise<string> }>} the application's environment; `lost`
 *   settles when its database is gone for good
 */
export async function prepareGround(say, prepare) {
  requireSecretKey();
  const port = portWanted();
  const dataDir = dataDirectory();
  const outside = process.env.DATABASE_URL;
  if (outside) {
    await requireWritable(dataDir, 0);
    await requireFreePort(port, 0);
    await ensureDependencies(say);
    await prepare?.();
    return { env: environment(port, dataDir, outside), lost: new Promise(() => undefined) };
  }
  const held = await holdDirectory(dataDir);
  const wasKilled = await stopOrphans(serverFolder(held.directory), say);
  await requireFreePort(port, wasKilled ? LEAVING_MS : 0);
  await ensureDependencies(say);
  await prepare?.();
  const server = await startPrivateServer({ dataDir, durable: true, say, held });
  return {
    env: {
      ...environment(port, held.directory, server.databaseUrl(DATABASE_NAME)),
      LAUNCHER_DATABASE_PID_FILE: server.pidFile,
    },
    lost: server.lost,
  };
}

/**
 * @param {number} port
 * @param {string} dataDir
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
function environment(port, dataDir, databaseUrl) {
  return { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
}

/** @param {string} what @param {string} way */
export function requirePrivateServer(what, way) {
  if (process.env.DATABASE_URL) throw new ClearError(`${what} is for the private database. ${way}`);
}
