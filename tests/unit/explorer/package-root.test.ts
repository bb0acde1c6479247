import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../src/explorer/package-root';

describe('packageRoot', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['src/explorer', 'dist/src/explorer', ''])('finds the package from "%s" in it', (inside) => {
    writeFileSync(join(folder, 'package.json'), '{}');
    mkdirSync(join(folder, inside), { recursive: true });

    expect(packageRoot(join(folder, inside))).toBe(folder);
  });

  it('stops at a folder that belongs to no package', () => {
    expect(() => packageRoot('/')).toThrow('package.json');
  });
});
