// npm run dev: the marketplace from its sources, restarted at every change.
import './node-version.mjs';
import { startApplication } from './application.mjs';
import { exitCodeOf } from './child.mjs';
import { ClearError } from './clear-error.mjs';
import { isEnding, runCommand } from './ending.mjs';
import { prepareGround } from './ground.mjs';
import { say } from './say.mjs';
import { watchSources } from './watch.mjs';

await runCommand(async () => {
  const { env, lost } = await prepareGround(say);
  const changes = watchSources();
  for (;;) {
    const { child, stop } = startApplication(
      ['--enable-source-maps', '--require', '@swc-node/register', 'src/main.ts'],
      env,
    );
    const ended = exitCodeOf(child);
    const changed = changes.next();
    const first = await Promise.race([ended, changed, lost]);
    if (isEnding()) return 0;
    if (typeof first === 'number') say(`The application ended with code ${first}; waiting for a change.`);
    const event = await Promise.race([changed, lost]);
    // Open requests of a developer's browser are not worth waiting for.
    await stop('SIGKILL');
    if (typeof event === 'string') throw new ClearError(event);
    say(`${event.file} changed; restarting.`);
  }
});
