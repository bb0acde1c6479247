import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runToEnd } from '../child.mjs';
import { ClearError } from '../clear-error.mjs';
import { requireWritable } from '../data-directory.mjs';
import { cacheDirectories } from '../paths.mjs';

const PROGRAMS = ['mariadb-server-core', 'mariadb-client-core'];
// Taken even when this machine has them, so that the tree keeps working after a system package is removed. Later
// Ubuntu and Debian versions name some of them …t64.
const COMPANIONS = ['mariadb-common', 'libaio1', 'libnuma1', 'liburing2'];
const UNPACKED_MEBIBYTES = 120;
const UNPACKING = '.unpacking';

/** @returns {Promise<string[]>} trees that were unpacked before, newest version first */
export async function installedEarlier() {
  const roots = [];
  for (const cache of cacheDirectories()) {
    const names = await readdir(cache).catch(() => []);
    const trees = names.filter((name) => name.startsWith('mariadb-'));
    trees.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    roots.push(...trees.map((name) => path.join(cache, name)));
  }
  return roots;
}

/** Fails where this way of getting MariaDB does not exist. */
export async function requireDebian() {
  if (process.platform !== 'linux' || !(await hasProgram('apt-get')) || !(await hasProgram('dpkg-deb'))) {
    throw new ClearError('this is neither Debian nor Ubuntu (no apt-get).');
  }
}

/**
 * Downloads MariaDB's packages with apt and unpacks them into a cache folder: nothing is installed into the system
 * and no rights are needed. apt works on lists and caches of our own, because the system's may be empty or locked.
 * The caller holds the lock of the cache folder.
 * @param {string} cache
 * @param {import('../say.mjs').Say} say
 * @returns {Promise<string>} the root of the unpacked tree
 */
export async function installFromDebian(cache, say) {
  await rm(path.join(cache, UNPACKING), { recursive: true, force: true });
  const work = await mkdtemp(path.join(os.tmpdir(), 'pdm-apt-'));
  try {
    const apt = await prepareApt(work);
    say('No MariaDB on this machine; asking the package lists of this system for it.');
    const update = await apt('apt-get', ['update', '-qq']);
    const offered = await offeredVersions(apt);
    const version = offered.get('mariadb-server-core');
    if (version === undefined) {
      throw new ClearError(
        `the package lists offer no mariadb-server-core${update.code === 0 ? '' : ` (apt-get update: ${lastLine(update)})`}.`,
      );
    }
    const root = path.join(cache, `mariadb-${version.replace(/[^\w.+~-]/g, '_')}-${process.arch}`);
    say(`Downloading MariaDB ${version.replace(/[-+].*$/, '')} (about 8 MB).`);
    const packages = new Set([...offered.keys(), ...(await packagesLacking(apt))]);
    const download = await apt('apt-get', ['download', ...packages]);
    if (download.code !== 0) throw new ClearError(`the download failed: ${lastLine(download)}`);
    await unpack(work, cache, root);
    say(`MariaDB is unpacked in ${root}.`);
    return root;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} the best cache folder that can be written */
export async function writableCache() {
  let reason;
  for (const cache of cacheDirectories()) {
    try {
      return await requireWritable(cache, UNPACKED_MEBIBYTES * 1024 * 1024);
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}

/**
 * @typedef {(program: 'apt-get' | 'apt-cache', args: readonly string[]) => Promise<{ code: number, stdout: string, stderr: string }>} Apt
 * @param {string} work
 * @returns {Promise<Apt>}
 */
async function prepareApt(work) {
  await mkdir(path.join(work, 'lists', 'partial'), { recursive: true });
  await mkdir(path.join(work, 'cache', 'archives', 'partial'), { recursive: true });
  const settings = [
    `Dir::State::lists=${path.join(work, 'lists')}`,
    `Dir::Cache=${path.join(work, 'cache')}`,
    'Debug::NoLocking=1',
    // As root apt would hand the work to an account that may not enter our folder.
    'APT::Sandbox::User=root',
    'Acquire::Languages=none',
    'Acquire::Retries=2',
    'Acquire::http::Timeout=20',
    'Acquire::https::Timeout=20',
  ].flatMap((setting) => ['-o', setting]);
  return (program, args) =>
    runToEnd(program, [...settings, ...args], { cwd: work, env: { ...process.env, LC_ALL: 'C' } });
}

/**
 * @param {Apt} apt
 * @returns {Promise<Map<string, string>>} what this system offers of the packages wanted, with versions
 */
async function offeredVersions(apt) {
  const names = [...PROGRAMS, ...COMPANIONS.flatMap((name) => [name, `${name}t64`])];
  // It fails on the names that this system does not have, after showing the others.
  const { stdout } = await apt('apt-cache', ['show', '--no-all-versions', ...names]);
  const offered = new Map();
  for (const paragraph of stdout.split('\n\n')) {
    const name = /^Package: (\S+)$/m.exec(paragraph)?.[1];
    const version = /^Version: (?:\d+:)?(\S+)$/m.exec(paragraph)?.[1];
    if (name !== undefined && version !== undefined) offered.set(name, version);
  }
  return offered;
}

/**
 * Slim images lack libraries that most systems have; apt knows which.
 * @param {Apt} apt
 * @returns {Promise<string[]>}
 */
async function packagesLacking(apt) {
  const { stdout } = await apt('apt-get', [
    'install',
    '--print-uris',
    '-qq',
    '-y',
    '--no-install-recommends',
    ...PROGRAMS,
  ]);
  return [...stdout.matchAll(/^'[^']+' ([^_\s]+)_\S+\.deb /gm)].map(([, name]) => name ?? '');
}

/**
 * Unpacks beside the final place and renames: a tree that bears the final name is whole, also after a kill -9.
 * @param {string} work
 * @param {string} cache
 * @param {string} root
 */
async function unpack(work, cache, root) {
  const temporary = path.join(cache, UNPACKING);
  await mkdir(temporary);
  for (const name of await readdir(work)) {
    if (!name.endsWith('.deb')) continue;
    const result = await runToEnd('dpkg-deb', ['-x', path.join(work, name), temporary]);
    if (result.code !== 0) throw new ClearError(`${name} cannot be unpacked: ${lastLine(result)}`);
  }
  // A tree of this name did not run, or we would not be here.
  await rm(root, { recursive: true, force: true });
  await rename(temporary, root);
}

/** @param {string} name */
async function hasProgram(name) {
  return runToEnd(name, ['--version']).then(
    ({ code }) => code === 0,
    () => false,
  );
}

/** @param {{ stdout: string, stderr: string }} result */
function lastLine({ stdout, stderr }) {
  return `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
}
