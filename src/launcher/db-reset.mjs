// npm run db:reset: the next start begins with a new database.
import './node-version.mjs';
import { rm } from 'node:fs/promises';
import { holdDirectory } from './data-directory.mjs';
import { runCommand } from './ending.mjs';
import { requirePrivateServer } from './ground.mjs';
import { stopOrphans } from './mariadb/orphans.mjs';
import { serverFolder } from './mariadb/server.mjs';
import { dataDirectory } from './paths.mjs';
import { say } from './say.mjs';

await runCommand(async () => {
  requirePrivateServer('db:reset', 'DATABASE_URL is set: empty that database with its own tools.');
  const { directory } = await holdDirectory(dataDirectory());
  const folder = serverFolder(directory);
  await stopOrphans(folder, say);
  await rm(folder, { recursive: true, force: true });
  say(`The database in ${folder} is gone; npm start makes a new one.`);
  return 0;
});
