import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { anAgreement, aResource, aSubmittedProduct, type BuiltProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';
import {
  decided as decidedAtDesk,
  itemInput,
  openListDesk,
  submitted as submittedToDesk,
  type DeskItem,
} from '../support/product-lists';
import { PASSED_REVIEWS } from '../support/reviews';

const DECIDE = `mutation ($input: DecideProductListItemInput!) {
  decideProductListItem(input: $input) {
    item { id state version reason decidedAt decisionId product { state version publishedAt }
      reviews { kind number result documentHash } }
    ${USER_ERRORS}
  }
}`;

async function listOf({ dataSource }: MarketServer, itemId: string): Promise<string> {
  const rows: { list_id: string }[] = await dataSource.query(
    'SELECT list_id FROM product_list_item WHERE id = ?',
    [itemId],
  );
  return rows[0]?.list_id ?? '';
}

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
      { input: { itemId, expectedVersion: 1, ruling: 'APPROVE', reviews: PASSED_REVIEWS, ...more } },
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
    { _case: 'two reviews of one kind', more: { reviews: [PASSED_REVIEWS[0], PASSED_REVIEWS[0]] } },
    { _case: 'a review without opinion', more: { reviews: [{ ...PASSED_REVIEWS[0], opinion: '' }] } },
    {
      _case: 'a document that has no hash',
      more: { reviews: [{ ...PASSED_REVIEWS[0], documentHash: 'abc' }] },
    },
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

  it('[C-05] refuses to approve without reviews, and names them', async () => {
    const { itemId } = await submitted();
    const answer = await expectRefusal(
      server,
      () => decide(server.cast.agencyReviewer, itemId, { reviews: [] }),
      { field: 'decideProductListItem', code: 'REVIEWS_MISSING', ruleId: 'C-05' },
    );
    expect(answer.text('decideProductListItem.userErrors.0.message')).toContain('SECURITY, COMPLIANCE');
  });

  it('[C-05] refuses to approve what did not pass a review', async () => {
    const { itemId } = await submitted();
    const reviews = PASSED_REVIEWS.map((review) =>
      review.kind === 'COMPLIANCE' ? { ...review, result: 'FAILED' } : review,
    );
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId, { reviews }), {
      field: 'decideProductListItem',
      code: 'REVIEW_FAILED',
      ruleId: 'C-05',
    });
  });

  it('[C-05] keeps the reviews that come with a ruling', async () => {
    const { itemId } = await submitted();
    const answer = await decide(server.cast.agencyReviewer, itemId);
    expect(answer.at('decideProductListItem.item.reviews')).toEqual(
      PASSED_REVIEWS.map(({ kind, result, documentHash }) => ({ kind, number: 1, result, documentHash })),
    );
  });

  it('keeps them with a rejection too', async () => {
    const { itemId } = await submitted();
    const answer = await decide(server.cast.agencyReviewer, itemId, {
      ruling: 'REJECT',
      reason: '未通过合规审查',
      reviews: [{ ...PASSED_REVIEWS[1], result: 'FAILED' }],
    });
    expect(answer.at('decideProductListItem.item')).toMatchObject({
      state: 'REJECTED',
      reviews: [{ kind: 'COMPLIANCE', result: 'FAILED' }],
    });
  });

  it('[B-07] refuses to approve two resources together without an assessment of their association risk', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const within = { holderId: server.cast.department.id, agreementId: agreement.id };
    const resources = [await aResource(server.manager, within), await aResource(server.manager, within)];
    const { itemId } = await submitted({ agreement, resourceIds: resources.map(({ id }) => id) });
    const reviews = PASSED_REVIEWS.filter(({ kind }) => kind !== 'ASSOCIATION_RISK');
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId, { reviews }), {
      field: 'decideProductListItem',
      code: 'ASSOCIATION_RISK_NOT_ASSESSED',
      ruleId: 'B-07',
    });
    const answer = await decide(server.cast.agencyReviewer, itemId);
    expect(answer.at('decideProductListItem.item.state')).toBe('APPROVED');
  });

  it('[B-06] refuses to approve what was handed in before its resource was flagged', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id } = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    const { itemId } = await submitted({ agreement, resourceIds: [id] });
    await server.dataSource.query('UPDATE data_resource SET contains_personal_information = 1 WHERE id = ?', [
      id,
    ]);
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId), {
      field: 'decideProductListItem',
      code: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
      ruleId: 'B-06',
    });
  });

  it('[A-18] refuses to approve what is made from a resource outside the scope', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id } = await aResource(server.manager, { holderId: server.cast.department.id });
    const { itemId } = await submitted({ agreement, resourceIds: [id] });
    await expectRefusal(server, () => decide(server.cast.agencyReviewer, itemId), {
      field: 'decideProductListItem',
      code: 'RESOURCES_OUTSIDE_SCOPE',
      ruleId: 'A-18',
    });
  });

  it('[C-11] refuses a reviewer who is also a member of the operator, in whatever post', async () => {
    const person = await aPerson(server);
    await join(server, person, server.cast.operator, 'OPERATOR_FINANCE');
    const reviewer = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const { itemId } = await submitted();
    await expectRefusal(server, () => decide(reviewer, itemId), {
      field: 'decideProductListItem',
      code: 'OPERATOR_MEMBER_DECIDES',
      ruleId: 'C-11',
    });
  });

  it('closes the review with the last item, and opens what an approval asks for, once', async () => {
    const desk = await openListDesk(server);
    const [first, second] = await submittedToDesk(desk, itemInput(desk), itemInput(desk));
    const duties = async (): Promise<unknown> =>
      server.dataSource.query(
        `SELECT kind, state, due_on FROM duty WHERE subject_id IN (?, ?) ORDER BY kind`,
        [desk.agreementId, await listOf(server, first?.id ?? '')],
      );
    const opened = [
      // A year on; and five working days from Monday 23 November 2026.
      { kind: 'DISCLOSE_RESOURCE_USE', state: 'OPEN', due_on: '2027-11-23' },
      { kind: 'PUBLISH_PRODUCT_LIST', state: 'OPEN', due_on: '2026-11-30' },
    ];
    const review = { kind: 'REVIEW_PRODUCT_LIST', due_on: '2026-12-21' };
    await decidedAtDesk(desk, first as DeskItem);
    expect(await duties()).toEqual([...opened, { ...review, state: 'OPEN' }]);
    await decidedAtDesk(desk, second as DeskItem);
    expect(await duties()).toEqual([...opened, { ...review, state: 'DONE' }]);
  });

  it('shows which moves are open to whom, and why the others are shut', async () => {
    const { itemId } = await submitted();
    const transitions = async (as: Persona) =>
      (
        await server.execute(
          'query ($id: ID!) { node(id: $id) { ... on ProductListItem { availableTransitions { operation to isOpen reason } } } }',
          { id: itemId },
          { as },
        )
      ).at('node.availableTransitions');
    const rulings = ['APPROVED', 'RETURNED', 'REJECTED'];
    expect(await transitions(server.cast.agencyReviewer)).toEqual(
      rulings.map((to) => ({ operation: 'decideProductListItem', to, isOpen: true, reason: null })),
    );
    expect(await transitions(server.cast.agencyRuling)).toMatchObject(
      rulings.map(() => ({ isOpen: false, reason: 'Needs the role AGENCY_REVIEWER.' })),
    );
    expect(await transitions(server.cast.operatorProduct)).toMatchObject(
      rulings.map(() => ({
        isOpen: false,
        reason: expect.stringContaining('the operator cannot decide it') as unknown,
      })),
    );
    await decide(server.cast.agencyReviewer, itemId);
    expect(await transitions(server.cast.agencyRuling)).toEqual([
      { operation: 'withdrawProduct', to: 'WITHDRAWN', isOpen: true, reason: null },
    ]);
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
