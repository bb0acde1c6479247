// npm start: everything from a fresh clone to a serving marketplace.
import './node-version.mjs';
import { startApplication } from './application.mjs';
import { ENTRY, ensureBuilt } from './build.mjs';
import { exitCodeOf } from './child.mjs';
import { ClearError } from './clear-error.mjs';
import { leaveWithTheChildsCode, runCommand } from './ending.mjs';
import { prepareGround } from './ground.mjs';
import { say } from './say.mjs';

await runCommand(async () => {
  const { env, lost } = await prepareGround(say, () => ensureBuilt(say));
  say('Starting the marketplace.');
  const { child, stop } = startApplication(['--enable-source-maps', ENTRY], env);
  leaveWithTheChildsCode();
  const end = await Promise.race([exitCodeOf(child), lost]);
  if (typeof end === 'number') return end;
  await stop('SIGTERM');
  throw new ClearError(end);
});
