import { spawn } from 'node:child_process';
import { exitCodeOf } from '../child.mjs';
import { ClearError } from '../clear-error.mjs';

/**
 * Opens MariaDB's SQL shell on this terminal.
 * @param {import('./locate.mjs').Installation} installation
 * @param {string} databaseUrl
 * @param {readonly string[]} args for the shell, such as `-e 'SHOW TABLES'`
 * @returns {Promise<number>} its exit code
 */
export async function openShell({ client, env }, databaseUrl, args) {
  if (client === undefined)
    throw new ClearError('No SQL shell (mariadb or mysql) was found beside the server or in PATH.');
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const socketPath = searchParams.get('socketPath');
  const shell = spawn(
    client,
    [
      '--no-defaults',
      '--default-character-set=utf8mb4',
      `--user=${decodeURIComponent(username)}`,
      ...(socketPath
        ? [`--socket=${socketPath}`]
        : [`--host=${hostname}`, `--port=${port || 3306}`, '--protocol=tcp']),
      `--database=${decodeURIComponent(pathname.slice(1))}`,
      ...args,
    ],
    // As a variable: arguments are seen by everyone on the machine.
    { stdio: 'inherit', env: { ...process.env, ...env, MYSQL_PWD: decodeURIComponent(password) } },
  );
  return exitCodeOf(shell);
}
