import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, realpath, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** The environment of a person's terminal: nothing of the test run must reach the commands. */
const { PATH, HOME, XDG_CACHE_HOME, LANG, MARIADBD } = process.env;

/** A command of the launcher that runs as its own process, with everything it said. */
export interface Launched {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Settles when the output holds the text, and fails when the command ends without saying it. */
  readonly says: (text: string) => Promise<void>;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

/** Runs `src/launcher/<command>.mjs`. */
export function launch(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Launched {
  return run([path.join('src', 'launcher', `${command}.mjs`), ...args], env);
}

/** Runs a few lines of JavaScript that import the launcher's own modules; Jest itself cannot load them. */
export function runLines(lines: string, env: Readonly<Record<string, string>> = {}): Launched {
  return run(['--input-type=module', '--eval', lines], env);
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Launched {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH, HOME, XDG_CACHE_HOME, LANG, MARIADBD, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      // The application shares the pipes and may outlive a launcher that was killed.
      setTimeout(() => {
        resolve({ code, output });
      }, 50);
    });
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!output.includes(text)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      void ended.then(() => {
        if (!output.includes(text)) reject(new Error(`It ended without saying "${text}":\n${output}`));
      });
    });
  return { process: child, output: () => output, says, ended };
}

const running = new Set<ChildProcess>();
const folders: string[] = [];

/** A new folder under the system's temporary one, by its real path. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'pdm-launcher-test-'));
  folders.push(folder);
  return folder;
}

/** Stops what a failed test left running, and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const pid of await databaseServersIn(folder)) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Ids of the database servers whose data lies in a folder. */
export async function databaseServersIn(folder: string): Promise<number[]> {
  const pids: number[] = [];
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.split('\0').some((part) => part.startsWith(`--datadir=${folder}`)))
      pids.push(Number(name));
  }
  return pids;
}

/** Waits for something that another process brings about: on a slow machine a first start fills its database for long. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 150_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`This did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
