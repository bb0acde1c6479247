import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { stopChild } from '../child.mjs';
import { ClearError } from '../clear-error.mjs';
import { LOCK_NAME, holdDirectory, requireWritable } from '../data-directory.mjs';
import { atEnd } from '../ending.mjs';
import { isLocked } from '../lock.mjs';
import { socketPathIn, tidySocketFolder } from '../socket-path.mjs';
import { UNFINISHED, initialise } from './initialise.mjs';
import { locateMariadb } from './locate.mjs';
import { stopOrphans } from './orphans.mjs';

/** The database of the marketplace on its private server. */
export const DATABASE_NAME = 'marketplace';

const THROWAWAY_PREFIX = 'pdm-throwaway-';
const FIRST_RUN_BYTES = 300 * 1024 * 1024;
const LATER_RUN_BYTES = 32 * 1024 * 1024;
const LOG_BYTES = 4 * 1024 * 1024;
const START_PATIENCE_MS = 120_000;
const STOP_PATIENCE_MS = 60_000;
const REVIVALS_PER_MINUTE = 3;

/**
 * @typedef {object} PrivateServer
 * @property {(databaseName?: string) => string} databaseUrl of one database, or of the server
 * @property {string} socketPath
 * @property {string} pidFile
 * @property {Promise<string>} lost settles, with the reason, when the server is gone for good without being asked
 * @property {() => Promise<void>} stop
 */

/**
 * Runs MariaDB as a child on a unix socket, with its data in `<dataDir>/mariadb`.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {boolean} options.durable whether a commit must survive a power cut
 * @param {import('../say.mjs').Say} options.say
 * @param {import('../data-directory.mjs').HeldDirectory} [options.held] when the caller holds `dataDir` already
 * @returns {Promise<PrivateServer>}
 */
export async function startPrivateServer({ dataDir, durable, say, held }) {
  const hold = held ?? (await holdDirectory(dataDir));
  try {
    return await startOn(hold, durable, say);
  } catch (error) {
    if (held === undefined) await hold.release();
    throw error;
  }
}

/**
 * A server for tests: its own temporary folder, quick instead of durable, and nothing left behind.
 * @param {{ say: import('../say.mjs').Say }} options
 * @returns {Promise<PrivateServer>}
 */
export async function startThrowawayServer({ say }) {
  const temporary = await realpath(os.tmpdir());
  await removeAbandoned(temporary, say);
  const dataDir = await mkdtemp(path.join(temporary, THROWAWAY_PREFIX));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  // Registered before the server, so it comes after the server's own end.
  const forget = atEnd(remove);
  try {
    const server = await startPrivateServer({ dataDir, durable: false, say });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        forget();
        await remove();
      },
    };
  } catch (error) {
    forget();
    await remove();
    throw error;
  }
}

/**
 * The private server of a data folder, if one answers there.
 * @param {string} dataDir
 * @param {string} [databaseName]
 * @returns {Promise<string | undefined>} its URL
 */
export async function runningServerUrl(dataDir, databaseName) {
  if (!existsSync(dataDir)) return undefined;
  const socketPath = socketOf(await realpath(dataDir));
  return (await answers(socketPath)) ? urlOf(socketPath, databaseName) : undefined;
}

/**
 * @param {string} directory
 * @returns {string} where the private server of a data folder keeps its files
 */
export function serverFolder(directory) {
  return path.join(directory, 'mariadb');
}

/**
 * @param {import('../data-directory.mjs').HeldDirectory} hold
 * @param {boolean} durable
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<PrivateServer>}
 */
