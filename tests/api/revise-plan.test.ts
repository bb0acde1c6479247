import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { PLAN_CONTENT_GROUPS } from '../../src/policy/vocabulary';
import { expectFarAway, gateTests } from '../support/gate-tests';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { aMajorChange, aPlan, HASH } from '../support/plans';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const REVISE = `mutation ($input: RevisePlanInput!) {
  revisePlan(input: $input) {
    plan {
      id state version revision approvedRevision name mode authorisingEntity missingGroups
      revisions { number changeKind changeNote name mode approval { approvedAt } filing { number } contents { group text documentSha256 } }
      availableTransitions { operation to } history { type }
    }
    ${USER_ERRORS}
  }
}`;

const SCOPE = { group: 'RESOURCE_SCOPE', text: '新的数据资源范围' };
const MAJOR = { change: 'MAJOR', changeNote: '扩大数据资源范围' };
const MINOR = { change: 'MINOR', changeNote: '更正错别字' };

interface Revision {
  readonly number: number;
  readonly contents: readonly { readonly group: string; readonly text: string }[];
}

describe('revisePlan', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const planIn = (options: Parameters<typeof aPlan>[2] = {}) => aPlan(server.manager, server.cast, options);
  const revise = (as: Persona | undefined, planId: string, more: object = {}) =>
    server.execute(
      REVISE,
      { input: { planId, expectedVersion: 1, contents: [SCOPE], ...more } },
      as ? { as } : {},
    );

  gateTests({
    server: () => server,
    admitted: ['agencyReviewer'],
    make: () => planIn(),
    ask: (as, { id }) => revise(as, id),
  });

  describe('of a draft', () => {
    it('writes on in the draft itself: named groups anew, the others as they are', async () => {
      const { id } = await planIn({ groups: ['NAME', 'RESOURCE_SCOPE'] });
      const answer = await revise(server.cast.agencyReviewer, id, {
        name: '实施方案（修订）',
        mode: 'BY_SCENARIO',
        contents: [
          { ...SCOPE, documentSha256: HASH },
          { group: 'MODE', text: '依场景授权' },
        ],
      });
      expect(answer.thrown).toEqual([]);
      expect(answer.at('revisePlan')).toMatchObject({
        userErrors: [],
        plan: {
          state: 'DRAFT',
          version: 2,
          revision: 1,
          name: '实施方案（修订）',
          mode: 'BY_SCENARIO',
          authorisingEntity: '聊城市人民政府',
          missingGroups: PLAN_CONTENT_GROUPS.filter(
            (group) => !['NAME', 'MODE', 'RESOURCE_SCOPE'].includes(group),
          ),
          revisions: [
            {
              number: 1,
              changeKind: 'FIRST',
              contents: [
                { group: 'NAME', text: 'NAME 的内容', documentSha256: null },
                { group: 'MODE', text: '依场景授权', documentSha256: null },
                { ...SCOPE, documentSha256: HASH },
              ],
            },
          ],
          history: [{ type: 'PLAN_REVISED' }],
        },
      });
    });

    it('takes no kind of change', async () => {
      const { id } = await planIn();
      await expectRefusal(server, () => revise(server.cast.agencyReviewer, id, MAJOR), {
        field: 'revisePlan',
        code: 'INVALID_INPUT',
        path: ['change'],
      });
    });
  });

  describe('of an approved plan', () => {
    it.each(['APPROVED', 'FILED'] as const)(
      '[A-03] sends a plan that is %s back to its approval by a major change, and keeps what was approved',
      async (state) => {
        const { id, version } = await planIn({ state });
        const answer = await revise(server.cast.agencyReviewer, id, { ...MAJOR, expectedVersion: version });
        expect(answer.thrown).toEqual([]);
        expect(answer.at('revisePlan')).toMatchObject({
          userErrors: [],
          plan: {
            state: 'SUBMITTED',
            version: version + 1,
            revision: 2,
            approvedRevision: 1,
            missingGroups: [],
            revisions: [
              { number: 1, changeKind: 'FIRST', approval: { approvedAt: expect.any(String) as string } },
              {
                number: 2,
                changeKind: 'MAJOR',
                changeNote: '扩大数据资源范围',
                approval: null,
                filing: null,
              },
            ],
            availableTransitions: [
              { operation: 'returnPlan', to: 'DRAFT' },
              { operation: 'approvePlan', to: 'APPROVED' },
            ],
            history: [{ type: 'PLAN_CHANGE_SUBMITTED' }],
          },
        });
        const [first, second] = answer.at('revisePlan.plan.revisions') as [Revision, Revision];
        expect(first.contents.map(({ text }) => text)).toEqual(
          PLAN_CONTENT_GROUPS.map((group) => `${group} 的内容`),
        );
        expect(second.contents.map(({ text }) => text)).toEqual(
          PLAN_CONTENT_GROUPS.map((group) => (group === SCOPE.group ? SCOPE.text : `${group} 的内容`)),
        );
      },
    );

    it('[A-03] drops the duty to file what will not be carried out any more', async () => {
      const { id } = await planIn({ state: 'SUBMITTED' });
      await server.execute(
        'mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { plan { id } } }',
        {
          input: {
            planId: id,
            expectedVersion: 2,
            collectiveDecision: { number: '党组〔2026〕12号', decidedOn: '2026-11-10' },
            governmentDecision: { number: '市政府〔2026〕30号', decidedOn: '2026-11-18' },
          },
        },
        { as: server.cast.agencyRuling },
      );
      await revise(server.cast.agencyReviewer, id, { ...MAJOR, expectedVersion: 3 });
      const duties = await server.manager.findBy(DutyEntity, { subjectId: id });
      expect(duties.map(({ state }) => state)).toEqual(['CANCELLED']);
    });

    it.each(['APPROVED', 'FILED'] as const)(
      '[A-03] corrects the wording of a plan that is %s by a minor change, and leaves the approval',
      async (state) => {
        const { id, version } = await planIn({ state });
        const answer = await revise(server.cast.agencyReviewer, id, {
          ...MINOR,
          expectedVersion: version,
          name: '公共数据资源授权运营实施方案（更正）',
        });
        expect(answer.at('revisePlan')).toMatchObject({
          userErrors: [],
          plan: {
            state,
            revision: 2,
            approvedRevision: 1,
            name: '公共数据资源授权运营实施方案（更正）',
            revisions: [
              { number: 1 },
              { number: 2, changeKind: 'MINOR', changeNote: '更正错别字', approval: null },
            ],
            history: [{ type: 'PLAN_WORDING_CORRECTED' }],
          },
        });
      },
    );

    it('[A-03] files an approved plan whose wording was corrected, and changes it again', async () => {
      const { id } = await planIn({ state: 'APPROVED' });
      await revise(server.cast.agencyReviewer, id, { ...MINOR, expectedVersion: 3 });
      const filed = await server.execute(
        `mutation ($input: FilePlanInput!) {
          filePlan(input: $input) { plan { state revisions { number filing { number } } } ${USER_ERRORS} }
        }`,
        {
          input: { planId: id, expectedVersion: 4, filingNumber: '鲁数备〔2026〕9号', filedOn: '2026-11-20' },
        },
        { as: server.cast.agencyReviewer },
      );
      expect(filed.at('filePlan')).toMatchObject({
        userErrors: [],
        plan: {
          state: 'FILED',
          revisions: [
            { number: 1, filing: { number: '鲁数备〔2026〕9号' } },
            { number: 2, filing: null },
          ],
        },
      });
      const again = await revise(server.cast.agencyReviewer, id, {
        ...MAJOR,
        expectedVersion: 5,
        contents: [{ ...SCOPE, text: '更大的范围' }],
      });
      expect(again.at('revisePlan.plan')).toMatchObject({
        state: 'SUBMITTED',
        revision: 3,
        approvedRevision: 1,
      });
    });

    it.each([
      { _case: 'another mode', more: { mode: 'BY_FIELD' }, part: 'mode' },
      {
        _case: 'another authorising entity',
        more: { authorisingEntity: '东昌府区人民政府' },
        part: 'authorisingEntity',
      },
      {
        _case: 'another document',
        more: { contents: [{ ...SCOPE, documentSha256: HASH }] },
        part: 'RESOURCE_SCOPE',
      },
    ])('[A-03] takes $_case for no minor change', async ({ more, part }) => {
      const { id, version } = await planIn({ state: 'FILED' });
      const answer = await expectRefusal(
        server,
        () => revise(server.cast.agencyReviewer, id, { ...MINOR, expectedVersion: version, ...more }),
        { field: 'revisePlan', code: 'PLAN_CHANGE_NOT_MINOR', ruleId: 'A-03' },
      );
      expect(answer.text('revisePlan.userErrors.0.message')).toContain(part);
    });

    it.each([
      { _case: 'without a kind of change', more: { changeNote: '说明' } },
      { _case: 'without a note', more: { change: 'MAJOR' } },
    ])('[A-03] refuses a change $_case', async ({ more }) => {
      const { id, version } = await planIn({ state: 'FILED' });
      await expectRefusal(
        server,
        () => revise(server.cast.agencyReviewer, id, { expectedVersion: version, ...more }),
        { field: 'revisePlan', code: 'PLAN_CHANGE_UNDECLARED', ruleId: 'A-03' },
      );
    });
  });

  it('[A-03] refuses a change while the plan is pending approval, the first time and again', async () => {
    const first = await planIn({ state: 'SUBMITTED' });
    const { id } = await planIn({ state: 'FILED' });
    const again = await aMajorChange(server.manager, server.cast, id);
    for (const { id: planId, version } of [first, again]) {
      await expectRefusal(
        server,
        () => revise(server.cast.agencyReviewer, planId, { ...MAJOR, expectedVersion: version }),
        { field: 'revisePlan', code: 'PLAN_CHANGE_PENDING', ruleId: 'A-03' },
      );
    }
  });

  it.each([
    { _case: 'nothing', more: { contents: [] } },
    { _case: 'what stands there already', more: { contents: [{ group: 'NAME', text: 'NAME 的内容' }] } },
  ])('refuses a revision that changes $_case', async ({ more }) => {
    const { id } = await planIn();
    await expectRefusal(server, () => revise(server.cast.agencyReviewer, id, more), {
      field: 'revisePlan',
      code: 'INVALID_INPUT',
    });
  });

  it('refuses a group that is named twice', async () => {
    const { id } = await planIn();
    await expectRefusal(server, () => revise(server.cast.agencyReviewer, id, { contents: [SCOPE, SCOPE] }), {
      field: 'revisePlan',
      code: 'INVALID_INPUT',
      path: ['contents', '1', 'group'],
    });
  });

  it('finds no plan of another agency, nor one that there is not', async () => {
    const { id } = await planIn();
    const far = { field: 'revisePlan', path: 'planId' };
    await expectFarAway(server, 'AGENCY_REVIEWER', (as) => revise(as, id), far);
    await expectRefusal(server, () => revise(server.cast.agencyReviewer, newId('plan')), {
      field: 'revisePlan',
      code: 'NOT_FOUND',
      path: ['planId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await planIn();
    await expectRefusal(server, () => revise(server.cast.agencyReviewer, id, { expectedVersion: 3 }), {
      field: 'revisePlan',
      code: 'VERSION_CONFLICT',
    });
  });

  it.each([
    { _case: 'a first change', more: { change: 'FIRST' } },
    { _case: 'a blank note', more: { changeNote: '   ' } },
    { _case: 'a blank text', more: { contents: [{ ...SCOPE, text: '　' }] } },
    { _case: 'a name of one character', more: { name: '名' } },
  ])('refuses $_case as input', async ({ more }) => {
    const { id } = await planIn();
    await expectThrown(server, () => revise(server.cast.agencyReviewer, id, more), 'BAD_USER_INPUT');
  });
});
