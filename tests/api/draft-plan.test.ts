import { PLAN_CONTENT_GROUPS } from '../../src/policy/vocabulary';
import { fresh } from '../support/builders';
import { gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { HASH } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const DRAFT = `mutation ($input: DraftPlanInput!) {
  draftPlan(input: $input) {
    plan {
      id state version revision approvedRevision name mode authorisingEntity missingGroups submittedAt returnReason
      agency { id }
      revisions { number changeKind changeNote approval { approvedAt } filing { number } contents { group text documentSha256 } }
      availableTransitions { operation to isOpen reason }
      history { type decisionId }
    }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;

const NAME = { group: 'NAME', text: '授权运营实施方案' };

describe('draftPlan', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const draft = (as: Persona | undefined, more: object = {}) =>
    server.execute(
      DRAFT,
      {
        input: {
          idempotencyKey: fresh('draft'),
          name: '公共数据资源授权运营实施方案',
          mode: 'WHOLE_PACKAGE',
          authorisingEntity: '聊城市人民政府',
          contents: [NAME, { group: 'SUPERVISION', text: '监督管理', documentSha256: HASH }],
          ...more,
        },
      },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer'],
    make: () => Promise.resolve(null),
    ask: (as) => draft(as),
  });

  it('begins a plan of the own agency, and says what it still lacks', async () => {
    const answer = await draft(server.cast.agencyReviewer);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('draftPlan')).toMatchObject({
      userErrors: [],
      idempotency: { isReplay: false },
      plan: {
        state: 'DRAFT',
        version: 1,
        revision: 1,
        approvedRevision: null,
        submittedAt: null,
        returnReason: null,
        name: '公共数据资源授权运营实施方案',
        mode: 'WHOLE_PACKAGE',
        authorisingEntity: '聊城市人民政府',
        agency: { id: server.cast.agency.id },
        missingGroups: PLAN_CONTENT_GROUPS.filter((group) => !['NAME', 'SUPERVISION'].includes(group)),
        revisions: [
          {
            number: 1,
            changeKind: 'FIRST',
            changeNote: null,
            approval: null,
            filing: null,
            contents: [
              { ...NAME, documentSha256: null },
              { group: 'SUPERVISION', text: '监督管理', documentSha256: HASH },
            ],
          },
        ],
        history: [{ type: 'PLAN_DRAFTED', decisionId: null }],
      },
    });
    const [transition] = answer.at('draftPlan.plan.availableTransitions') as Record<string, unknown>[];
    expect(transition).toMatchObject({ operation: 'submitPlan', to: 'SUBMITTED', isOpen: false });
    expect(transition?.['reason']).toContain('NECESSITY_AND_FEASIBILITY');
  });

  it('may begin without contents', async () => {
    const answer = await draft(server.cast.agencyReviewer, { contents: [] });
    expect(answer.at('draftPlan.plan.missingGroups')).toEqual(PLAN_CONTENT_GROUPS);
  });

  it('takes effect once under one key', async () => {
    const input = { idempotencyKey: fresh('draft') };
    const first = await draft(server.cast.agencyReviewer, input);
    const second = await draft(server.cast.agencyReviewer, input);
    expect(second.at('draftPlan.plan.id')).toBe(first.at('draftPlan.plan.id'));
    expect(second.at('draftPlan.idempotency.isReplay')).toBe(true);
    await expectRefusal(server, () => draft(server.cast.agencyReviewer, { ...input, mode: 'BY_FIELD' }), {
      field: 'draftPlan',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('refuses a group that is named twice', async () => {
    const contents = [NAME, { group: 'MODE', text: '整体授权' }, { ...NAME, text: '另一名称' }];
    await expectRefusal(server, () => draft(server.cast.agencyReviewer, { contents }), {
      field: 'draftPlan',
      code: 'INVALID_INPUT',
      path: ['contents', '2', 'group'],
    });
  });

  it.each([
    { _case: 'an unknown group', more: { contents: [{ group: 'POETRY', text: '诗' }] } },
    { _case: 'a blank text', more: { contents: [{ group: 'NAME', text: ' 　\t' }] } },
    {
      _case: 'a text of 10,001 characters',
      more: { contents: [{ group: 'NAME', text: '字'.repeat(10_001) }] },
    },
    { _case: 'twelve groups', more: { contents: Array.from({ length: 12 }, () => NAME) } },
    { _case: 'a hash that is none', more: { contents: [{ ...NAME, documentSha256: 'abc' }] } },
    { _case: 'an unknown mode', more: { mode: 'BY_LOT' } },
    { _case: 'a blank name', more: { name: '   ' } },
    { _case: 'a name of 201 characters', more: { name: '名'.repeat(201) } },
    { _case: 'a short key', more: { idempotencyKey: 'short' } },
    { _case: 'another agency', more: { agencyId: 'org_01890000-0000-7000-8000-000000000000' } },
  ])('refuses $_case as input', async ({ more }) => {
    await expectThrown(server, () => draft(server.cast.agencyReviewer, more), 'BAD_USER_INPUT');
  });

  it('takes a text of 10,000 characters whole', async () => {
    const text = '字'.repeat(10_000);
    const answer = await draft(server.cast.agencyReviewer, { contents: [{ group: 'NAME', text }] });
    expect(answer.at('draftPlan.plan.revisions.0.contents.0.text')).toBe(text);
  });
});
