// npm run db: an SQL shell on the marketplace's database.
import './node-version.mjs';
import { runCommand } from './ending.mjs';
import { locateMariadb } from './mariadb/locate.mjs';
import { DATABASE_NAME, runningServerUrl, startPrivateServer } from './mariadb/server.mjs';
import { openShell } from './mariadb/shell.mjs';
import { dataDirectory } from './paths.mjs';
import { sayOnStderr as say } from './say.mjs';

const openOnDatabase = async () => {
  const args = process.argv.slice(2);
  const installation = await locateMariadb(say);
  if (process.env.DATABASE_URL) return openShell(installation, process.env.DATABASE_URL, args);
  const dataDir = dataDirectory();
  const running = await runningServerUrl(dataDir, DATABASE_NAME);
  if (running !== undefined) return openShell(installation, running, args);
  const server = await startPrivateServer({ dataDir, durable: true, say });
  return openShell(installation, server.databaseUrl(DATABASE_NAME), args);
};

// In the shell Ctrl-C drops a statement; the server must not go away under it.
await runCommand(openOnDatabase, { ctrlC: 'is for the child' });
