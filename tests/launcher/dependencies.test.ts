import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanUp, runLines, temporaryFolder } from './launched';

const A = { version: '1.0.0', integrity: 'sha512-a' };
const B = { version: '2.0.0', integrity: 'sha512-b' };

afterAll(cleanUp);

async function areInstalled(wanted: object, installed: object | null): Promise<boolean> {
  const root = await temporaryFolder();
  await mkdir(path.join(root, 'node_modules'));
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed !== null) {
    await writeFile(
      path.join(root, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }
  const { code, output } = await runLines(`
    import { areInstalled } from './src/launcher/dependencies.mjs';
    console.log(await areInstalled(${JSON.stringify(root)}));
  `).ended;
  expect(code).toBe(0);
  return output.trim() === 'true';
}

it.each([
  { _case: 'what the lock file names', wanted: { a: A, b: B }, installed: { a: A, b: B }, answer: true },
  { _case: 'more than the lock file names', wanted: { a: A }, installed: { a: A, b: B }, answer: true },
  { _case: 'nothing', wanted: { a: A }, installed: null, answer: false },
  { _case: 'not every package', wanted: { a: A, b: B }, installed: { a: A }, answer: false },
  { _case: 'another version', wanted: { a: A }, installed: { a: { ...A, version: '1.0.1' } }, answer: false },
  {
    _case: 'other bytes',
    wanted: { a: A },
    installed: { a: { ...A, integrity: 'sha512-c' } },
    answer: false,
  },
  {
    _case: 'all but a package of another platform',
    wanted: { a: A, b: { ...B, optional: true } },
    installed: { a: A },
    answer: true,
  },
])('node_modules that holds $_case: in order is $answer', async ({ wanted, installed, answer }) => {
  expect(await areInstalled(wanted, installed)).toBe(answer);
});
