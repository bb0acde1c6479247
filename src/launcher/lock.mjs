import { connect, createServer } from 'node:net';
import { mkdir, rmdir, stat, unlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { socketPathIn, tidySocketFolder } from './socket-path.mjs';

/**
 * A lock that the kernel frees: the holder listens on a unix socket, and a connection to the socket of a dead
 * process is refused. A pid in a file would need guesses about reused pids, and Node has no flock.
 * @typedef {{ release: () => Promise<void> }} Lock
 */

/**
 * @param {string} directory which is to be held by one process at a time
 * @param {string} name of the lock in that directory
 * @returns {Promise<{ lock: Lock } | { heldBy: string }>} `heldBy` is the holder's process id, or a word for it
 */
export async function tryLock(directory, name) {
  const path = socketPathIn(directory, `${name}.lock`);
  for (let attempt = 0; ; attempt += 1) {
    const lock = await listenOn(path);
    if (lock !== undefined) return { lock };
    const holder = await holderOf(path);
    if (holder !== undefined) return { heldBy: holder };
    if (attempt === 400) return { heldBy: 'unknown' };
    await removeStale(path);
  }
}

/**
 * @param {string} directory
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export async function isLocked(directory, name) {
  return (await holderOf(socketPathIn(directory, `${name}.lock`))) !== undefined;
}

/**
 * @param {string} path
 * @returns {Promise<Lock | undefined>} undefined when the path exists
 */
function listenOn(path) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve({
        release: async () => {
          await new Promise((closed) => server.close(closed));
          tidySocketFolder(path);
        },
      });
    });
  });
}

/**
 * @param {string} path
 * @returns {Promise<string | undefined>} undefined when nobody listens
 */
function holderOf(path) {
  return new Promise((resolve) => {
    let pid = '';
    const socket = connect(path);
    // Connected but silent: alive and busy, which is all that counts.
    const busy = setTimeout(() => {
      socket.destroy();
      resolve('unknown');
    }, 1000);
    socket.setEncoding('utf8');
    socket.on('data', (text) => (pid += text));
    socket.once('error', () => {
      clearTimeout(busy);
      resolve(undefined);
    });
    socket.once('end', () => {
      clearTimeout(busy);
      resolve(pid || 'unknown');
    });
  });
}

/** A process that died while it took a dead socket away holds its turn no longer than this. */
const TURN_MS = 5_000;

/**
 * Takes a dead holder's socket away, one process at a time: nobody can listen on the path while the dead socket is
 * there, so what is found dead within one's turn is still dead when it is removed.
 * @param {string} path
 */
async function removeStale(path) {
  const turn = `${path}.turn`;
  try {
    await mkdir(turn);
  } catch {
    const since = await stat(turn).catch(() => undefined);
    if (since !== undefined && Date.now() - since.mtimeMs > TURN_MS) await rmdir(turn).catch(() => undefined);
    await pause(20);
    return;
  }
  try {
    if ((await holderOf(path)) === undefined) await unlink(path).catch(() => undefined);
  } finally {
    await rmdir(turn).catch(() => undefined);
  }
}
