import os from 'node:os';
import { ClearError } from './clear-error.mjs';

/**
 * What must be undone before the process may end, newest last. Everything that starts a process or takes a lock
 * registers here in the same breath, so a signal at any moment finds all of it.
 * @type {Set<(signal: NodeJS.Signals) => Promise<void> | void>}
 */
const tasks = new Set();
/** @type {Promise<void> | undefined} */
let ending;

/**
 * @param {(signal: NodeJS.Signals) => Promise<void> | void} task
 * @returns {() => void} forgets the task
 */
export function atEnd(task) {
  tasks.add(task);
  return () => void tasks.delete(task);
}

/** Whether the process is on its way out, so that the end of a child is no news. */
export function isEnding() {
  return ending !== undefined;
}

/**
 * Undoes everything, newest first.
 * @param {NodeJS.Signals} [signal]
 */
export function endAll(signal = 'SIGTERM') {
  ending ??= (async () => {
    while (tasks.size > 0) {
      const task = [...tasks].at(-1);
      if (task === undefined) break;
      tasks.delete(task);
      try {
        await task(signal);
      } catch (error) {
        process.stderr.write(`While stopping: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  })();
  return ending;
}

let exitCodeIsTheChilds = false;

/** From here on the command's exit code is that of its child, also after a signal. */
export function leaveWithTheChildsCode() {
  exitCodeIsTheChilds = true;
}

/**
 * Runs a command of the terminal to its end. The exit code is what `main` returns, 1 after an error, and 128 + signal
 * after a signal, unless a child had its say.
 * @param {() => Promise<number>} main
 * @param {{ ctrlC?: 'ends' | 'is for the child' }} [options]
 */
export async function runCommand(main, { ctrlC = 'ends' } = {}) {
  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy;
  const result = Promise.resolve()
    .then(main)
    .catch((error) => {
      // What a signal cut short fails in odd ways; none of them is worth telling.
      if (stoppedBy === undefined) {
        process.stderr.write(`${error instanceof ClearError ? error.message : (error?.stack ?? error)}\n`);
      }
      return 1;
    });
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && ctrlC !== 'ends') return;
      // A terminal signals the whole group and npm passes the signal on once more: the first one counts.
      if (stoppedBy !== undefined) return;
      stoppedBy = signal;
      void endAll(signal).then(async () => {
        process.exit(exitCodeIsTheChilds ? await result : signalExitCode(signal));
      });
    });
  }
  const code = await result;
  if (stoppedBy === undefined) {
    await endAll();
    process.exit(code);
  }
}

/** @param {NodeJS.Signals} signal */
export function signalExitCode(signal) {
  return 128 + (os.constants.signals[signal] ?? 0);
}
