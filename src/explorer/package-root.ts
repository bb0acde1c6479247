import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from '../kernel/assert';

/**
 * The folder that holds package.json. The compiler copies no static files, so `dist/src/explorer` and
 * `src/explorer` both read them from where they are kept.
 */
export function packageRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    assert(parent !== folder, `There is a package.json in or above ${from}.`);
    folder = parent;
  }
  return folder;
}
