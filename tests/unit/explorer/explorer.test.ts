import express from 'express';
import { agent } from 'supertest';
import { explorer } from '../../../src/explorer/explorer';

const mockAccount = { login: 'wang.fang', password: 'demo-only' };

jest.mock('../../../src/explorer/demo-accounts', () => ({ readDemoAccounts: () => [mockAccount] }));

const accountsShown = async (showsDemoAccounts: boolean): Promise<unknown> =>
  (await agent(express().use('/explorer', explorer({ showsDemoAccounts }))).get('/explorer/accounts.json'))
    .body;

describe('explorer', () => {
  it('gives the demo accounts in development', async () => {
    expect(await accountsShown(true)).toEqual([mockAccount]);
  });

  it('gives none in production, even where the demo data lies on the disk', async () => {
    expect(await accountsShown(false)).toEqual([]);
  });
});
