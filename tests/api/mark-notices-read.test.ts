import { newId } from '../../src/platform/persistence/new-id';
import { aNotice } from '../support/agenda';
import { startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const MARK = `mutation ($input: MarkNoticesReadInput!) {
  markNoticesRead(input: $input) { notices { id readAt } ${USER_ERRORS} }
}`;
const START = '2026-11-23T02:00:00.000Z';

describe('markNoticesRead', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.clock.set(START);
  });

  const own = async (): Promise<string> =>
    (await aNotice(server.manager, { recipientId: server.cast.operator.id })).id;
  const mark = (noticeIds: readonly string[], as: Persona = server.cast.operatorProduct) =>
    server.execute(MARK, { input: { noticeIds } }, { as });

  it('refuses who is not signed in', async () => {
    const input = { noticeIds: [await own()] };
    await expectThrown(server, () => server.execute(MARK, { input }), 'UNAUTHENTICATED');
  });

  it('marks them for all members of the organisation, in the order asked, each once', async () => {
    const [first, second] = [await own(), await own()];
    const answer = await mark([second, first, second]);
    expect(answer.at('markNoticesRead')).toEqual({
      notices: [
        { id: second, readAt: START },
        { id: first, readAt: START },
      ],
      userErrors: [],
    });
    const others = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on Notice { readAt } } }',
      { id: first },
      { as: server.cast.operatorFinance },
    );
    expect(others.at('node.readAt')).toBe(START);
  });

  it('keeps the time at which it was read first', async () => {
    const id = await own();
    await mark([id]);
    server.clock.advance(60_000);
    const before = await tableSums(server);
    expect((await mark([id], server.cast.operatorFinance)).at('markNoticesRead.notices.0.readAt')).toBe(
      START,
    );
    expect(await tableSums(server)).toEqual(before);
  });

  it('refuses all when one is another’s or does not exist, and names it', async () => {
    const foreign = await aNotice(server.manager, { recipientId: server.cast.agency.id });
    const id = await own();
    for (const missing of [foreign.id, newId('notice'), 'no-such-notice']) {
      await expectRefusal(server, () => mark([id, missing]), {
        field: 'markNoticesRead',
        code: 'NOT_FOUND',
        path: ['noticeIds', '1'],
      });
    }
  });

  it.each([
    { _case: 'none', noticeIds: [] },
    { _case: '101', noticeIds: Array.from({ length: 101 }, () => 'ntc_1') },
    { _case: 'an id that is too long', noticeIds: ['x'.repeat(41)] },
  ])('refuses $_case as input', ({ noticeIds }) =>
    expectThrown(server, () => mark(noticeIds), 'BAD_USER_INPUT'),
  );
});
