import { newId } from '../../src/platform/persistence/new-id';
import { aForeignAgreement } from '../support/agreement-ground';
import { aFreeOrder, anAgreement, anOrder, aPricedProduct, aTariff } from '../support/market';
import {
  everybodyBut,
  startMarketServer,
  type MarketServer,
  type PersonaName,
} from '../support/market-server';
import { expectThrown } from '../support/refusals';
import { aMaximum } from '../support/revenue';

const FIGURES = `query ($agreementId: ID!, $from: Date!, $to: Date!, $first: Int, $after: String, $last: Int, $before: String) {
  operatingFigures(agreementId: $agreementId, from: $from, to: $to) {
    agreementId agreementNumber agreementState from to revenue { amount }
    maximums { id operatingCost { amount } standing { profit { amount } } }
    products(first: $first, after: $after, last: $last, before: $before) {
      nodes { product { id } orderCount volume revenue { amount } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value isExact }
    }
    tariffAdjustments(first: 10) { nodes { effectiveFrom tariff { id } offering { id } } }
  }
}`;

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const SEEING: readonly PersonaName[] = [
  'pricingOfficer',
  'agencyReviewer',
  'operatorFinance',
  'auditor',
  'regulator',
];

describe('operatingFigures', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const ask = (variables: object, name: PersonaName = 'pricingOfficer') =>
    server.execute(FIGURES, { ...YEAR, first: 10, ...variables }, { as: server.cast[name] });

  /** Two products, of which one was sold twice; and one free, whose use is no revenue. */
  const operation = async () => {
    const { manager, market, cast } = server;
    const agreement = await anAgreement(manager, market);
    const maximum = await aMaximum(manager, market, { agreementId: agreement.id });
    const options = { agreement, unitPrice: '1.900000' };
    const first = await aPricedProduct(manager, market, {
      ...options,
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    const second = await aPricedProduct(manager, market, options);
    const buyer = { buyerId: cast.enterprise.id, placedBy: cast.enterpriseBuyer.personId };
    await anOrder(manager, first, { ...buyer, state: 'PAID', quantity: 100 });
    await anOrder(manager, first, { ...buyer, state: 'PAID', quantity: 10 });
    await anOrder(manager, second, { ...buyer, state: 'PAID', quantity: 1 });
    await aFreeOrder(manager, first, {
      buyerId: cast.publicBody.id,
      placedBy: cast.publicBuyer.personId,
      state: 'DELIVERED',
    });
    return { agreement, maximum, first, second };
  };

  it('refuses who is not signed in', async () => {
    const { id: agreementId } = await anAgreement(server.manager, server.market);
    await expectThrown(
      server,
      () => server.execute(FIGURES, { ...YEAR, first: 1, agreementId }),
      'UNAUTHENTICATED',
    );
  });

  it.each(
    everybodyBut(
      ...SEEING,
      'agencyAdmin',
      'agencyRuling',
      'operatorAdmin',
      'operatorProduct',
      'operatorSecurity',
      'operatorBuyer',
    ),
  )('turns %s away', async (name) => {
    const { id: agreementId } = await anAgreement(server.manager, server.market);
    await expectThrown(server, () => ask({ agreementId }, name), 'FORBIDDEN');
  });

  it.each(SEEING)('shows to %s revenue, volumes, cost, profit and tariffs of a year', async (name) => {
    const { agreement, maximum, first, second } = await operation();
    const answer = await ask({ agreementId: agreement.id }, name);
    expect(answer.errors).toEqual([]);
    expect(answer.at('operatingFigures')).toMatchObject({
      agreementId: agreement.id,
      agreementNumber: agreement.agreementNumber,
      agreementState: 'ACTIVE',
      ...YEAR,
      revenue: { amount: '210.90' },
      maximums: [
        {
          id: maximum.id,
          operatingCost: { amount: '15022500.00' },
          standing: { profit: { amount: '-15430295.35' } },
        },
      ],
      products: {
        nodes: [
          { product: { id: first.product.id }, orderCount: 2, volume: '110', revenue: { amount: '209.00' } },
          { product: { id: second.product.id }, orderCount: 1, volume: '1', revenue: { amount: '1.90' } },
        ],
        totalCount: { value: 2, isExact: true },
      },
    });
  });

  it('pages through the products either way', async () => {
    const { agreement, first, second } = await operation();
    const one = await ask({ agreementId: agreement.id, first: 1 });
    expect(one.at('operatingFigures.products')).toMatchObject({
      nodes: [{ product: { id: first.product.id } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const after = one.text('operatingFigures.products.pageInfo.endCursor');
    const two = await ask({ agreementId: agreement.id, first: 1, after });
    expect(two.at('operatingFigures.products')).toMatchObject({
      nodes: [{ product: { id: second.product.id } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const before = two.text('operatingFigures.products.pageInfo.startCursor');
    const back = await ask({ agreementId: agreement.id, first: null, last: 1, before });
    expect(back.at('operatingFigures.products')).toMatchObject({
      nodes: [{ product: { id: first.product.id } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
  });

  it('names the tariffs that began within the days, oldest first', async () => {
    const { agreement, first } = await operation();
    const later = await aTariff(server.manager, first, first.guidedPrice, {
      unitPrice: '1.500000',
      effectiveFrom: '2026-07-01',
    });
    const answer = await ask({ agreementId: agreement.id, from: '2026-07-01', to: '2026-07-01' });
    expect(answer.at('operatingFigures')).toMatchObject({
      revenue: { amount: '0.00' },
      tariffAdjustments: {
        nodes: [
          { effectiveFrom: '2026-07-01', tariff: { id: later.id }, offering: { id: later.offeringId } },
        ],
      },
    });
  });

  it('counts by the day of booking in Shanghai', async () => {
    const { agreement } = await operation();
    // Built payments are booked on 2 March, 10:00 in Shanghai.
    for (const [from, to, revenue] of [
      ['2026-03-02', '2026-03-02', '210.90'],
      ['2026-01-01', '2026-03-01', '0.00'],
      ['2026-03-03', '2026-12-31', '0.00'],
    ] as const) {
      const answer = await ask({ agreementId: agreement.id, from, to });
      expect(answer.at('operatingFigures.revenue.amount')).toBe(revenue);
    }
  });

  it('shows an operation without a maximum too', async () => {
    const { manager, market } = server;
    const agreement = await anAgreement(manager, market);
    const answer = await ask({ agreementId: agreement.id });
    expect(answer.at('operatingFigures')).toMatchObject({ revenue: { amount: '0.00' }, maximums: [] });
  });

  it.each(['agencyReviewer', 'operatorFinance'] as const)('shows nothing of others to %s', async (name) => {
    const { id: agreementId } = await aForeignAgreement(server);
    expect((await ask({ agreementId }, name)).at('operatingFigures')).toBeNull();
    expect((await ask({ agreementId: newId('agreement') }, name)).at('operatingFigures')).toBeNull();
  });

  it.each([
    { _case: 'an end before the start', more: { from: '2026-12-31', to: '2026-01-01' } },
    { _case: 'more than 10 years', more: { from: '2026-01-01', to: '2036-01-02' } },
    { _case: 'two ends of a page', more: { last: 1 } },
  ])('refuses $_case as input', async ({ more }) => {
    const { id: agreementId } = await anAgreement(server.manager, server.market);
    await expectThrown(server, () => ask({ agreementId, ...more }), 'BAD_USER_INPUT');
  });
});
