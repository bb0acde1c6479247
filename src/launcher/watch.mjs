import { readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

const FOLDERS = ['src', 'migrations', 'seeds'];
/** An editor or a checkout writes several files in one breath. */
const CALM_MS = 80;

/** Watches the sources folder by folder: Node's recursive watch misses folders made later on Linux. */
export function watchSources() {
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watchers = new Map();
  /** @type {((change: { file: string }) => void) | undefined} */
  let wake;
  /** @type {NodeJS.Timeout | undefined} */
  let calm;
  /** @type {string | undefined} */
  let changedFile;

  const deliver = () => {
    if (changedFile === undefined || wake === undefined) return;
    wake({ file: changedFile });
    wake = undefined;
    changedFile = undefined;
  };
  const watchFolder = (/** @type {string} */ folder) => {
    if (watchers.has(folder)) return;
    const watcher = watch(path.join(ROOT, folder), (_kind, name) => {
      watchTree(folder);
      if (name === null || !/\.(ts|json|graphql|html)$/.test(name)) return;
      changedFile = path.join(folder, name);
      clearTimeout(calm);
      calm = setTimeout(deliver, CALM_MS);
    });
    watcher.on('error', () => {
      // The folder was removed.
      watcher.close();
      watchers.delete(folder);
    });
    watchers.set(folder, watcher);
  };
  const watchTree = (/** @type {string} */ folder) => {
    try {
      watchFolder(folder);
      for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
        if (entry.isDirectory()) watchTree(path.join(folder, entry.name));
      }
    } catch {
      watchers.get(folder)?.close();
      watchers.delete(folder);
    }
  };
  for (const folder of FOLDERS) watchTree(folder);

  return {
    /** @returns {Promise<{ file: string }>} the next change, or one that has not been asked for yet */
    next() {
      return new Promise((resolve) => {
        wake = resolve;
        deliver();
      });
    },
  };
}
