import type { View } from '../../src/kernel/view';
import type { DataResourceEntity } from '../../src/modules/catalogue';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDuty } from '../support/agenda';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const ADD = `mutation ($input: AddResourcesToScopeInput!) {
  addResourcesToScope(input: $input) {
    agreement { id scope(first: 100) { nodes { addedOn removedAt decisionId resource { id } } totalCount { value } } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'addResourcesToScope';
const UNSIGNED = { signedOn: null, startsOn: null, endsOn: null };

describe('addResourcesToScope', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const agreement = (more: Partial<AgreementEntity> = {}): Promise<View<AgreementEntity>> =>
    anAgreement(server.manager, server.market, more);
  const resource = (more: Partial<DataResourceEntity> & { agreementId?: string } = {}) =>
    aResource(server.manager, { holderId: server.cast.department.id, ...more });
  const ask = (
    { id: agreementId }: Pick<AgreementEntity, 'id'>,
    resourceIds: readonly string[],
    more: object = {},
    as: Persona = server.cast.agencyReviewer,
  ) => server.execute(ADD, { input: { agreementId, expectedVersion: 1, resourceIds, ...more } }, { as });
  const refused = (code: string) => ({ field: FIELD, code }) as Parameters<typeof expectRefusal>[2];

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(ADD, {
          input: {
            agreementId: newId('agreement'),
            expectedVersion: 1,
            resourceIds: [newId('dataResource')],
          },
        }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('agencyReviewer', 'agencyRuling'))('turns %s away', async (name) => {
    const signed = await agreement();
    const { id } = await resource();
    await expectThrown(server, () => ask(signed, [id], {}, server.cast[name]), 'FORBIDDEN');
  });

  it.each(['agencyReviewer', 'agencyRuling'] as const)(
    'puts all resources into the scope for %s, from today on and for the look-back',
    async (name) => {
      const active = await agreement();
      const resources = [await resource(), await resource({ grade: 'IMPORTANT' })];
      const ids = resources.map(({ id }) => id).sort();
      const answer = await ask(active, ids, {}, server.cast[name]);
      expect(answer.refusals(FIELD)).toEqual([]);
      const decisionId = answer.text(`${FIELD}.agreement.scope.nodes.0.decisionId`);
      expect(answer.at(`${FIELD}.agreement.scope`)).toEqual({
        nodes: ids.map((id) => ({
          addedOn: '2026-11-23',
          removedAt: null,
          decisionId,
          resource: { id },
        })),
        totalCount: { value: 2 },
      });
      const states: unknown = await server.dataSource.query(
        `SELECT subject_id AS id, value, since, decision_id AS decision FROM state_change
          WHERE context_id = ? AND aspect = 'SCOPE' ORDER BY subject_id`,
        [active.id],
      );
      expect(states).toEqual(
        ids.map((id) => ({ id, value: 'true', since: server.clock.now(), decision: decisionId })),
      );
      const versions: unknown = await server.dataSource.query('SELECT version FROM agreement WHERE id = ?', [
        active.id,
      ]);
      expect(versions).toEqual([{ version: 2 }]);
    },
  );

  it('[B-12] gives the holder the duty to register it, once, and tells the operator', async () => {
    const [first, second] = [await agreement(), await agreement()];
    const { id } = await resource();
    await ask(first, [id]);
    await ask(second, [id]);
    const duties: unknown = await server.dataSource.query(
      "SELECT holder_id AS holder, escalates_to_id AS agency, due_on FROM duty WHERE subject_id = ? AND kind = 'REGISTER_RESOURCE'",
      [id],
    );
    // 20 working days from 23 November 2026.
    expect(duties).toEqual([
      { holder: server.cast.department.id, agency: server.cast.agency.id, due_on: '2026-12-21' },
    ]);
    const told: unknown = await server.dataSource.query(
      "SELECT recipient_id AS id FROM notice WHERE kind = 'SCOPE_EXTENDED' AND subject_id = ?",
      [second.id],
    );
    expect(told).toEqual([{ id: server.cast.operator.id }]);
    const events: { payload: string }[] = await server.dataSource.query(
      "SELECT payload FROM outbox_event WHERE type = 'SCOPE_EXTENDED' AND subject_id = ?",
      [second.id],
    );
    expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
      { resourceIds: [id], recordType: 'RESOURCE' },
    ]);
  });

  it('[B-12] opens the duty anew where it was cancelled, and not where it was done', async () => {
    const holderId = server.cast.department.id;
    const [cancelled, done] = [await resource(), await resource()];
    const kind = 'REGISTER_RESOURCE';
    const closedAt = server.clock.now();
    await aDuty(server.manager, { holderId, kind, subjectId: cancelled.id, state: 'CANCELLED', closedAt });
    await aDuty(server.manager, { holderId, kind, subjectId: done.id, state: 'DONE', closedAt });
    await ask(await agreement(), [cancelled.id, done.id]);
    const open: unknown = await server.dataSource.query(
      "SELECT subject_id AS id FROM duty WHERE kind = ? AND state = 'OPEN' AND subject_id IN (?)",
      [kind, [cancelled.id, done.id]],
    );
    expect(open).toEqual([{ id: cancelled.id }]);
  });

  it('waits with the duty and the notice while the agreement is drawn up', async () => {
    const draft = await agreement({ state: 'DRAFT', ...UNSIGNED });
    const { id } = await resource();
    expect((await ask(draft, [id])).refusals(FIELD)).toEqual([]);
    const written: unknown = await server.dataSource.query(
      'SELECT id FROM duty WHERE subject_id = ? UNION ALL SELECT id FROM notice WHERE subject_id = ?',
      [id, draft.id],
    );
    expect(written).toEqual([]);
  });

  it('takes back what has left, into its own row', async () => {
    const active = await agreement();
    const { id } = await resource({ agreementId: active.id });
    await server.manager.update(
      AgreementResourceEntity,
      { resourceId: id },
      { removedAt: server.clock.now(), removalReason: '调整' },
    );
    const answer = await ask(active, [id]);
    expect(answer.at(`${FIELD}.agreement.scope.nodes`)).toMatchObject([
      { addedOn: '2026-11-23', removedAt: null, resource: { id } },
    ]);
  });

  it.each([
    {
      ruleId: 'A-15' as const,
      code: 'RESOURCE_WITHOUT_CONSENT' as const,
      more: { source: 'SHARED', providerRegion: '德州市' } as const,
      fault: '',
    },
    {
      ruleId: 'A-16' as const,
      code: 'RESOURCE_WITHOUT_LICENCE' as const,
      more: { source: 'PUBLIC_UTILITY' } as const,
      fault: '',
    },
    {
      ruleId: 'A-17' as const,
      code: 'RESOURCE_BARRED' as const,
      more: { useBar: 'TRADE_SECRET', useBarReason: '涉及商业秘密', useBarDocument: '〔2026〕1号' } as const,
      fault: ' (TRADE_SECRET)',
    },
    {
      ruleId: 'B-01' as const,
      code: 'RESOURCE_ENTRY_INCOMPLETE' as const,
      more: { qualityNote: null },
      fault: ' (qualityNote)',
    },
    { ruleId: 'B-02' as const, code: 'RESOURCE_UNGRADED' as const, more: { grade: null }, fault: '' },
    {
      ruleId: 'B-03' as const,
      code: 'RESOURCE_CORE_NOT_AUTHORISED' as const,
      more: { grade: 'CORE' } as const,
      fault: '',
    },
  ])('[$ruleId] refuses all and names every one at fault: $code', async ({ ruleId, code, more, fault }) => {
    const active = await agreement();
    const good = await resource();
    const bad = [await resource(more), await resource(more)];
    const answer = await expectRefusal(server, () => ask(active, [good.id, ...bad.map(({ id }) => id)]), {
      field: FIELD,
      code,
      ruleId,
    });
    const message = answer.text(`${FIELD}.userErrors.0.message`);
    for (const { resourceCode } of bad) expect(message).toContain(`${resourceCode}${fault}`);
    expect(message).not.toContain(good.resourceCode);
  });

  it('[B-12] refuses what its holder could not register', async () => {
    const gone = await anOrganisation(server, 'SUPPLYING_DEPARTMENT', { state: 'SUSPENDED' });
    const { id } = await resource({ holderId: gone.id });
    const active = await agreement();
    await expectRefusal(server, () => ask(active, [id]), {
      field: FIELD,
      code: 'RESOURCE_HOLDER_NOT_ACTIVE',
      ruleId: 'B-12',
    });
  });

  it.each([
    { state: 'SUSPENDED' as const },
    { state: 'EXPIRED' as const },
    { state: 'TERMINATED' as const },
    { state: 'ACTIVE' as const, endsOn: '2026-11-22' },
  ])('[A-19] leaves the scope of an agreement that is %j as it is', async (more) => {
    const shut = await agreement(more);
    const { id } = await resource();
    await expectRefusal(server, () => ask(shut, [id]), {
      field: FIELD,
      code: 'SCOPE_CLOSED',
      ruleId: 'A-19',
    });
  });

  it('refuses a resource that is named twice, is there already, or does not exist', async () => {
    const active = await agreement();
    const [one, there] = [await resource(), await resource({ agreementId: active.id })];
    await expectRefusal(server, () => ask(active, [one.id, one.id]), {
      ...refused('INVALID_INPUT'),
      path: ['resourceIds', '1'],
    });
    await expectRefusal(server, () => ask(active, [one.id, there.id]), {
      ...refused('ALREADY_EXISTS'),
      path: ['resourceIds', '1'],
    });
    for (const nothing of [newId('dataResource'), active.id, 'nothing']) {
      await expectRefusal(server, () => ask(active, [one.id, nothing]), {
        ...refused('NOT_FOUND'),
        path: ['resourceIds', '1'],
      });
    }
  });

  it('finds no agreement of another agency', async () => {
    const other = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const as = await aPersonIn(server, other, 'AGENCY_RULING');
    const active = await agreement();
    const { id } = await resource();
    const nowhere = { ...refused('NOT_FOUND'), path: ['agreementId'] };
    await expectRefusal(server, () => ask(active, [id], {}, as), nowhere);
    await expectRefusal(server, () => ask({ id: newId('agreement') }, [id]), nowhere);
  });

  it('names the present version to who has read an older one', async () => {
    const active = await agreement({ version: 4 });
    const { id } = await resource();
    const answer = await expectRefusal(server, () => ask(active, [id]), refused('VERSION_CONFLICT'));
    expect(answer.at(`${FIELD}.userErrors.0.currentVersion`)).toBe(4);
  });

  it.each([
    { _case: 'no resource', more: { resourceIds: [] } },
    { _case: '501 resources', more: { resourceIds: Array.from({ length: 501 }, () => 'x') } },
    { _case: 'an id of 41 characters', more: { resourceIds: ['x'.repeat(41)] } },
    { _case: 'version zero', more: { expectedVersion: 0 } },
  ])('refuses $_case as input', async ({ more }) => {
    const active = await agreement();
    await expectThrown(server, () => ask(active, ['x'], more), 'BAD_USER_INPUT');
  });

  it('adds 500 at the price of a few', async () => {
    const counts: number[] = [];
    for (const size of [2, 500]) {
      const active = await agreement();
      const ids: string[] = [];
      for (let count = 0; count < size; count += 1) ids.push((await resource()).id);
      const answer = await ask(active, ids);
      expect(answer.at(`${FIELD}.agreement.scope.totalCount.value`)).toBe(size);
      counts.push(answer.statements.length);
    }
    const [few = 0, many = 0] = counts;
    // Rows are written 500 at a time; a reminder and a deadline for each duty are 1,000 timers.
    expect(many - few).toBeLessThanOrEqual(2);
  });
});
