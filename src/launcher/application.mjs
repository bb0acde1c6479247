import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stopChild } from './child.mjs';
import { atEnd } from './ending.mjs';
import { ROOT } from './paths.mjs';

const LEASH = fileURLToPath(new URL('leash.cjs', import.meta.url));
const PATIENCE_MS = 15_000;

/**
 * Starts the application as a child that writes to this terminal.
 * @param {readonly string[]} nodeArgs options of Node and the entry file
 * @param {NodeJS.ProcessEnv} env
 */
export function startApplication(nodeArgs, env) {
  const child = spawn(process.execPath, ['--require', LEASH, ...nodeArgs], {
    cwd: ROOT,
    env,
    // The fourth is the leash.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches it once, through us, and before the database.
    detached: true,
  });
  const stop = (/** @type {NodeJS.Signals} */ signal) => stopChild(child, signal, PATIENCE_MS);
  const forget = atEnd(async (signal) => void (await stop(signal)));
  child.once('exit', forget);
  return { child, stop };
}
