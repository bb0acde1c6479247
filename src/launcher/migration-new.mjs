// npm run migration:new -- add-something: a migration file with the next timestamp.
import './node-version.mjs';
import path from 'node:path';
import { runCommand } from './ending.mjs';
import { writeMigration } from './migration-file.mjs';
import { ROOT } from './paths.mjs';

await runCommand(async () => {
  const file = await writeMigration(path.join(ROOT, 'migrations'), process.argv[2] ?? '');
  process.stdout.write(`${path.relative(ROOT, file)}\n`);
  return 0;
});
