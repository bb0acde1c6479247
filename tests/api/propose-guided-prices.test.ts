import { MaximumRevenueEntity } from '../../src/modules/pricing/store/maximum-revenue.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDuty } from '../support/agenda';
import { aForeignAgreement } from '../support/agreement-ground';
import {
  aGuidedPrice,
  anAgreement,
  aProductOnSale,
  aRevocation,
  offeringOf,
  type BuiltProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { aMaximum } from '../support/revenue';

const PROPOSE = `mutation ($input: ProposeGuidedPricesInput!) {
  proposeGuidedPrices(input: $input) {
    proposal {
      id state version reportReference agreementNumber documentNumber effectiveFrom rulingReason
      maximumRevenue { id }
      lines {
        offering { id } weights { data computing storage labour total } basisNote forecastVolume places
        share { amount } ceiling { amount }
      }
      availableTransitions { operation to isOpen }
      history { type }
    }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;

describe('proposeGuidedPrices', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  interface Operation {
    readonly maximumRevenueId: string;
    readonly agreementId: string;
    readonly products: readonly BuiltProduct[];
    readonly offeringIds: readonly string[];
  }

  /** An operation with the maximum of the worked example and three products. */
  const operation = async (): Promise<Operation> => {
    const { manager, market } = server;
    const agreement = await anAgreement(manager, market);
    const maximum = await aMaximum(manager, market, { agreementId: agreement.id });
    const products = [
      await aProductOnSale(manager, market, { agreement }),
      await aProductOnSale(manager, market, { agreement }),
      await aProductOnSale(manager, market, { agreement }),
    ];
    const offeringIds = products.map((built) => offeringOf(built, 'INDUSTRY').id);
    return { maximumRevenueId: maximum.id, agreementId: agreement.id, products, offeringIds };
  };

  let keys = 0;
  const line = (offeringId: string | undefined, more: object = {}) => ({
    offeringId,
    weights: { data: '20', computing: '15', storage: '5', labour: '15' },
    basisNote: '按资源占用分摊',
    forecastVolume: 4_500_000,
    places: 4,
    ...more,
  });
  const worked = ([first, second, third]: readonly string[]) => [
    line(first),
    line(second, { weights: { labour: '20' }, forecastVolume: 400, places: 2 }),
    line(third, { weights: { computing: '25' }, forecastVolume: 13_000, places: 2 }),
  ];
  const input = ({ maximumRevenueId, offeringIds }: Operation, more: object = {}) => ({
    idempotencyKey: `propose-${String((keys += 1)).padStart(4, '0')}`,
    maximumRevenueId,
    reportReference: '聊数〔2026〕31号',
    lines: worked(offeringIds),
    ...more,
  });
  const propose = (asked: object, as: Persona = server.cast.agencyReviewer) =>
    server.execute(PROPOSE, { input: asked }, { as });

  it('refuses who is not signed in', async () => {
    const asked = input(await operation());
    await expectThrown(server, () => server.execute(PROPOSE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer', 'agencyRuling'))('turns %s away', async (name) => {
    const asked = input(await operation());
    await expectThrown(server, () => propose(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('[E-16] computes the ceilings of the worked example, rounded down', async () => {
    const ground = await operation();
    const answer = await propose(input(ground));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('proposeGuidedPrices')).toMatchObject({
      proposal: {
        state: 'PROPOSED',
        version: 1,
        reportReference: '聊数〔2026〕31号',
        maximumRevenue: { id: ground.maximumRevenueId },
        availableTransitions: [
          { operation: 'issueProposedPrices', to: 'ISSUED', isOpen: false },
          { operation: 'declinePriceProposal', to: 'DECLINED', isOpen: false },
        ],
        history: [{ type: 'GUIDED_PRICES_PROPOSED' }],
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    const lines = answer.at('proposeGuidedPrices.proposal.lines') as { offering: { id: string } }[];
    const inOrder = ground.offeringIds.map((id) => lines.find(({ offering }) => offering.id === id));
    expect(inOrder).toMatchObject([
      { weights: { total: '55.0000' }, share: { amount: '9044488.75' }, ceiling: { amount: '2.0098' } },
      { weights: { total: '20.0000' }, share: { amount: '3288905.00' }, ceiling: { amount: '8222.26' } },
      { weights: { total: '25.0000' }, share: { amount: '4111131.25' }, ceiling: { amount: '316.24' } },
    ]);
  });

  it('gives the office a duty to rule, and ends that of the agency to adjust the ceilings', async () => {
    const ground = await operation();
    const adjusting = await aDuty(server.manager, {
      holderId: server.cast.agency.id,
      kind: 'ADJUST_CEILINGS',
      subjectId: ground.agreementId,
    });
    const answer = await propose(input(ground), server.cast.agencyRuling);
    const duties: unknown = await server.dataSource.query(
      'SELECT id, kind, state, holder_id FROM duty WHERE subject_id IN (?, ?) ORDER BY kind',
      [ground.agreementId, answer.text('proposeGuidedPrices.proposal.id')],
    );
    expect(duties).toEqual([
      { id: adjusting.id, kind: 'ADJUST_CEILINGS', state: 'DONE', holder_id: server.cast.agency.id },
      {
        id: expect.any(String) as string,
        kind: 'RULE_ON_PRICE_PROPOSAL',
        state: 'OPEN',
        holder_id: server.cast.pricingOffice.id,
      },
    ]);
  });

  it('answers the same request again with what it made', async () => {
    const asked = input(await operation());
    const first = await propose(asked);
    const before = await tableSums(server);
    const second = await propose(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('proposeGuidedPrices.proposal')).toEqual(first.at('proposeGuidedPrices.proposal'));
    expect(second.at('proposeGuidedPrices.idempotency.isReplay')).toBe(true);
  });

  it('finds no maximum of other parties', async () => {
    const { id: agreementId } = await aForeignAgreement(server);
    const maximum = await aMaximum(server.manager, server.market, { agreementId });
    const asked = input(await operation(), { maximumRevenueId: maximum.id });
    await expectRefusal(server, () => propose(asked), {
      field: 'proposeGuidedPrices',
      code: 'NOT_FOUND',
      path: ['maximumRevenueId'],
    });
  });

  it('finds no offering of another operation', async () => {
    const ground = await operation();
    const other = await operation();
    const asked = input(ground, { lines: [line(ground.offeringIds[0]), line(other.offeringIds[0])] });
    await expectRefusal(server, () => propose(asked), {
      field: 'proposeGuidedPrices',
      code: 'NOT_FOUND',
      path: ['lines', '1', 'offeringId'],
    });
  });

  it.each([
    { ruleId: 'E-05', refusal: 'WRITTEN_REPORT_MISSING', more: () => ({ reportReference: ' ' }) },
    {
      ruleId: 'E-15',
      refusal: 'ALLOCATION_NOT_STATED',
      more: ([id]: readonly string[]) => ({ lines: [line(id, { basisNote: ' ' })] }),
    },
    {
      ruleId: 'E-15',
      refusal: 'ALLOCATION_NOT_STATED',
      more: ([id]: readonly string[]) => ({ lines: [line(id, { weights: {} })] }),
    },
    {
      ruleId: 'E-15',
      refusal: 'WEIGHT_NOT_A_PERCENTAGE',
      more: ([id]: readonly string[]) => ({ lines: [line(id, { weights: { data: '1.00001' } })] }),
    },
    {
      ruleId: 'E-15',
      refusal: 'ALLOCATION_BEYOND_WHOLE',
      more: ([a, b]: readonly string[]) => ({ lines: [line(a), line(b)] }),
    },
    {
      ruleId: 'E-15',
      refusal: 'OFFERING_PROPOSED_TWICE',
      more: ([a]: readonly string[]) => ({
        lines: [line(a, { weights: { data: '1' } }), line(a, { weights: { data: '1' } })],
      }),
    },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const ground = await operation();
    const asked = input(ground, more(ground.offeringIds));
    await expectRefusal(server, () => propose(asked), {
      field: 'proposeGuidedPrices',
      code: refusal,
      ruleId,
    });
  });

  it('[E-16] refuses what does not fit beside the ceilings of others', async () => {
    const ground = await operation();
    const other = await aProductOnSale(server.manager, server.market, {
      agreement: (ground.products[0] ?? never()).agreement,
    });
    await aGuidedPrice(server.manager, other, { ceiling: '10', forecastVolume: 100_000 });
    const asked = input(ground);
    const answer = await expectRefusal(server, () => propose(asked), {
      field: 'proposeGuidedPrices',
      code: 'CEILINGS_ABOVE_MAXIMUM',
      ruleId: 'E-16',
    });
    expect(answer.text('proposeGuidedPrices.userErrors.0.message')).toContain('15444525');
  });

  it('[E-16] leaves out the ceiling of another that is revoked', async () => {
    const ground = await operation();
    const other = await aProductOnSale(server.manager, server.market, {
      agreement: (ground.products[0] ?? never()).agreement,
    });
    const revoked = await aGuidedPrice(server.manager, other, { ceiling: '10', forecastVolume: 100_000 });
    await aRevocation(server.manager, other, revoked);
    expect((await propose(input(ground))).refusals('proposeGuidedPrices')).toEqual([]);
  });

  it('[C-09] proposes nothing for a free offering', async () => {
    const ground = await operation();
    const { agreement } = ground.products[0] ?? never();
    const free = await aProductOnSale(server.manager, server.market, {
      agreement,
      purposeClasses: ['PUBLIC_INTEREST'],
    });
    const asked = input(ground, { lines: [line(offeringOf(free, 'PUBLIC_INTEREST').id)] });
    await expectRefusal(server, () => propose(asked), {
      field: 'proposeGuidedPrices',
      code: 'FREE_PURPOSE_PRICED',
      ruleId: 'C-09',
    });
  });

  it('[E-03] proposes nothing within a maximum that was replaced', async () => {
    const ground = await operation();
    const { manager, market } = server;
    const { cycleId } = await manager.findOneByOrFail(MaximumRevenueEntity, { id: ground.maximumRevenueId });
    await aMaximum(manager, market, {
      agreementId: ground.agreementId,
      cycleId,
      replacesId: ground.maximumRevenueId,
    });
    const asked = input(ground);
    await expectRefusal(server, () => propose(asked), {
      field: 'proposeGuidedPrices',
      code: 'MAXIMUM_REVENUE_NOT_IN_FORCE',
      ruleId: 'E-03',
    });
  });

  it.each([
    { _case: 'no line', lines: [] },
    { _case: 'seven places', lines: [{ places: 7 }] },
    { _case: 'a forecast of zero', lines: [{ forecastVolume: 0 }] },
    { _case: 'half a unit', lines: [{ forecastVolume: 0.5 }] },
  ])('refuses $_case as input', async ({ lines }) => {
    const ground = await operation();
    const asked = input(ground, {
      lines: lines.map((more) => line(ground.offeringIds[0] ?? newId('offering'), more)),
    });
    await expectThrown(server, () => propose(asked), 'BAD_USER_INPUT');
  });
});

const never = (): never => {
  throw new Error('The operation was built with products');
};
