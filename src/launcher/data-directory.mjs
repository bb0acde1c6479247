import fs, { existsSync } from 'node:fs';
import { mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ClearError, reasonOf } from './clear-error.mjs';
import { atEnd } from './ending.mjs';
import { tryLock } from './lock.mjs';

export const LOCK_NAME = 'in-use';
const MEBIBYTE = 1024 * 1024;

/**
 * A folder that this process alone uses until it ends.
 * @typedef {{ directory: string, release: () => Promise<void> }} HeldDirectory
 */

/**
 * Makes the folder if need be and proves that it can be written and has room.
 * @param {string} directory
 * @param {number} neededBytes
 * @returns {Promise<string>} its real path
 */
export async function requireWritable(directory, neededBytes) {
  try {
    await makeFolder(directory);
    const real = await realpath(directory);
    const probe = path.join(real, `.probe-${process.pid}`);
    try {
      const file = await open(probe, 'w');
      try {
        await file.writeFile(Buffer.alloc(64 * 1024));
        await file.sync();
      } finally {
        await file.close();
      }
    } finally {
      await rm(probe, { force: true });
    }
    const { bavail, bsize } = await promisify(fs.statfs)(real);
    const freeBytes = bavail * bsize;
    if (freeBytes < neededBytes) {
      throw new ClearError(
        `The disk of ${directory} is full: ${Math.floor(freeBytes / MEBIBYTE)} MiB are free, ` +
          `${Math.ceil(neededBytes / MEBIBYTE)} MiB are needed. Make room, or set DATA_DIR to another disk.`,
      );
    }
    return real;
  } catch (error) {
    if (error instanceof ClearError) throw error;
    throw new ClearError(
      `Cannot write to the data folder ${directory}: ${reasonOf(error)}. Mend it, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Holds a data folder so that no second process runs a database on it.
 * @param {string} directory
 * @returns {Promise<HeldDirectory>}
 */
export async function holdDirectory(directory) {
  const real = await requireWritable(directory, 0);
  let taken;
  try {
    taken = await tryLock(real, LOCK_NAME);
  } catch (error) {
    throw new ClearError(`Cannot lock the data folder ${directory}: ${reasonOf(error)}.`);
  }
  if ('heldBy' in taken) {
    throw new ClearError(
      `The data folder ${directory} is in use by process ${taken.heldBy}. Stop that one, or set DATA_DIR to another folder.`,
    );
  }
  const { lock } = taken;
  const forget = atEnd(() => lock.release());
  return {
    directory: real,
    release: async () => {
      forget();
      await lock.release();
    },
  };
}

/**
 * Node's recursive mkdir never returns where a file system answers "no such file" to every new folder (/proc), and
 * hides the reason on a read-only one.
 * @param {string} directory
 */
async function makeFolder(directory) {
  try {
    await mkdir(directory);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const parent = path.dirname(directory);
    if (code === 'EEXIST' && (await stat(directory)).isDirectory()) return;
    if (code !== 'ENOENT' || parent === directory || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(directory);
  }
}
