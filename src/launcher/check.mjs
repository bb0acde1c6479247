// npm run check: what needs no database. Each step works alone on one core, so two run side by side.
import './node-version.mjs';
import { runToEnd } from './child.mjs';
import { ClearError } from './clear-error.mjs';
import { runCommand } from './ending.mjs';
import { ROOT } from './paths.mjs';
import { say } from './say.mjs';

/** The npm scripts, longest first, so that the last to end has not begun last. */
const STEPS = ['lint', 'imports', 'types', 'unused', 'format', 'unit'];
const SIDE_BY_SIDE = 2;

await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !STEPS.includes(name));
  if (unknown.length > 0)
    throw new ClearError(`There is no check ${unknown.join(', ')}; there are ${STEPS.join(', ')}.`);
  const waiting = STEPS.filter((name) => wanted.length === 0 || wanted.includes(name));
  let failed = 0;
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (!(await passes(name))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return failed === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @returns {Promise<boolean>}
 */
async function passes(name) {
  const startedAt = Date.now();
  const { code, stdout, stderr } = await runToEnd('npm', ['run', '--silent', `check:${name}`], { cwd: ROOT });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(`${stdout}${stderr}`);
  say(`${name} ${code === 0 ? 'passes' : 'FAILS'} (${seconds} s).`);
  return code === 0;
}
