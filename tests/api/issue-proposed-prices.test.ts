import type { View } from '../../src/kernel/view';
import type { PriceProposalEntity } from '../../src/modules/pricing/store/price-proposal.entity';
import { newId } from '../../src/platform/persistence/new-id';
import {
  aGuidedPrice,
  anAgreement,
  aPricingCompetence,
  aProductOnSale,
  offeringOf,
  type BuiltProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { aCycle, aMaximum } from '../support/maxima';
import { aProposal } from '../support/revenue';

const ISSUE = `mutation ($input: IssueProposedPricesInput!) {
  issueProposedPrices(input: $input) {
    proposal {
      id state version documentNumber effectiveFrom rulingReason
      lines { offering { id guidedPrice { ceiling { amount } documentNumber taxBasis } } }
      availableTransitions { operation } history { type }
    }
    ${USER_ERRORS}
  }
}`;
const TODAY = '2026-11-23';
const FIELD = 'issueProposedPrices';

describe('issueProposedPrices', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
    await aPricingCompetence(server.manager, server.market);
  });
  afterAll(() => server.stop());

  interface Proposed {
    readonly proposal: View<PriceProposalEntity>;
    readonly products: readonly BuiltProduct[];
  }

  /** Two products at 2.00 each, forecast to be sold 50 times, under a maximum of 2,000 yuan. */
  const proposed = async (): Promise<Proposed> => {
    const { manager, market } = server;
    const agreement = await anAgreement(manager, market);
    const maximum = await aMaximum(manager, market, {
      agreementId: agreement.id,
      bookedCost: '0.00',
      taxes: '2000.00',
    });
    const products = [
      await aProductOnSale(manager, market, { agreement }),
      await aProductOnSale(manager, market, { agreement }),
    ];
    const offeringIds = products.map((built) => offeringOf(built, 'INDUSTRY').id);
    const proposal = await aProposal(manager, market, { maximum, offeringIds, forecastVolume: 50 });
    return { proposal, products };
  };
  const input = ({ proposal }: Proposed, more: object = {}) => ({
    proposalId: proposal.id,
    expectedVersion: 1,
    documentNumber: '价格〔2026〕9号',
    effectiveFrom: TODAY,
    ...more,
  });
  const issue = (asked: object, as: Persona = server.cast.pricingOfficer) =>
    server.execute(ISSUE, { input: asked }, { as });

  it('refuses who is not signed in', async () => {
    const asked = input(await proposed());
    await expectThrown(server, () => server.execute(ISSUE, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('pricingOfficer'))('[E-04] turns %s away and names the rule', async (name) => {
    const asked = input(await proposed());
    const answer = await expectThrown(server, () => issue(asked, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'E-04' });
  });

  it('[E-05] brings every ceiling of the proposal into force, with its forecast and where it came from', async () => {
    const ground = await proposed();
    const answer = await issue(input(ground));
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toMatchObject({
      proposal: {
        state: 'ISSUED',
        version: 2,
        documentNumber: '价格〔2026〕9号',
        effectiveFrom: TODAY,
        rulingReason: null,
        availableTransitions: [],
        history: [{ type: 'PRICE_PROPOSAL_ISSUED' }],
      },
      userErrors: [],
    });
    const lines = answer.at(`${FIELD}.proposal.lines`) as { offering: { guidedPrice: unknown } }[];
    expect(lines.map(({ offering }) => offering.guidedPrice)).toEqual(
      [1, 2].map(() => ({
        ceiling: { amount: '2.00' },
        documentNumber: '价格〔2026〕9号',
        taxBasis: 'TAX_INCLUSIVE',
      })),
    );
    const rows: unknown[] = await server.dataSource.query(
      'SELECT highest_ceiling, forecast_volume, maximum_revenue_id FROM guided_price WHERE price_proposal_id = ?',
      [ground.proposal.id],
    );
    const { maximumRevenueId: maximum_revenue_id } = ground.proposal;
    expect(rows).toEqual(
      [1, 2].map(() => ({ highest_ceiling: '2.000000', forecast_volume: 50, maximum_revenue_id })),
    );
    const duties: unknown = await server.dataSource.query(
      "SELECT COUNT(*) AS total FROM notice WHERE subject_id = ? AND kind = 'PRICE_PROPOSAL_RULED'",
      [ground.proposal.id],
    );
    expect(duties).toEqual([{ total: '2' }]);
  });

  it('[E-16] counts the ceilings of a proposal together, in the place of those before it', async () => {
    const ground = await proposed();
    const [first] = ground.products;
    if (first === undefined) throw new Error('Two products were built');
    // Alone it takes nearly everything; the proposal lowers it and brings the second one in.
    await aGuidedPrice(server.manager, first, { ceiling: '19.000000', forecastVolume: 100 });
    expect((await issue(input(ground))).refusals(FIELD)).toEqual([]);
  });

  it('[E-16] issues nothing of what no longer fits beside the others', async () => {
    const ground = await proposed();
    const [first] = ground.products;
    const other = await aProductOnSale(server.manager, server.market, {
      ...(first && { agreement: first.agreement }),
    });
    await aGuidedPrice(server.manager, other, { ceiling: '18.010000', forecastVolume: 100 });
    const asked = input(ground);
    const answer = await expectRefusal(server, () => issue(asked), {
      field: FIELD,
      code: 'CEILINGS_ABOVE_MAXIMUM',
      ruleId: 'E-16',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('199');
  });

  it('[E-03] issues nothing within another maximum than the one that was shared out', async () => {
    const ground = await proposed();
    const { manager, market } = server;
    const { agreementId } = ground.proposal;
    const later = input(ground, { effectiveFrom: '2027-01-01' });
    await expectRefusal(server, () => issue(later), {
      field: FIELD,
      code: 'MAXIMUM_REVENUE_NOT_IN_FORCE',
      ruleId: 'E-03',
    });
    const cycle = await aCycle(manager, market, {
      agreementId,
      startsOn: '2029-01-01',
      endsOn: '2029-12-31',
    });
    expect(cycle.state).toBe('OPEN');
  });

  it.each([
    { ruleId: 'E-33', refusal: 'PRICE_DOCUMENT_MISSING', more: { documentNumber: ' ' } },
    { ruleId: 'E-33', refusal: 'PRICE_EFFECTIVE_IN_THE_PAST', more: { effectiveFrom: '2026-11-22' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const asked = input(await proposed(), more);
    await expectRefusal(server, () => issue(asked), { field: FIELD, code: refusal, ruleId });
  });

  it('[E-33] overwrites no version of any of its offerings', async () => {
    const ground = await proposed();
    const [first] = ground.products;
    if (first === undefined) throw new Error('Two products were built');
    await aGuidedPrice(server.manager, first, { effectiveFrom: TODAY });
    const asked = input(ground);
    await expectRefusal(server, () => issue(asked), {
      field: FIELD,
      code: 'PRICE_VERSION_OVERWRITTEN',
      ruleId: 'E-33',
    });
  });

  it('lets one of two offices that rule at the same moment rule', async () => {
    const ground = await proposed();
    const answers = await Promise.all([issue(input(ground)), issue(input(ground))]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
    await expectRefusal(server, () => issue(input(ground, { expectedVersion: 2 })), {
      field: FIELD,
      code: 'STATE_NOT_FIT',
    });
  });

  it('finds nothing under an unknown id', async () => {
    const asked = { ...input(await proposed()), proposalId: newId('priceProposal') };
    await expectRefusal(server, () => issue(asked), {
      field: FIELD,
      code: 'NOT_FOUND',
      path: ['proposalId'],
    });
  });

  it.each([
    { _case: 'a version of zero', more: { expectedVersion: 0 } },
    { _case: 'a day that no calendar has', more: { effectiveFrom: '2026-02-29' } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await proposed(), more);
    await expectThrown(server, () => issue(asked), 'BAD_USER_INPUT');
  });
});
