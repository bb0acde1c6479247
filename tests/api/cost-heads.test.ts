import { startMarketServer, type MarketServer } from '../support/market-server';

describe('costHeads', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it.each([
    { locale: 'zh', title: '数据安全管理成本' },
    { locale: 'en', title: 'Managing data security' },
  ] as const)('[E-10] maps the heads of the plan for everybody, in $locale', async ({ locale, title }) => {
    const answer = await server.execute('{ costHeads { planHead title heads } }', {}, { locale });
    expect(answer.at('costHeads')).toEqual(
      expect.arrayContaining([
        {
          planHead: 'SECURITY_MANAGEMENT',
          title,
          heads: ['PLATFORM', 'DATA_PROCESSING', 'HUMAN_RESOURCES', 'PERIOD_EXPENSES'],
        },
      ]),
    );
    expect(answer.at('costHeads')).toHaveLength(3);
  });
});
