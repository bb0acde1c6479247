import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { anAgreement, aSubmittedProduct, type BuiltProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const DECIDE = `mutation ($input: DecideProductListItemInput!) {
  decideProductListItem(input: $input) {
    item { id state version reason decidedAt decisionId product { state version publishedAt } }
    ${USER_ERRORS}
  }
}`;

describe('decideProductListItem', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const submitted = (options: Parameters<typeof aSubmittedProduct>[2] = {}): Promise<BuiltProduct> =>
    aSubmittedProduct(server.manager, server.market, options);
  const decide = (as: Persona | undefined, itemId: string, more: object = {}) =>
    server.execute(
      DECIDE,
      { input: { itemId, expectedVersion: 1, ruling: 'APPROVE', ...more } },
      as ? { as } : {},
    );

  it('refuses who is not signed in', async () => {
    const { itemId } = await submitted();
    await expectThrown(server, () => decide(undefined, itemId), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer'))('[C-02] turns %s away and names the rule', async (name) => {
    const { itemId } = await submitted();
    const answer = await expectThrown(server, () => decide(server.cast[name], itemId), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'C-02', needed: 'AGENCY_REVIEWER' });
  });

  it('puts an approved product on sale, with its decision and event', async () => {
    const { itemId, product } = await submitted();
    const answer = await decide(server.cast.agencyReviewer, itemId);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('decideProductListItem')).toMatchObject({
      userErrors: [],
      item: { id: itemId, state: 'APPROVED', version: 2, product: { state: 'ON_SALE', version: 2 } },
    });
    const events: unknown = await server.dataSource.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id = ?',
      [product.id],
    );
    const decisionId = answer.text('decideProductListItem.item.decisionId');
    expect(events).toEqual([{ type: 'PRODUCT_APPROVED', decision_id: decisionId }]);
    const decisions: unknown = await server.dataSource.query(
      'SELECT outcome, operation, subject_id FROM decision WHERE id = ?',
      [decisionId],
    );
    expect(decisions).toEqual([
      { outcome: 'PERMIT', operation: 'decideProductListItem', subject_id: itemId },
    ]);
  });

  it.each([
    { ruling: 'RETURN', state: 'RETURNED' },
    { ruling: 'REJECT', state: 'REJECTED' },
  ])('keeps a product off sale on $ruling', async ({ ruling, state }) => {
    const { itemId } = await submitted();
    const answer = await decide(server.cast.agencyReviewer, itemId, { ruling, reason: '材料不全' });
    expect(answer.at('decideProductListItem.item')).toMatchObject({
      state,
      reason: '材料不全',
      product: { state, publishedAt: null },
    });
  });

  it.each(['RETURN', 'REJECT'])('wants a reason to %s', async (ruling) => {
    const { itemId } = await submitted();
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId, { ruling }), {
      field: 'decideProductListItem',
      code: 'INVALID_INPUT',
      path: ['reason'],
    });
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('listItem') },
    { _case: 'an id of another kind', id: () => newId('product') },
    { _case: 'text that is no id', id: () => 'no-such-item' },
  ])('finds nothing under $_case', async ({ id }) => {
    const itemId = id();
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId), {
      field: 'decideProductListItem',
      code: 'NOT_FOUND',
      path: ['itemId'],
    });
  });

  it.each([
    { _case: 'an unknown ruling', more: { ruling: 'PERHAPS' } },
    { _case: 'version zero', more: { expectedVersion: 0 } },
    { _case: 'an empty reason', more: { reason: '' } },
    { _case: 'a reason of 501 characters', more: { reason: '因'.repeat(501) } },
    { _case: 'an id of 41 characters', more: { itemId: 'x'.repeat(41) } },
    { _case: 'an id in Chinese', more: { itemId: '产品' } },
    { _case: 'an unknown field', more: { approve: true } },
  ])('refuses $_case as input', async ({ more }) => {
    const { itemId } = await submitted();
    await expectThrown(server, () => decide(server.cast.agencyReviewer, itemId, more), 'BAD_USER_INPUT');
  });

  it('names the present version to who has read an older one', async () => {
    const { itemId } = await submitted();
    const answer = await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, itemId, { expectedVersion: 7 }),
      { field: 'decideProductListItem', code: 'VERSION_CONFLICT' },
    );
    expect(answer.at('decideProductListItem.userErrors.0.currentVersion')).toBe(1);
  });

  it('[C-02] refuses an agency that has not signed the agreement', async () => {
    const other = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const stranger = await aPersonIn(server, other, 'AGENCY_REVIEWER');
    const { itemId } = await submitted();
    await expectRefusal(server, () => decide(stranger, itemId), {
      field: 'decideProductListItem',
      code: 'LIST_NOT_DECIDED_BY_AGENCY',
      ruleId: 'C-02',
    });
  });

  it('[C-02] decides an item once', async () => {
    const { itemId } = await submitted();
    await decide(server.cast.agencyReviewer, itemId);
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId, { expectedVersion: 2 }), {
      field: 'decideProductListItem',
      code: 'ITEM_ALREADY_DECIDED',
      ruleId: 'C-02',
    });
  });

  it('[C-11] refuses the person who handed the item in, also as a reviewer of the agency', async () => {
    const person = await aPerson(server);
    const submitter = await join(server, person, server.cast.operator, 'OPERATOR_PRODUCT');
    const reviewer = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const { itemId } = await aSubmittedProduct(server.manager, {
      ...server.market,
      operatorPersonId: submitter.personId,
    });
    const answer = await expectRefusal(server, () => decide(reviewer, itemId), {
      field: 'decideProductListItem',
      code: 'SUBMITTER_DECIDES',
      ruleId: 'C-11',
    });
    expect(answer.at('decideProductListItem.userErrors.0')).toMatchObject({
      __typename: 'PolicyRefusal',
      basis: 'DESIGN',
    });
  });

  it('[A-19] approves nothing under a suspended agreement, but still rejects', async () => {
    const agreement = await anAgreement(server.manager, server.market, { state: 'SUSPENDED' });
    const { itemId } = await submitted({ agreement });
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId), {
      field: 'decideProductListItem',
      code: 'AGREEMENT_NOT_ACTIVE',
      ruleId: 'A-19',
    });
    const answer = await decide(server.cast.agencyReviewer, itemId, {
      ruling: 'REJECT',
      reason: '协议已到期',
    });
    expect(answer.at('decideProductListItem.item.state')).toBe('REJECTED');
  });

  it('lets one of two reviewers decide who rule at the same moment', async () => {
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
    const { itemId } = await submitted();
    const answers = await Promise.all([
      decide(server.cast.agencyReviewer, itemId),
      decide(second, itemId, { ruling: 'REJECT', reason: '材料不全' }),
    ]);
    const codes = answers.flatMap((answer) => answer.refusals('decideProductListItem'));
    expect(codes).toEqual(['VERSION_CONFLICT']);
  });
});
