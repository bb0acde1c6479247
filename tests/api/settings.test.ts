import { SETTINGS, settingOn } from '../../src/policy/settings';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const SETTINGS_ON = `query ($on: Date) {
  settings(on: $on) { id title unit value effectiveFrom clauses { id instrument article } }
}`;

interface Row {
  readonly id: keyof typeof SETTINGS;
  readonly title: string;
  readonly unit: string;
  readonly value: number;
  readonly clauses: readonly { readonly id: string }[];
}

describe('settings', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const rows = async (variables: object = {}, locale: 'zh' | 'en' = 'en'): Promise<Row[]> => {
    const answer = await server.execute(SETTINGS_ON, variables, { locale });
    expect(answer.thrown).toEqual([]);
    return answer.at('settings') as Row[];
  };

  it('are read by everybody, signed in or not, by name', async () => {
    const all = await rows();
    expect(all.map(({ id }) => id)).toEqual(Object.keys(SETTINGS).sort());
    for (const name of PERSONA_NAMES) {
      const answer = await server.execute(SETTINGS_ON, {}, { as: server.cast[name] });
      expect(answer.at('settings')).toEqual(all);
    }
  });

  it('have the number of their day and cite where it comes from', async () => {
    for (const { id, value, clauses } of await rows({ on: '2026-11-23' })) {
      expect(value).toBe(settingOn(id, '2026-11-23'));
      expect(clauses.length).toBeGreaterThan(0);
    }
    expect((await rows()).find(({ id }) => id === 'AGREEMENT_TERM_YEARS')).toMatchObject({
      title: 'Operating term of an agreement, from its signing',
      unit: 'YEARS',
      value: 3,
      clauses: [{ id: 'SEED:4.5.1' }],
    });
  });

  it('read in Chinese for who does not ask for English', async () => {
    expect((await rows({}, 'zh')).find(({ id }) => id === 'AGREEMENT_TERM_YEARS')?.title).toBe(
      '授权运营期限',
    );
  });

  it('are none before anything that is recorded here', async () => {
    expect(await rows({ on: '2019-12-31' })).toEqual([]);
  });

  it('of a day that no calendar has are refused', () =>
    expectThrown(server, () => server.execute(SETTINGS_ON, { on: '2026-02-30' }), 'BAD_USER_INPUT'));
});