async function startOn(hold, durable, say) {
  const folder = serverFolder(hold.directory);
  await stopOrphans(folder, say);
  await requireWritable(hold.directory, existsSync(folder) ? LATER_RUN_BYTES : FIRST_RUN_BYTES);
  const installation = await locateMariadb(say);
  // A scratch folder of its own: at its start a server deletes whatever temporary tables it finds in its scratch folder,
  // and in a shared one these may be those of another server that is just being made.
  const scratch = path.join(hold.directory, 'mariadb-scratch');
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const options = [...serverOptions(installation, durable), `--tmpdir=${scratch}`];
  if (!existsSync(folder)) await initialise(installation, folder, options, say);
  const socketPath = socketOf(hold.directory);
  const pidFile = path.join(folder, 'server.pid');
  const logPath = path.join(hold.directory, 'mariadb.log');
  const args = [
    ...options,
    `--datadir=${folder}`,
    `--socket=${socketPath}`,
    `--pid-file=${pidFile}`,
    // Server and clients share this machine: no port that others could reach.
    '--skip-networking',
  ];

  /** @type {import('node:child_process').ChildProcess} */
  let child;
  let stopping = false;
  /** @type {(reason: string) => void} */
  let reportLoss = () => undefined;
  /** @type {Promise<string>} */
  const lost = new Promise((resolve) => (reportLoss = resolve));
  /** @type {number[]} */
  const revivals = [];

  const launch = async () => {
    const log = await openLog(logPath);
    const logStart = (await log.stat()).size;
    if (stopping) return void (await log.close());
    child = spawn(installation.mariadbd, args, {
      env: { ...process.env, ...installation.env },
      stdio: ['ignore', log.fd, log.fd],
      // A group of its own: Ctrl-C must not reach it before the application has finished its work.
      detached: true,
    });
    await log.close();
    await untilItAnswers(child, socketPath, () => explain(logPath, logStart, folder));
    child.once('exit', (code, signal) => void revive(signal ?? `exit code ${code}`));
  };

  const revive = async (/** @type {string} */ cause) => {
    if (stopping) return;
    const minuteAgo = Date.now() - 60_000;
    if (revivals.filter((time) => time > minuteAgo).length >= REVIVALS_PER_MINUTE) {
      return reportLoss(`The database server ended again and again (${cause}); its log is ${logPath}.`);
    }
    revivals.push(Date.now());
    say(`The database server ended unexpectedly (${cause}); starting it again.`);
    try {
      await launch();
      say('The database server is back.');
    } catch (error) {
      reportLoss(error instanceof Error ? error.message : String(error));
    }
  };

  const stop = async () => {
    stopping = true;
    // What will be thrown away need not be written down first.
    if (child !== undefined) await stopChild(child, durable ? 'SIGTERM' : 'SIGKILL', STOP_PATIENCE_MS);
    // MariaDB removes them itself unless it was killed.
    await Promise.all([rm(socketPath, { force: true }), rm(`${socketPath}.lock`, { force: true })]);
    tidySocketFolder(socketPath);
  };
  const forget = atEnd(stop);

  const startedAt = Date.now();
  try {
    await launch();
  } catch (error) {
    forget();
    await stop();
    throw error;
  }
  say(`Database server is up (MariaDB ${installation.version}, ${Date.now() - startedAt} ms).`);
  return {
    databaseUrl: (databaseName) => urlOf(socketPath, databaseName),
    socketPath,
    pidFile,
    lost,
    stop: async () => {
      forget();
      await stop();
      await hold.release();
    },
  };
}

/**
 * @param {import('./locate.mjs').Installation} installation
 * @param {boolean} durable
 * @returns {string[]}
 */
function serverOptions({ share }, durable) {
  const options = [
    // Settings of this machine's own server are not ours.
    '--no-defaults',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    '--skip-log-bin',
    '--skip-name-resolve',
    '--local-infile=0',
    '--max-connections=300',
    '--innodb-buffer-pool-size=256M',
  ];
  if (durable) {
    options.push('--innodb-flush-log-at-trx-commit=1');
  } else {
    options.push(
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=0',
      '--innodb-log-file-size=32M',
      '--sync-frm=0',
    );
  }
  if (share !== undefined) {
    options.push(`--lc-messages-dir=${share}`, `--character-sets-dir=${path.join(share, 'charsets')}`);
  }
  // MariaDB refuses to run as root unless told to.
  if (process.getuid?.() === 0) options.push('--user=root');
  return options;
}

