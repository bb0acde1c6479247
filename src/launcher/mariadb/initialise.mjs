import { chmod, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from '../child.mjs';
import { ClearError } from '../clear-error.mjs';
import { stopOrphans } from './orphans.mjs';

export const UNFINISHED = 'mariadb.initialising';

/** Debian's 10.11 still has the old names. */
const SYSTEM_TABLE_SCRIPTS = ['system_tables.sql', 'performance_tables.sql', 'system_tables_data.sql'];

/**
 * Makes the system tables of a new server in `folder`. It does what mariadb-install-db does
 * for "normal" authentication, in one process and without a shell: root without password, who can come in through
 * the socket alone, which lies in a folder that only this account may enter.
 * @param {import('./locate.mjs').Installation} installation
 * @param {string} folder
 * @param {readonly string[]} options of the server
 * @param {import('../say.mjs').Say} say
 */
export async function initialise(installation, folder, options, say) {
  say(`Making a new database in ${folder} (MariaDB ${installation.version}).`);
  const { mariadbd, env, share } = installation;
  if (share === undefined)
    throw new ClearError(`The folder with the system tables of ${mariadbd} was not found.`);
  const script = await readScripts(share);
  const unfinished = path.join(path.dirname(folder), UNFINISHED);
  // Left by a start that was killed in the middle; what it started may still be writing there.
  await stopOrphans(unfinished, say, 'SIGKILL');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await chmod(unfinished, 0o700);
  const { code, stdout, stderr } = await runToEnd(
    mariadbd,
    [...options, `--datadir=${unfinished}`, '--bootstrap', '--console'],
    { env: { ...process.env, ...env }, input: script },
  );
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    const output = `${stdout}\n${stderr}`;
    if (/No space left|Disk is full|errno: 28|error 28/i.test(output)) {
      throw new ClearError(
        `The disk of ${folder} became full while the database was made. Make room, or set DATA_DIR.`,
      );
    }
    const line =
      output.split('\n').find((text) => text.includes('ERROR')) ?? output.trim().split('\n').at(-1);
    throw new ClearError(`The database could not be made in ${folder}: ${line}`);
  }
  await rename(unfinished, folder);
}

/**
 * @param {string} share
 * @returns {Promise<string>}
 */
async function readScripts(share) {
  const names = await readdir(share);
  const parts = [
    'CREATE DATABASE mysql;',
    'USE mysql;',
    "SET @auth_root_socket = NULL, @skip_auth_anonymous = 1, @current_hostname = 'localhost';",
  ];
  for (const script of SYSTEM_TABLE_SCRIPTS) {
    const name = [`mariadb_${script}`, `mysql_${script}`].find((candidate) => names.includes(candidate));
    if (name === undefined)
      throw new ClearError(`${share} holds no script ${script}; the MariaDB there is not whole.`);
    parts.push(await readFile(path.join(share, name), 'utf8'));
  }
  return parts.join('\n');
}
