import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanUp, launch, runLines, temporaryFolder } from './launched';

afterAll(cleanUp);

it('writes a migration that runs after all others', async () => {
  // Not among the real ones: other tests run those at this moment.
  const folder = await temporaryFolder();
  const farFuture = 9_999_999_999_990;
  await writeFile(path.join(folder, `${String(farFuture)}-create-last.ts`), '');
  const { code, output } = await runLines(`
    import { writeMigration } from './src/launcher/migration-file.mjs';
    console.log(await writeMigration(${JSON.stringify(folder)}, 'add-tariff-ceiling'));
  `).ended;
  expect({ code, output: output.trim() }).toEqual({
    code: 0,
    output: path.join(folder, `${String(farFuture + 1)}-add-tariff-ceiling.ts`),
  });
  const text = await readFile(output.trim(), 'utf8');
  expect(text).toContain(
    `export class AddTariffCeiling${String(farFuture + 1)} implements MigrationInterface`,
  );
  expect(text.match(/await queryRunner\.query\(/g)).toHaveLength(2);
});

it.each(['', 'rename-things', 'add', 'Add-Things', 'add-../../x'])('refuses the name "%s"', async (name) => {
  const migrations = path.resolve(__dirname, '..', '..', 'migrations');
  const before = await readdir(migrations);
  const { code, output } = await launch('migration-new', [name], {}).ended;
  expect(code).toBe(1);
  expect(output).toContain('create, add, backfill, tighten, drop');
  expect(await readdir(migrations)).toEqual(before);
});
