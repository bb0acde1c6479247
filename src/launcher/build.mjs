import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { ClearError } from './clear-error.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { ROOT, SETUP_DIRECTORY } from './paths.mjs';

const SOURCE_FOLDERS = ['src', 'migrations', 'seeds'];
const SOURCE_FILES = ['ormconfig.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const OUTPUT = path.join(ROOT, 'dist');
const STAMP = path.join(OUTPUT, '.built');

/** The compiled application. */
export const ENTRY = path.join(OUTPUT, 'src', 'main.js');

/**
 * Compiles the application unless the last build was made from these very sources.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureBuilt(say) {
  if ((await readStamp()) === (await stampOfSources()).text) return;
  await oneAtATime(SETUP_DIRECTORY, say, async () => {
    const stamp = await stampOfSources();
    const last = await readStamp();
    if (last === stamp.text) return;
    say('Building.');
    // The compiler never deletes: the output of a removed migration would run for ever.
    if (last === undefined || !last.startsWith(stamp.names))
      await rm(OUTPUT, { recursive: true, force: true });
    else await rm(STAMP, { force: true });
    const { code, stdout, stderr } = await runToEnd(
      process.execPath,
      [path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
      { cwd: ROOT },
    );
    if (code !== 0) throw new ClearError(`${stdout}${stderr}The build failed: the compiler says above why.`);
    await mkdir(OUTPUT, { recursive: true });
    await writeFile(STAMP, stamp.text);
    say('Built.');
  });
}

/** @returns {Promise<string | undefined>} */
async function readStamp() {
  return existsSync(ENTRY) && existsSync(STAMP) ? readFile(STAMP, 'utf8') : undefined;
}

/**
 * By content, not by time: a checkout touches files that it does not change.
 * @returns {Promise<{ names: string, text: string }>}
 */
async function stampOfSources() {
  const files = [...SOURCE_FILES];
  for (const folder of SOURCE_FOLDERS) {
    const entries = await readdir(path.join(ROOT, folder), { recursive: true }).catch(() => []);
    files.push(...entries.filter((name) => /\.(ts|json)$/.test(name)).map((name) => path.join(folder, name)));
  }
  files.sort();
  const names = createHash('sha256').update(files.join('\n')).digest('hex');
  const contents = createHash('sha256');
  for (const file of files) {
    contents.update(await readFile(path.join(ROOT, file)).catch(() => ''));
    contents.update('\0');
  }
  return { names, text: `${names} ${contents.digest('hex')}\n` };
}
