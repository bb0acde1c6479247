import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exitCodeOf, stopChild } from './child.mjs';
import { atEnd } from './ending.mjs';
import { ROOT } from './paths.mjs';

const PATIENCE_MS = 10_000;

/**
 * @param {object} options
 * @param {readonly string[]} options.args
 * @param {string} options.run names the databases of this run: `pdm_test_<run>_<worker>`
 * @param {string} options.databaseUrl of the server
 * @returns {Promise<{ code: number, passed: number, failed: number }>}
 */
export async function runJest({ args, run, databaseUrl }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pdm-jest-'));
  const forget = atEnd(() => rm(folder, { recursive: true, force: true }));
  try {
    const countsFile = path.join(folder, 'counts.json');
    /** @type {NodeJS.ProcessEnv} */
    const env = {
      ...process.env,
      TEST_DATABASE_URL: databaseUrl,
      TEST_RUN: run,
      TEST_COUNTS_FILE: countsFile,
    };
    // No test may touch a real database or the data of the marketplace by accident.
    for (const name of ['DATABASE_URL', 'DATA_DIR', 'PORT', 'NODE_ENV']) delete env[name];
    const reporter = path.join(ROOT, 'src', 'launcher', 'jest', 'counts-reporter.mjs');
    const child = spawn(
      process.execPath,
      [
        path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
        '--reporters=default',
        `--reporters=${reporter}`,
        // Jest would take what follows a list for a part of the list.
        '--maxWorkers=2',
        ...args,
      ],
      { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const forgetChild = atEnd(async (signal) => void (await stopChild(child, signal, PATIENCE_MS)));
    const code = await exitCodeOf(child);
    forgetChild();
    const counts = existsSync(countsFile)
      ? JSON.parse(await readFile(countsFile, 'utf8'))
      : { passed: 0, failed: 1 };
    return { code, ...counts };
  } finally {
    forget();
    await rm(folder, { recursive: true, force: true });
  }
}
