import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ClearError } from './clear-error.mjs';

/** Linux takes 107 bytes, macOS 103; a few are left for suffixes. */
const LONGEST_BYTES = 92;
const SHORT_PREFIX = 'pdm-sockets-';

/**
 * The path of a unix socket that belongs to a folder: inside it, or, when that path is too long for the kernel, in
 * a folder of the system's temporary folder that only this account may enter.
 * @param {string} directory
 * @param {string} name
 * @returns {string}
 */
export function socketPathIn(directory, name) {
  const inside = path.join(directory, name);
  if (Buffer.byteLength(inside) <= LONGEST_BYTES) return inside;
  const uid = process.getuid?.() ?? 0;
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const temporary = [os.tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(folder) <= 40) ?? '/tmp';
  const short = path.join(temporary, `${SHORT_PREFIX}${uid}-${digest}`);
  fs.mkdirSync(short, { recursive: true, mode: 0o700 });
  const { uid: owner, mode } = fs.lstatSync(short);
  // The name can be foreseen: a folder that another account laid there first must not be trusted.
  if (owner !== uid || (mode & 0o077) !== 0) {
    throw new ClearError(`${short} belongs to another account; set DATA_DIR to a shorter path.`);
  }
  return path.join(short, name);
}

/**
 * Removes the folder that `socketPathIn` had to make elsewhere, once its last socket is gone.
 * @param {string} socketPath
 */
export function tidySocketFolder(socketPath) {
  const folder = path.dirname(socketPath);
  if (!path.basename(folder).startsWith(SHORT_PREFIX)) return;
  try {
    fs.rmdirSync(folder);
  } catch {
    // Another socket is still in use there.
  }
}
