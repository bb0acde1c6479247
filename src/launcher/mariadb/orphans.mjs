import { readFile, readdir } from 'node:fs/promises';
import { runToEnd } from '../child.mjs';

const PATIENCE_MS = 30_000;

/**
 * Stops a server that still runs on a data folder although its launcher is gone (kill -9 leaves it behind). The
 * caller holds the folder, so no living launcher owns it.
 * @param {string} folder
 * @param {import('../say.mjs').Say} say
 * @param {'SIGTERM' | 'SIGKILL'} [signal] the second where the data will be thrown away
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopOrphans(folder, say, signal = 'SIGTERM') {
  const found = await serversOn(folder);
  if (found.length === 0) return false;
  say(`Stopping the database server that an earlier start left behind (process ${found.join(', ')}).`);
  for (const pid of found) send(pid, signal);
  const deadline = Date.now() + PATIENCE_MS;
  // Asked anew each time: a dead process that nobody has reaped still has its id, but no command line.
  for (let left = found; left.length > 0; left = await serversOn(folder)) {
    if (Date.now() > deadline) for (const pid of left) send(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return true;
}

/**
 * Asks the system instead of a pid file: a pid file may be missing, or name a process that is something else by now.
 * @param {string} folder
 * @returns {Promise<number[]>}
 */
async function serversOn(folder) {
  const wanted = `--datadir=${folder}`;
  if (process.platform !== 'linux') {
    const { stdout } = await runToEnd('ps', ['-axww', '-o', 'pid=,command=']);
    const lines = stdout.split('\n').filter((line) => `${line} `.includes(` ${wanted} `));
    return lines.map((line) => Number.parseInt(line, 10));
  }
  const pids = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.split('\0').includes(wanted)) pids.push(Number(name));
  }
  return pids;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in this moment.
  }
}
