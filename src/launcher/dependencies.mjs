import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { ClearError } from './clear-error.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { ROOT, SETUP_DIRECTORY } from './paths.mjs';

/**
 * Installs the packages of package-lock.json unless they stand there already.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureDependencies(say) {
  if (await areInstalled(ROOT)) return;
  await oneAtATime(SETUP_DIRECTORY, say, async () => {
    if (await areInstalled(ROOT)) return;
    say('Installing dependencies (npm ci).');
    // npm tells its own path to the scripts it runs; a script started without npm takes the one in PATH.
    const npm = process.env.npm_execpath;
    // Production too: the build needs the compiler.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code } =
      npm !== undefined && npm.endsWith('.js')
        ? await runToEnd(process.execPath, [npm, ...args], { cwd: ROOT, show: true })
        : await runToEnd('npm', args, { cwd: ROOT, show: true });
    if (code !== 0) throw new ClearError('The dependencies could not be installed; npm says above why.');
    say('Dependencies are installed.');
  });
}

/**
 * npm writes what it installed to node_modules/.package-lock.json as its last act, so a half-finished or outdated
 * installation is seen without a stamp of our own, and one made by hand is not done again.
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function areInstalled(root) {
  const installedPath = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const [wanted, installed] = await Promise.all([
    readPackages(path.join(root, 'package-lock.json')),
    readPackages(installedPath),
  ]);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.optional === true || entry.devOptional === true) return true;
    const found = installed[place];
    return found !== undefined && found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Promise<Record<string, LockedPackage>>}
 */
async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? {};
  } catch (error) {
    throw new ClearError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
