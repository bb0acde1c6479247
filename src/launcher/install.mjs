// The first step of .ci/run: the packages, when they are not there.
import './node-version.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runCommand } from './ending.mjs';
import { say } from './say.mjs';

await runCommand(async () => {
  await ensureDependencies(say);
  return 0;
});
