/**
 * Drops the databases of one test run.
 * @param {string} serverUrl
 * @param {string} run
 */
export async function dropTestDatabases(serverUrl, run) {
  // Loaded here and not above: the launcher's files are read before there are any packages.
  const { createConnection } = await import('mysql2/promise');
  const { hostname, port, username, password, searchParams } = new URL(serverUrl);
  const connection = await createConnection({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    socketPath: searchParams.get('socketPath') ?? undefined,
  });
  try {
    const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata');
    for (const { name } of /** @type {{ name: string }[]} */ (rows)) {
      if (name.startsWith(`pdm_test_${run}_`)) await connection.query('DROP DATABASE ??', [name]);
    }
  } finally {
    await connection.end();
  }
}
