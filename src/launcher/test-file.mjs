// npm run test:file -- <path>: one test file, at once, on the development database server if it runs.
import './node-version.mjs';
import { randomBytes } from 'node:crypto';
import { ClearError } from './clear-error.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { dropTestDatabases } from './drop-test-databases.mjs';
import { atEnd, runCommand } from './ending.mjs';
import { runningServerUrl, startThrowawayServer } from './mariadb/server.mjs';
import { dataDirectory } from './paths.mjs';
import { runJest } from './run-jest.mjs';
import { say } from './say.mjs';

await runCommand(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new ClearError('Usage: npm run test:file -- tests/api/place-order.test.ts');
  await ensureDependencies(say);
  const run = randomBytes(4).toString('hex');
  const running = await runningServerUrl(dataDirectory());
  if (running !== undefined) atEnd(() => dropTestDatabases(running, run));
  const databaseUrl = running ?? (await startThrowawayServer({ say })).databaseUrl();
  const { code } = await runJest({ args: ['--runTestsByPath', ...args], run, databaseUrl });
  return code;
});
