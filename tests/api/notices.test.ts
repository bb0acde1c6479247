import { NOTICE_TEXTS } from '../../src/policy/agenda/notice-texts';
import { NOTICE_KINDS, type NoticeKind } from '../../src/policy/vocabulary';
import type { Answer } from '../support/answer';
import { aNotice } from '../support/agenda';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const NOTICES = `query ($first: Int, $last: Int, $after: String, $where: NoticeWhere) {
  notices(first: $first, last: $last, after: $after, where: $where) {
    nodes { id kind text subjectId createdAt readAt } totalCount { value }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('notices.nodes') as { id: string }[]).map(({ id }) => id);

describe('notices', () => {
  let server: MarketServer;
  let unread: string;
  let read: string;
  let ofAgency: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { operator, agency } = server.cast;
    ({ id: unread } = await aNotice(server.manager, { recipientId: operator.id }));
    ({ id: read } = await aNotice(server.manager, {
      recipientId: operator.id,
      kind: 'AGREEMENT_RESTORED',
      params: { agreement: '聊授权〔2026〕1号' },
      readAt: server.clock.now(),
    }));
    ({ id: ofAgency } = await aNotice(server.manager, { recipientId: agency.id }));
  });
  afterAll(() => server.stop());

  const list = (variables: object, name: (typeof PERSONA_NAMES)[number], locale: 'zh' | 'en' = 'en') =>
    server.execute(NOTICES, { first: 100, ...variables }, { as: server.cast[name], locale });

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(NOTICES, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s what its organisation was told, and nothing else', async (name) => {
    const answer = await list({}, name);
    const expected = name.startsWith('operator')
      ? [read, unread]
      : name.startsWith('agency')
        ? [ofAgency]
        : [];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    expect(answer.at('notices.totalCount.value')).toBe(expected.length);
    for (const id of [unread, read, ofAgency]) {
      const alone = await server.execute(
        'query ($id: ID!) { node(id: $id) { id } }',
        { id },
        { as: server.cast[name] },
      );
      expect({ id, isSeen: alone.at('node') !== null }).toEqual({ id, isSeen: expected.includes(id) });
    }
  });

  it('shows nobody a notice who is not signed in', async () => {
    const answer = await server.execute('query ($id: ID!) { node(id: $id) { id } }', { id: unread });
    expect(answer.at('node')).toBeNull();
  });

  it.each([
    { where: { isUnread: true }, found: () => [unread] },
    { where: { isUnread: false }, found: () => [read] },
    { where: { kinds: ['AGREEMENT_RESTORED'] }, found: () => [read] },
    { where: { kinds: [] }, found: () => [] },
    { where: { kinds: null, isUnread: null }, found: () => [read, unread] },
  ])('finds by $where', async ({ where, found }) => {
    const answer = await list({ where }, 'operatorProduct');
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(found());
  });

  it.each([
    { first: 101 },
    { first: 10, after: 'abc' },
    { first: 10, where: { kinds: ['LOST'] } },
    { first: 10, where: { kinds: Array.from({ length: 51 }, () => 'DUTY_OPENED') } },
  ])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(NOTICES, variables, { as: server.cast.operatorProduct }),
      'BAD_USER_INPUT',
    ),
  );

  it('reads in the language of the reader', async () => {
    const textOf = async (locale: 'zh' | 'en'): Promise<unknown> =>
      (await list({ where: { isUnread: true } }, 'operatorProduct', locale)).at('notices.nodes.0.text');
    expect(await textOf('zh')).toBe(
      '新任务：授权运营协议报省级部门备案（聊授权〔2026〕1号）。请在2026-12-31当日及以前办理。',
    );
    expect(await textOf('en')).toBe(
      'New duty: File the signed agreement with the provincial department (聊授权〔2026〕1号). See to it on or before 2026-12-31.',
    );
  });

  it.each(NOTICE_KINDS)('of the kind %s read whole in both languages', async (kind: NoticeKind) => {
    const recipientId = server.cast.enterprise.id;
    const params = Object.fromEntries(NOTICE_TEXTS[kind].params.map((name) => [name, VALUES[name] ?? name]));
    await aNotice(server.manager, { recipientId, kind, params });
    for (const locale of ['zh', 'en'] as const) {
      const answer = await list({ where: { kinds: [kind] } }, 'enterpriseBuyer', locale);
      expect(answer.thrown).toEqual([]);
      expect(answer.text('notices.nodes.0.text')).toMatch(locale === 'zh' ? /[。；：].*。$/ : /[.:;] .*\.$/);
      expect(answer.text('notices.nodes.0.text')).not.toMatch(/[{}]|undefined|null/);
    }
  });
});

/** What a value looks like where its form matters to the text. */
const VALUES: Readonly<Record<string, string | number>> = {
  kind: 'FILE_PLAN',
  dueOn: '2026-12-31',
  count: 3,
  ruling: 'APPROVE',
  opinion: '',
};
