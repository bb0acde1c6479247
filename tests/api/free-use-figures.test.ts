import { anOrganisation, aPersonIn } from '../support/builders';
import { aFreeUseReport, freshKey } from '../support/free-use';
import { aFreeOrder, anOrder, aPricedProduct, offeringOf, type PricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import type { Persona } from '../support/personas';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const RECORD = `mutation ($input: RecordFreeUseCostInput!) {
  recordFreeUseCost(input: $input) { costId ${USER_ERRORS} idempotency { isReplay } }
}`;
const FIGURES = `query ($year: Int!) { freeUseFigures(year: $year, first: 100) {
  nodes { offeringId year applications grants unitsGranted unitsDelivered unitsReported cost { amount } } totalCount { value } } }`;

describe('figures of free use', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await product();
  });
  afterAll(() => server.stop());

  const product = (operatorId?: string): Promise<PricedProduct> =>
    aPricedProduct(
      server.manager,
      { ...server.market, ...(operatorId && { operatorId }) },
      { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] },
    );
  const offeringId = (of = built): string => offeringOf(of, 'PUBLIC_INTEREST').id;
  const user = () => ({ buyerId: server.cast.publicBody.id, placedBy: server.cast.publicBuyer.personId });
  const record = (more: object = {}) =>
    server.execute(
      RECORD,
      {
        input: {
          idempotencyKey: freshKey(),
          offeringId: offeringId(),
          year: 2026,
          amount: '1200.50',
          note: '按调用量分摊',
          ...more,
        },
      },
      { as: server.cast.operatorFinance },
    );
  const figures = async (year: number, as: Persona = server.cast.pricingOfficer) => {
    const answer = await server.execute(FIGURES, { year }, { as });
    expect(answer.thrown).toEqual([]);
    return (answer.at('freeUseFigures.nodes') as { offeringId: string }[]).find(
      (node) => node.offeringId === offeringId(),
    );
  };

  describe('recordFreeUseCost', () => {
    itGuards({
      server: () => server,
      field: 'recordFreeUseCost',
      query: RECORD,
      admitted: ['operatorFinance'],
      by: 'operatorFinance',
      id: { field: 'offeringId', kind: 'offering' },
      good: () =>
        Promise.resolve({
          idempotencyKey: freshKey(),
          offeringId: offeringId(),
          year: 2025,
          amount: '1',
          note: '分摊',
        }),
      isEdit: false,
      foreign: async () => {
        const operator = await anOrganisation(server, 'OPERATOR');
        const of = await product(operator.id);
        return {
          idempotencyKey: freshKey(),
          offeringId: offeringId(of),
          year: 2025,
          amount: '1',
          note: '分摊',
        };
      },
      bad: [
        { _case: 'a negative cost', amount: '-1' },
        { _case: 'a cost of three places', amount: '1.001' },
        { _case: 'a cost of 38 digits', amount: '9'.repeat(38) },
        { _case: 'a year before any', year: 2019 },
        { _case: 'no note', note: '' },
      ],
    });

    it.each([
      { code: 'FREE_USE_COST_OF_FUTURE_YEAR', more: () => ({ year: 2027 }) },
      {
        code: 'FREE_USE_COST_OF_CHARGED_OFFERING',
        more: () => ({ offeringId: offeringOf(built, 'INDUSTRY').id }),
      },
    ] as const)('[D-11] refuses with $code', async ({ code, more }) => {
      await expectRefusal(server, () => record(more()), { field: 'recordFreeUseCost', code, ruleId: 'D-11' });
    });
  });

  it('[D-11] keep free use apart from everything charged, by offering and year; the last record of cost counts', async () => {
    const delivered = await aFreeOrder(server.manager, built, {
      ...user(),
      state: 'DELIVERED',
      quantity: 100,
    });
    await aFreeOrder(server.manager, built, { ...user(), state: 'APPROVED', quantity: 30 });
    await aFreeOrder(server.manager, built, user());
    await anOrder(server.manager, built, { ...user(), state: 'DELIVERED' });
    await aFreeUseReport(server.manager, { ...delivered, ...user() }, { state: 'FILED', unitsUsed: 40 });
    await record({ amount: '900' });
    await record();
    expect(await figures(2026)).toEqual({
      offeringId: offeringId(),
      year: 2026,
      applications: 3,
      grants: 2,
      unitsGranted: '130',
      unitsDelivered: '100',
      unitsReported: '40',
      cost: { amount: '1200.50' },
    });
    expect(await figures(2024)).toMatchObject({ applications: 0, grants: 0, unitsGranted: '0', cost: null });
  });

  it('are seen by the operator, the agency, the pricing office and supervisors', async () => {
    const { operatorProduct, agencyReviewer, pricingOfficer, auditor } = server.cast;
    for (const as of [operatorProduct, agencyReviewer, pricingOfficer, auditor])
      expect(await figures(2026, as)).toBeDefined();
    const other = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_FINANCE');
    expect(await figures(2026, other)).toBeUndefined();
  });
});
