import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aPricedProduct, offeringOf } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const DECISION = `query ($id: ID!) {
  decision(id: $id) {
    id operation outcome ruleId refusalCode ruleIds ruleSetVersion subjectId decidedAt message facts
    clauses { id instrument article title url } controlPath { controllerName }
  }
}`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  userErrors { ... on RedevelopmentBlockedError { decisionId } } } }`;

describe('decision', () => {
  let server: MarketServer;
  let decisionId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const built = await aPricedProduct(server.manager, server.market);
    const input = {
      idempotencyKey: 'decision-1',
      expectedQuoteHash: '0'.repeat(64),
      offeringId: offeringOf(built, 'INDUSTRY').id,
      scenarioId: built.scenarioId,
      purposeClass: 'INDUSTRY',
      useIntent: 'REDEVELOPMENT',
      quantity: 1,
    };
    const refused = await server.execute(PLACE, { input }, { as: server.cast.operatorProduct });
    decisionId = refused.text('placeOrder.userErrors.0.decisionId');
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(DECISION, { id: decisionId }), 'UNAUTHENTICATED'));

  it('shows what was asked, what the rules answered and on which clauses', async () => {
    const answer = await server.execute(DECISION, { id: decisionId }, { as: server.cast.operatorProduct });
    expect(answer.thrown).toEqual([]);
    expect(answer.at('decision')).toMatchObject({
      operation: 'placeOrder',
      outcome: 'REFUSE',
      ruleId: 'G-01',
      refusalCode: 'REDEVELOPMENT_BY_OPERATOR',
      decidedAt: '2026-11-23T02:00:00.000Z',
      controlPath: [],
    });
    expect((answer.at('decision.ruleIds') as string[]).at(-1)).toBe('G-01');
    expect(answer.at('decision.clauses')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'N27:6' })]),
    );
    const facts = JSON.parse(answer.text('decision.facts')) as { useIntent: string; today: string };
    expect(facts).toMatchObject({ useIntent: 'REDEVELOPMENT', today: '2026-11-23' });
  });

  it('speaks the language of the reader', async () => {
    const as = server.cast.operatorProduct;
    const english = await server.execute(DECISION, { id: decisionId }, { as });
    const chinese = await server.execute(DECISION, { id: decisionId }, { as, locale: 'zh' });
    expect(english.text('decision.message')).toMatch(/^[ -~]+$/);
    expect(chinese.text('decision.message')).toMatch(/\p{Script=Han}/u);
  });

  it.each(PERSONA_NAMES)('shows it to %s, or answers as for a random id', async (name) => {
    const sees = /^(operator|agency|auditor|regulator)/.test(name);
    const as = server.cast[name];
    const read = (id: string) =>
      server.execute('query ($id: ID!) { decision(id: $id) { id } node(id: $id) { id } }', { id }, { as });
    const answer = await read(decisionId);
    const random = await read(newId('decision'));
    expect(random.data).toEqual({ decision: null, node: null });
    if (sees) expect(answer.data).toEqual({ decision: { id: decisionId }, node: { id: decisionId } });
    else expect(JSON.stringify(answer.data)).toBe(JSON.stringify(random.data));
  });

  it('is not shown to another operator', async () => {
    const as = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const answer = await server.execute(DECISION, { id: decisionId }, { as });
    expect(answer.data).toEqual({ decision: null });
  });

  it.each(['', 'no-such-decision', "' OR 1=1 -- "])('is null for the text "%s"', async (id) => {
    const answer = await server.execute(DECISION, { id }, { as: server.cast.auditor });
    expect(answer.data).toEqual({ decision: null });
  });
});
