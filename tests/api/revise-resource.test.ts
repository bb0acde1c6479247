import type { DataResourceEntity } from '../../src/modules/catalogue';
import { newId } from '../../src/platform/persistence/new-id';
import type { View } from '../../src/kernel/view';
import { aDuty } from '../support/agenda';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const REVISE = `mutation ($input: ReviseResourceInput!) {
  reviseResource(input: $input) {
    resource {
      id resourceCode name updateFrequency freshness { state staleSince }
      entry { grade source providerRegion updateInterval lastUpdatedOn qualityNote version }
    }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'reviseResource';

describe('reviseResource', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const held = (more: Parameters<typeof aResource>[1] | object = {}): Promise<View<DataResourceEntity>> =>
    aResource(server.manager, { holderId: server.cast.department.id, ...more });
  const ask = (resourceId: string, more: object = {}, as: Persona = server.cast.departmentOfficer) =>
    server.execute(
      REVISE,
      {
        input: {
          resourceId,
          expectedVersion: 1,
          name: '不动产登记信息（修订）',
          containsPersonalInformation: true,
          source: 'OWN',
          updateInterval: 'WEEKLY',
          lastUpdatedOn: '2026-11-20',
          qualityNote: '完整率 98%',
          ...more,
        },
      },
      { as },
    );

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(REVISE, {
          input: {
            resourceId: newId('dataResource'),
            expectedVersion: 1,
            name: '名称',
            containsPersonalInformation: false,
            source: 'OWN',
          },
        }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('departmentOfficer'))('turns %s away', async (name) => {
    const { id } = await held();
    await expectThrown(server, () => ask(id, {}, server.cast[name]), 'FORBIDDEN');
  });

  it('writes the entry as it is sent: what is left out is no longer recorded, and the grade stays', async () => {
    const { id } = await held({ grade: 'IMPORTANT', updateFrequency: '每日' });
    const answer = await ask(id);
    expect(answer.at(FIELD)).toMatchObject({
      userErrors: [],
      resource: {
        name: '不动产登记信息（修订）',
        updateFrequency: null,
        freshness: { state: 'FRESH' },
        entry: {
          grade: 'IMPORTANT',
          updateInterval: 'WEEKLY',
          lastUpdatedOn: '2026-11-20',
          qualityNote: '完整率 98%',
          version: 2,
        },
      },
    });
  });

  it('lets a grade be given, and rise', async () => {
    const { id } = await held({ grade: null });
    expect((await ask(id, { grade: 'GENERAL' })).at(`${FIELD}.resource.entry.grade`)).toBe('GENERAL');
    const raised = await ask(id, { grade: 'IMPORTANT', expectedVersion: 2 });
    expect(raised.at(`${FIELD}.resource.entry.grade`)).toBe('IMPORTANT');
  });

  it.each(['IMPORTANT', 'CORE'] as const)('[B-05] never lowers a grade of %s', async (grade) => {
    const { id } = await held({ grade });
    await expectRefusal(server, () => ask(id, { grade: 'GENERAL' }), {
      field: FIELD,
      code: 'GRADE_NOT_LOWERED',
      ruleId: 'B-05',
    });
  });

  it('[B-03] takes what becomes core out of every scope, in the same transaction', async () => {
    const agreements = [
      await anAgreement(server.manager, server.market),
      await anAgreement(server.manager, server.market, { state: 'SUSPENDED' }),
    ];
    const { id } = await held({ agreementId: agreements[0]?.id });
    await server.dataSource.query(
      'INSERT INTO agreement_resource (agreement_id, resource_id, added_on) VALUES (?, ?, ?)',
      [agreements[1]?.id, id, '2026-01-01'],
    );
    const answer = await ask(id, { grade: 'CORE' });
    expect(answer.at(`${FIELD}.resource.entry.grade`)).toBe('CORE');
    const scope: { removal_reason: string; removed_at: Date }[] = await server.dataSource.query(
      'SELECT removal_reason, removed_at FROM agreement_resource WHERE resource_id = ?',
      [id],
    );
    expect(scope).toHaveLength(2);
    for (const place of scope) {
      expect(place.removed_at).toEqual(server.clock.now());
      expect(place.removal_reason).toContain('核心数据');
    }
    const states: unknown = await server.dataSource.query(
      "SELECT value FROM state_change WHERE subject_id = ? AND aspect = 'SCOPE'",
      [id],
    );
    expect(states).toEqual([{ value: 'false' }, { value: 'false' }]);
    for (const agreement of agreements) {
      const timers: unknown = await server.dataSource.query(
        "SELECT kind FROM timer WHERE subject_id = ? AND kind = 'SCOPE_REDUCED' AND state = 'WAITING'",
        [agreement.id],
      );
      expect(timers).toEqual([{ kind: 'SCOPE_REDUCED' }]);
    }
    const told: unknown = await server.dataSource.query(
      "SELECT recipient_id AS id FROM notice WHERE kind = 'SCOPE_REDUCED' AND subject_id = ? ORDER BY id",
      [agreements[0]?.id],
    );
    expect(told).toHaveLength(2);
  });

  it.each([
    {
      more: { source: 'SHARED', providerRegion: '德州市' },
      code: 'RESOURCE_WITHOUT_CONSENT' as const,
      ruleId: 'A-15' as const,
    },
    {
      more: { source: 'PUBLIC_UTILITY' },
      code: 'RESOURCE_WITHOUT_LICENCE' as const,
      ruleId: 'A-16' as const,
    },
    { more: { qualityNote: null }, code: 'RESOURCE_ENTRY_INCOMPLETE' as const, ruleId: 'B-01' as const },
  ])('keeps in an entry what its scope asks for: $code', async ({ more, code, ruleId }) => {
    const agreement = await anAgreement(server.manager, server.market);
    const inScope = await held({ agreementId: agreement.id });
    await expectRefusal(server, () => ask(inScope.id, more), { field: FIELD, code, ruleId });
    const outside = await held();
    expect((await ask(outside.id, more)).refusals(FIELD)).toEqual([]);
  });

  it.each([
    { ruleId: 'A-15', more: { source: 'SHARED', providerRegion: '德州市' } },
    { ruleId: 'A-16', more: { source: 'PUBLIC_UTILITY' } },
    { ruleId: 'B-01', more: { qualityNote: null } },
  ])(
    '[$ruleId] binds nobody once the agreement has ended, by its date and by its state',
    async ({ more }) => {
      const past = await anAgreement(server.manager, server.market, { endsOn: '2026-11-22' });
      const ended = await anAgreement(server.manager, server.market, { state: 'TERMINATED' });
      for (const { id: agreementId } of [past, ended]) {
        const { id } = await held({ agreementId });
        expect((await ask(id, more)).refusals(FIELD)).toEqual([]);
      }
      const lastDay = await anAgreement(server.manager, server.market, { endsOn: '2026-11-23' });
      const { id } = await held({ agreementId: lastDay.id });
      expect((await ask(id, more)).refusals(FIELD)).toHaveLength(1);
    },
  );

  it('[B-03] empties also the scope of an agreement that has ended, and tells nobody of it', async () => {
    const ended = await anAgreement(server.manager, server.market, { state: 'EXPIRED' });
    const { id } = await held({ agreementId: ended.id });
    expect((await ask(id, { grade: 'CORE' })).refusals(FIELD)).toEqual([]);
    const told: unknown = await server.dataSource.query(
      "SELECT id FROM notice WHERE kind = 'SCOPE_REDUCED' AND subject_id = ?",
      [ended.id],
    );
    expect(told).toEqual([]);
  });

  it('closes the duty to update once the entry is fresh', async () => {
    const { id } = await held({ updateInterval: 'WEEKLY', lastUpdatedOn: '2026-01-01' });
    const duty = await aDuty(server.manager, {
      holderId: server.cast.department.id,
      kind: 'UPDATE_RESOURCE',
      subjectId: id,
    });
    await ask(id, { lastUpdatedOn: '2026-01-02' });
    const stateOf = async (): Promise<unknown> =>
      server.dataSource.query('SELECT state FROM duty WHERE id = ?', [duty.id]);
    expect(await stateOf()).toEqual([{ state: 'OPEN' }]);
    await ask(id, { lastUpdatedOn: '2026-11-22', expectedVersion: 2 });
    expect(await stateOf()).toEqual([{ state: 'DONE' }]);
  });

  it('finds no resource of another department', async () => {
    const other = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const as = await aPersonIn(server, other, 'DEPARTMENT_OFFICER');
    const { id } = await held();
    for (const [resourceId, persona] of [
      [id, as],
      [newId('dataResource'), server.cast.departmentOfficer],
      ['nothing', server.cast.departmentOfficer],
    ] as const) {
      await expectRefusal(server, () => ask(resourceId, {}, persona), {
        field: FIELD,
        code: 'NOT_FOUND',
        path: ['resourceId'],
      });
    }
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await held();
    await ask(id);
    const answer = await expectRefusal(server, () => ask(id), { field: FIELD, code: 'VERSION_CONFLICT' });
    expect(answer.at(`${FIELD}.userErrors.0.currentVersion`)).toBe(2);
  });

  it.each([{ name: '名' }, { expectedVersion: 0 }, { updateInterval: 'HOURLY' }, { useBar: 'PRIVACY' }])(
    'refuses %j as input',
    async (more) => {
      const { id } = await held();
      await expectThrown(server, () => ask(id, more), 'BAD_USER_INPUT');
    },
  );

  it('says what is wrong in the language of the reader', async () => {
    const { id } = await held();
    const input = {
      resourceId: id,
      expectedVersion: 1,
      name: '不动产登记信息',
      containsPersonalInformation: false,
      source: 'OWN',
      lastUpdatedOn: '2099-01-01',
    };
    const answer = await server.execute(
      REVISE,
      { input },
      { as: server.cast.departmentOfficer, locale: 'zh' },
    );
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('不能晚于今天');
  });
});
