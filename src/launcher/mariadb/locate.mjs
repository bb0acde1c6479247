import { constants } from 'node:fs';
import { access, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from '../child.mjs';
import { ClearError, reasonOf } from '../clear-error.mjs';
import { oneAtATime } from '../one-at-a-time.mjs';
import { installFromDebian, installedEarlier, requireDebian, writableCache } from './install-debian.mjs';

const OLDEST = [10, 11];
const WAYS_OUT = [
  'The marketplace needs MariaDB 10.11 or later. One of these will do:',
  '  - install it (for example: apt install mariadb-server, dnf install mariadb-server, brew install mariadb);',
  '  - set MARIADBD to the path of a mariadbd program;',
  '  - set DATABASE_URL to a running server: mysql://user:password@host:3306/database',
].join('\n');

/**
 * A MariaDB server program and what it needs to run.
 * @typedef {object} Installation
 * @property {string} mariadbd path of the server program
 * @property {string} version for people
 * @property {NodeJS.ProcessEnv} env
 * @property {string | undefined} client path of the SQL shell
 * @property {string | undefined} share folder of messages and system tables
 */

/**
 * Finds MariaDB, or fetches it where that needs no rights: the variable MARIADBD, then this machine, then what was
 * fetched before, then the packages of Debian and Ubuntu.
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<Installation>}
 */
export async function locateMariadb(say) {
  const named = process.env.MARIADBD;
  if (named) {
    const found = await tryInstallation(named);
    if (typeof found === 'string') throw new ClearError(`MARIADBD is ${named}, but ${found}.\n${WAYS_OUT}`);
    return found;
  }
  for (const program of await candidates()) {
    const found = await tryInstallation(program);
    if (typeof found !== 'string') return found;
  }
  const earlier = await anyInstalledEarlier();
  if (earlier !== undefined) return earlier;
  try {
    await requireDebian();
    const cache = await writableCache();
    return await oneAtATime(cache, say, async () => {
      const meanwhile = await anyInstalledEarlier();
      if (meanwhile !== undefined) return meanwhile;
      const found = await tryUnpacked(await installFromDebian(cache, say));
      if (typeof found === 'string') throw new ClearError(`${found}.`);
      return found;
    });
  } catch (error) {
    if (!(error instanceof ClearError)) throw error;
    throw new ClearError(
      `No MariaDB was found here, and none could be fetched: ${error.message}\n${WAYS_OUT}`,
    );
  }
}

/** @returns {Promise<Installation | undefined>} */
async function anyInstalledEarlier() {
  for (const root of await installedEarlier()) {
    const found = await tryUnpacked(root);
    if (typeof found !== 'string') return found;
  }
  return undefined;
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Installation | string>} the reason when it is of no use
 */
async function tryInstallation(program, env = {}) {
  let answer;
  try {
    await access(program, constants.X_OK);
    answer = await runToEnd(program, ['--no-defaults', '--version'], { env: { ...process.env, ...env } });
  } catch (error) {
    return `it cannot be run: ${reasonOf(error)}`;
  }
  const { code, stdout, stderr } = answer;
  if (code !== 0) return `it cannot be run: ${stderr.trim().split('\n').at(-1) ?? `exit code ${code}`}`;
  const [, major, minor, patch] = /Ver (\d+)\.(\d+)\.(\d+)-MariaDB/i.exec(stdout)?.map(Number) ?? [];
  if (major === undefined || minor === undefined) return `it is not MariaDB: ${stdout.trim()}`;
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return `it is MariaDB ${major}.${minor}`;
  return {
    mariadbd: program,
    version: `${major}.${minor}.${patch}`,
    env,
    client: await clientBeside(program),
    share: await shareBeside(program),
  };
}

/**
 * @param {string} root of a tree of unpacked packages
 * @returns {Promise<Installation | string>}
 */
async function tryUnpacked(root) {
  const libraries = await foldersOfLibraries(root);
  if (process.env.LD_LIBRARY_PATH) libraries.push(process.env.LD_LIBRARY_PATH);
  return tryInstallation(path.join(root, 'usr', 'sbin', 'mariadbd'), {
    LD_LIBRARY_PATH: libraries.join(':'),
  });
}

/** @returns {Promise<string[]>} programs on this machine that may be MariaDB, PATH first */
async function candidates() {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/libexec',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/usr/local/mysql/bin',
    '/usr/local/mariadb/bin',
    '/usr/local/opt/mariadb/bin',
    '/opt/homebrew/bin',
    '/opt/homebrew/opt/mariadb/bin',
    '/opt/local/lib/mariadb/bin',
  ];
  for (const name of await readdir('/opt').catch(() => [])) {
    if (/^(mariadb|mysql)/i.test(name))
      folders.push(path.join('/opt', name, 'bin'), path.join('/opt', name, 'sbin'));
  }
  const programs = new Set();
  for (const folder of folders) {
    for (const name of ['mariadbd', 'mysqld']) {
      const program = path.join(folder, name);
      if (path.isAbsolute(program) && (await isThere(program))) programs.add(program);
    }
  }
  return [...programs];
}

/**
 * @param {string} program
 * @returns {Promise<string | undefined>}
 */
async function clientBeside(program) {
  const own = path.dirname(program);
  const folders = [
    own,
    path.join(own, '..', 'bin'),
    path.join(own, '..', '..', 'bin'),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return firstThere(folders.flatMap((folder) => [path.join(folder, 'mariadb'), path.join(folder, 'mysql')]));
}

/**
 * @param {string} program
 * @returns {Promise<string | undefined>}
 */
async function shareBeside(program) {
  // Homebrew and others link to the program from the usual folder; its files lie beside the real one.
  const places = [path.dirname(program), path.dirname(await realpath(program))];
  const shares = places.flatMap((place) =>
    ['share/mariadb', 'share/mysql', 'share'].map((share) => path.join(place, '..', share)),
  );
  for (const share of shares) {
    if ((await isThere(path.join(share, 'errmsg-utf8.txt'))) || (await isThere(path.join(share, 'english'))))
      return share;
  }
  return undefined;
}

/**
 * @param {string} root
 * @returns {Promise<string[]>}
 */
async function foldersOfLibraries(root) {
  const folders = new Set();
  for (const top of ['lib', 'usr/lib']) {
    const names = await readdir(path.join(root, top), { recursive: true }).catch(() => []);
    for (const name of names) {
      // Plugins are loaded by the server itself and must not stand in the way of the system's libraries.
      if (/\.so(\.|$)/.test(name) && !name.includes('plugin'))
        folders.add(path.dirname(path.join(root, top, name)));
    }
  }
  return [...folders];
}

/** @param {readonly string[]} files */
async function firstThere(files) {
  for (const file of files) if (path.isAbsolute(file) && (await isThere(file))) return file;
  return undefined;
}

/** @param {string} file */
async function isThere(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