/** @param {string} directory */
function socketOf(directory) {
  return socketPathIn(serverFolder(directory), 'server.sock');
}

/**
 * @param {string} socketPath
 * @param {string} [databaseName]
 */
function urlOf(socketPath, databaseName = '') {
  return `mysql://root@localhost/${databaseName}?socketPath=${encodeURIComponent(socketPath).replaceAll('%2F', '/')}`;
}

/** @param {string} logPath */
async function openLog(logPath) {
  const size = (await stat(logPath).catch(() => undefined))?.size ?? 0;
  if (size > LOG_BYTES) await rename(logPath, `${logPath}.old`);
  return open(logPath, 'a');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} socketPath
 * @param {() => Promise<string>} explainEnd
 */
async function untilItAnswers(child, socketPath, explainEnd) {
  /** @type {Error | undefined} */
  let spawnError;
  child.once('error', (error) => (spawnError = error));
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    if (await answers(socketPath)) return;
    if (spawnError !== undefined)
      throw new ClearError(`The database server cannot be run: ${spawnError.message}`);
    if (child.exitCode !== null || child.signalCode !== null) throw new ClearError(await explainEnd());
    if (Date.now() > deadline) {
      await stopChild(child, 'SIGTERM', STOP_PATIENCE_MS);
      throw new ClearError(await explainEnd());
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/**
 * Whether a server greets. A socket that can be connected to is not enough: it listens before it can serve.
 * @param {string} socketPath
 * @returns {Promise<boolean>}
 */
function answers(socketPath) {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const finish = (/** @type {boolean} */ greeted) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.setTimeout(1000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    // The first byte after the packet's head is the protocol version, 10.
    socket.once('data', (greeting) => finish(greeting[4] === 10));
  });
}

/**
 * Turns the log of a server that did not come up into one line.
 * @param {string} logPath
 * @param {number} from
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function explain(logPath, from, folder) {
  const log = (await readFile(logPath)).subarray(from).toString('utf8');
  if (/No space left|Disk is full|errno: 28|error 28|error: 28/i.test(log)) {
    return `The database server cannot start: no space left on the disk of ${folder}. Make room and start again.`;
  }
  if (/Unable to lock|Can't lock aria control file|error: 11\b/i.test(log)) {
    return `The database server cannot start: another server has ${folder} in use. Stop that one, or set DATA_DIR.`;
  }
  if (/Permission denied|errno: 13|error: 13\b/i.test(log)) {
    return `The database server cannot start: files in ${folder} belong to another account. Mend that, or set DATA_DIR.`;
  }
  const line = log.split('\n').find((text) => text.includes('[ERROR]'));
  const cause = line?.replace(/^.*\[ERROR\] /, '') ?? log.trim().split('\n').at(-1) ?? 'it wrote nothing';
  return `The database server cannot start: ${cause} (its log is ${logPath})`;
}

/**
 * Removes what tests that were killed with -9 left behind.
 * @param {string} temporary
 * @param {import('../say.mjs').Say} say
 */
async function removeAbandoned(temporary, say) {
  for (const name of await readdir(temporary)) {
    if (!name.startsWith(THROWAWAY_PREFIX)) continue;
    const directory = path.join(temporary, name);
    const { uid, mtimeMs } = await stat(directory).catch(() => ({ uid: -1, mtimeMs: Date.now() }));
    // A folder is made a moment before it is locked.
    if (uid !== process.getuid?.() || Date.now() - mtimeMs < 10_000 || (await isLocked(directory, LOCK_NAME)))
      continue;
    await stopOrphans(serverFolder(directory), say, 'SIGKILL');
    await stopOrphans(path.join(directory, UNFINISHED), say, 'SIGKILL');
    await rm(directory, { recursive: true, force: true });
  }
}
