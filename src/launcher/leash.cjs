// Preloaded into the application. It follows its launcher into the grave: a launcher killed with -9 cannot stop it,
// and would leave the port taken and a database server running. CommonJS, because an ES module can be preloaded only
// in a way that takes the application's own file away from the TypeScript loader of npm run dev.
'use strict';
const { readFileSync } = require('node:fs');

const PATIENCE_MS = 10_000;

if (process.channel !== undefined) {
  process.once('disconnect', () => {
    process.once('exit', stopDatabase);
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // A listener keeps the process alive; being watched is no reason to stay.
  process.channel.unref();
}

function stopDatabase() {
  const pidFile = process.env.LAUNCHER_DATABASE_PID_FILE;
  if (pidFile === undefined) return;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGTERM');
  } catch {
    // It has ended already, or the next start will find and stop it.
  }
}
