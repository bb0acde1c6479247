// npm test: the whole suite, or what Jest's arguments choose, on a real database that is removed afterwards.
import './node-version.mjs';
import { randomBytes } from 'node:crypto';
import { ensureDependencies } from './dependencies.mjs';
import { dropTestDatabases } from './drop-test-databases.mjs';
import { atEnd, runCommand } from './ending.mjs';
import { startThrowawayServer } from './mariadb/server.mjs';
import { runJest } from './run-jest.mjs';
import { say } from './say.mjs';

await runCommand(async () => {
  await ensureDependencies(say);
  const run = randomBytes(4).toString('hex');
  const outside = process.env.DATABASE_URL;
  let databaseUrl;
  if (outside) {
    // A server that is not ours stays: what the run leaves on it is dropped.
    atEnd(() => dropTestDatabases(outside, run));
    databaseUrl = withoutDatabase(outside);
  } else {
    databaseUrl = (await startThrowawayServer({ say })).databaseUrl();
  }
  const { code, passed, failed } = await runJest({ args: process.argv.slice(2), run, databaseUrl });
  // After everything that stops or cleans up may have spoken.
  atTheVeryEnd(`${passed} passed, ${failed} failed`);
  return code === 0 && failed > 0 ? 1 : code;
});

/** @param {string} line */
function atTheVeryEnd(line) {
  process.once('exit', () => process.stdout.write(`${line}\n`));
}

/** @param {string} url */
function withoutDatabase(url) {
  const server = new URL(url);
  server.pathname = '/';
  return server.href;
}
