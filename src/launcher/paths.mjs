import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Holds the lock of installing and building, and what is fetched when the home folder cannot. */
export const SETUP_DIRECTORY = path.join(ROOT, '.cache');

/** Where the marketplace keeps its data: `DATA_DIR`, by default `.data`; relative paths start at the project. */
export function dataDirectory() {
  return path.resolve(ROOT, process.env.DATA_DIR || '.data');
}

/**
 * Folders in which a downloaded database server may be kept, best first. The others serve accounts whose home folder
 * does not exist or cannot be written, as in many containers.
 * @returns {string[]}
 */
export function cacheDirectories() {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return [path.join(home, 'public-data-marketplace'), SETUP_DIRECTORY, path.join(dataDirectory(), 'cache')];
}
