import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemoAccounts } from '../../../src/explorer/demo-accounts';

const account = {
  login: 'wang.fang',
  password: 'demo-only',
  person: '王芳',
  organisation: '市数据局',
  kind: 'IMPLEMENTING_AGENCY',
  roles: ['AGENCY_REVIEWER'],
};

describe('readDemoAccounts', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads the accounts, with or without a note', () => {
    const noted = { ...account, note: { zh: '审核', en: 'Reviews.' } };
    writeFileSync(join(folder, 'accounts.json'), JSON.stringify([account, noted]));

    expect(readDemoAccounts(join(folder, 'accounts.json'))).toEqual([account, noted]);
  });

  it('finds none where there is no demo data', () => {
    expect(readDemoAccounts(join(folder, 'accounts.json'))).toEqual([]);
  });

  it('passes on nothing but what the page shows', () => {
    writeFileSync(
      join(folder, 'accounts.json'),
      JSON.stringify([{ ...account, creditCode: '91440300MA5EXAMPLE' }]),
    );

    expect(readDemoAccounts(join(folder, 'accounts.json'))).toEqual([account]);
  });
});
