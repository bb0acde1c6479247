import { mkdir } from 'node:fs/promises';
import { ClearError, reasonOf } from './clear-error.mjs';
import { atEnd } from './ending.mjs';
import { tryLock } from './lock.mjs';

/**
 * Does work that two processes must not do at once: commands started together in a fresh clone must not both
 * replace node_modules, dist or a downloaded server. The second one waits, and `work` looks again at what is left
 * to do.
 * @template T
 * @param {string} directory in which the lock lies
 * @param {import('./say.mjs').Say} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(directory, say, work) {
  let waiting = false;
  for (;;) {
    let taken;
    try {
      await mkdir(directory, { recursive: true });
      taken = await tryLock(directory, 'setup');
    } catch (error) {
      throw new ClearError(`Cannot write to the folder ${directory}: ${reasonOf(error)}.`);
    }
    if ('lock' in taken) {
      const { lock } = taken;
      const forget = atEnd(() => lock.release());
      try {
        return await work();
      } finally {
        forget();
        await lock.release();
      }
    }
    if (!waiting) say(`Process ${taken.heldBy} is doing the same set-up; waiting for it.`);
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
