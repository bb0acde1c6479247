// npm run bootstrap: enters the first implementing agency on a server without demo accounts.
import './node-version.mjs';
import { startApplication } from './application.mjs';
import { ensureBuilt } from './build.mjs';
import { exitCodeOf } from './child.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runCommand } from './ending.mjs';
import { DATABASE_NAME, runningServerUrl, startPrivateServer } from './mariadb/server.mjs';
import { dataDirectory } from './paths.mjs';
import { sayOnStderr as say } from './say.mjs';

/** On DATABASE_URL, on the private database if it is up, or on the private database brought up for this. */
const databaseUrl = async () => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const dataDir = dataDirectory();
  const running = await runningServerUrl(dataDir, DATABASE_NAME);
  if (running !== undefined) return running;
  const server = await startPrivateServer({ dataDir, durable: true, say });
  return server.databaseUrl(DATABASE_NAME);
};

await runCommand(async () => {
  await ensureDependencies(say);
  await ensureBuilt(say);
  const env = { ...process.env, DATA_DIR: dataDirectory(), DATABASE_URL: await databaseUrl() };
  const { child } = startApplication(['dist/src/bootstrap.js', ...process.argv.slice(2)], env);
  return exitCodeOf(child);
});
