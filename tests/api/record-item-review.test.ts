import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { aProductOnSale, aSubmittedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { PASSED_REVIEWS } from '../support/reviews';

const RECORD = `mutation ($input: RecordItemReviewInput!) {
  recordItemReview(input: $input) {
    item { id state version reviews { kind number result opinion documentHash reviewedAt decisionId } }
    ${USER_ERRORS}
  }
}`;
const DECIDE = `mutation ($input: DecideProductListItemInput!) {
  decideProductListItem(input: $input) { item { state } ${USER_ERRORS} }
}`;

describe('recordItemReview', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const waiting = async (): Promise<string> =>
    (await aSubmittedProduct(server.manager, server.market)).itemId;
  const record = (as: Persona | undefined, itemId: string, more: object = {}) =>
    server.execute(
      RECORD,
      { input: { itemId, expectedVersion: 1, ...PASSED_REVIEWS[0], ...more } },
      as ? { as } : {},
    );
  const approve = (itemId: string, expectedVersion: number) =>
    server.execute(
      DECIDE,
      { input: { itemId, expectedVersion, ruling: 'APPROVE' } },
      { as: server.cast.agencyReviewer },
    );

  it('refuses who is not signed in', async () => {
    const itemId = await waiting();
    await expectThrown(server, () => record(undefined, itemId), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer'))('[C-02] turns %s away and names the rule', async (name) => {
    const itemId = await waiting();
    const answer = await expectThrown(server, () => record(server.cast[name], itemId), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'C-02', needed: 'AGENCY_REVIEWER' });
  });

  it('[C-05] puts the result on record, with its decision and event', async () => {
    const itemId = await waiting();
    const answer = await record(server.cast.agencyReviewer, itemId);
    expect(answer.at('recordItemReview')).toMatchObject({
      userErrors: [],
      item: {
        id: itemId,
        state: 'SUBMITTED',
        version: 2,
        reviews: [{ ...PASSED_REVIEWS[0], number: 1, reviewedAt: server.clock.now().toISOString() }],
      },
    });
    const decisionId = answer.text('recordItemReview.item.reviews.0.decisionId');
    const events: unknown = await server.dataSource.query(
      'SELECT type, decision_id FROM outbox_event WHERE subject_id = ?',
      [itemId],
    );
    expect(events).toEqual([{ type: 'LIST_ITEM_REVIEWED', decision_id: decisionId }]);
  });

  it('[C-05] lets the last result of a kind count, and keeps the earlier', async () => {
    const itemId = await waiting();
    await record(server.cast.agencyReviewer, itemId, { result: 'FAILED', opinion: '接口未加密' });
    await record(server.cast.agencyReviewer, itemId, { kind: 'COMPLIANCE', expectedVersion: 2 });
    const failed = await approve(itemId, 3);
    expect(failed.refusals('decideProductListItem')).toEqual(['REVIEW_FAILED']);
    const again = await record(server.cast.agencyReviewer, itemId, { expectedVersion: 3, opinion: '已加密' });
    expect(again.at('recordItemReview.item.reviews')).toMatchObject([
      { kind: 'SECURITY', number: 1, result: 'FAILED' },
      { kind: 'COMPLIANCE', number: 1, result: 'PASSED' },
      { kind: 'SECURITY', number: 2, result: 'PASSED' },
    ]);
    expect((await approve(itemId, 4)).at('decideProductListItem.item.state')).toBe('APPROVED');
  });

  it('makes whoever has not seen it look again before deciding', async () => {
    const itemId = await waiting();
    await record(server.cast.agencyReviewer, itemId);
    expect((await approve(itemId, 1)).refusals('decideProductListItem')).toEqual(['VERSION_CONFLICT']);
  });

  it('lets one of two reviewers go first who record at the same moment', async () => {
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
    const itemId = await waiting();
    const answers = await Promise.all([record(server.cast.agencyReviewer, itemId), record(second, itemId)]);
    expect(answers.flatMap((answer) => answer.refusals('recordItemReview'))).toEqual(['VERSION_CONFLICT']);
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('listItem') },
    { _case: 'an id of another kind', id: () => newId('product') },
    { _case: 'text that is no id', id: () => 'no-such-item' },
  ])('finds nothing under $_case', async ({ id }) => {
    const itemId = id();
    await expectRefusal(server, () => record(server.cast.agencyReviewer, itemId), {
      field: 'recordItemReview',
      code: 'NOT_FOUND',
      path: ['itemId'],
    });
  });

  it.each([
    { _case: 'an unknown kind', more: { kind: 'TASTE' } },
    { _case: 'an unknown result', more: { result: 'PERHAPS' } },
    { _case: 'no opinion', more: { opinion: '' } },
    { _case: 'an opinion of 2,001 characters', more: { opinion: '意'.repeat(2_001) } },
    { _case: 'a hash in capitals', more: { documentHash: 'A'.repeat(64) } },
    { _case: 'version zero', more: { expectedVersion: 0 } },
  ])('refuses $_case as input', async ({ more }) => {
    const itemId = await waiting();
    await expectThrown(server, () => record(server.cast.agencyReviewer, itemId, more), 'BAD_USER_INPUT');
  });

  it('[C-02] refuses an agency that has not signed the agreement', async () => {
    const stranger = await aPersonIn(
      server,
      await anOrganisation(server, 'IMPLEMENTING_AGENCY'),
      'AGENCY_REVIEWER',
    );
    const itemId = await waiting();
    await expectRefusal(server, () => record(stranger, itemId), {
      field: 'recordItemReview',
      code: 'LIST_NOT_DECIDED_BY_AGENCY',
      ruleId: 'C-02',
    });
  });

  it('[C-02] refuses a review of what is decided', async () => {
    const { itemId } = await aProductOnSale(server.manager, server.market);
    await expectRefusal(server, () => record(server.cast.agencyReviewer, itemId), {
      field: 'recordItemReview',
      code: 'ITEM_ALREADY_DECIDED',
      ruleId: 'C-02',
    });
  });

  it('[C-11] refuses the person who handed the item in', async () => {
    const person = await aPerson(server);
    const { personId: operatorPersonId } = await join(
      server,
      person,
      server.cast.operator,
      'OPERATOR_PRODUCT',
    );
    const as = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const { itemId } = await aSubmittedProduct(server.manager, { ...server.market, operatorPersonId });
    await expectRefusal(server, () => record(as, itemId), {
      field: 'recordItemReview',
      code: 'SUBMITTER_DECIDES',
      ruleId: 'C-11',
    });
  });

  it('[C-11] refuses a member of the operator', async () => {
    const person = await aPerson(server);
    await join(server, person, server.cast.operator, 'OPERATOR_SECURITY');
    const as = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const itemId = await waiting();
    await expectRefusal(server, () => record(as, itemId), {
      field: 'recordItemReview',
      code: 'OPERATOR_MEMBER_DECIDES',
      ruleId: 'C-11',
    });
  });
});
