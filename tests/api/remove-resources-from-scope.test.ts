import type { View } from '../../src/kernel/view';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const REMOVE = `mutation ($input: RemoveResourcesFromScopeInput!) {
  removeResourcesFromScope(input: $input) {
    agreement {
      now: scope(first: 10) { nodes { resource { id } } }
      ever: scope(first: 10, withLeft: true) { nodes { addedOn removedAt removalReason resource { id } } }
    }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'removeResourcesFromScope';

describe('removeResourcesFromScope', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const agreement = (more: Partial<AgreementEntity> = {}): Promise<View<AgreementEntity>> =>
    anAgreement(server.manager, server.market, more);
  const inScope = async ({ id: agreementId }: Pick<AgreementEntity, 'id'>): Promise<string> =>
    (await aResource(server.manager, { holderId: server.cast.department.id, agreementId })).id;
  const ask = (
    { id: agreementId }: Pick<AgreementEntity, 'id'>,
    resourceIds: readonly string[],
    more: object = {},
    as: Persona = server.cast.agencyRuling,
  ) =>
    server.execute(
      REMOVE,
      { input: { agreementId, expectedVersion: 1, resourceIds, reason: '业务调整', ...more } },
      { as },
    );

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(REMOVE, {
          input: {
            agreementId: newId('agreement'),
            expectedVersion: 1,
            resourceIds: [newId('dataResource')],
            reason: '业务调整',
          },
        }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('agencyReviewer', 'agencyRuling'))('turns %s away', async (name) => {
    const active = await agreement();
    const id = await inScope(active);
    await expectThrown(server, () => ask(active, [id], {}, server.cast[name]), 'FORBIDDEN');
  });

  it.each(['DRAFT', 'ACTIVE', 'SUSPENDED'] as const)(
    'takes resources out of the scope of an agreement that is %s, and keeps that they were in it',
    async (state) => {
      const unsigned = state === 'DRAFT' ? { signedOn: null, startsOn: null, endsOn: null } : {};
      const narrowed = await agreement({ state, ...unsigned });
      const [gone, kept] = [await inScope(narrowed), await inScope(narrowed)];
      const answer = await ask(narrowed, [gone]);
      expect(answer.at(FIELD)).toMatchObject({
        userErrors: [],
        agreement: {
          now: { nodes: [{ resource: { id: kept } }] },
          ever: {
            nodes: [
              {
                addedOn: '2026-01-01',
                removedAt: server.clock.now().toISOString(),
                removalReason: '业务调整',
                resource: { id: gone },
              },
              { removedAt: null, removalReason: null, resource: { id: kept } },
            ],
          },
        },
      });
      const timers: unknown = await server.dataSource.query(
        "SELECT due_at FROM timer WHERE kind = 'SCOPE_REDUCED' AND subject_id = ?",
        [narrowed.id],
      );
      expect(timers).toEqual([{ due_at: server.clock.now() }]);
      const told: { id: string }[] = await server.dataSource.query(
        "SELECT recipient_id AS id FROM notice WHERE kind = 'SCOPE_REDUCED' AND subject_id = ?",
        [narrowed.id],
      );
      expect(told.map(({ id }) => id).sort()).toEqual(
        [server.cast.operator.id, server.cast.agency.id, server.cast.department.id].sort(),
      );
    },
  );

  it.each([
    { state: 'EXPIRED' as const },
    { state: 'TERMINATED' as const },
    { state: 'ACTIVE' as const, endsOn: '2026-11-22' },
  ])('[A-19] leaves the scope of an agreement that has ended as it is: %j', async (more) => {
    const ended = await agreement(more);
    const id = await inScope(ended);
    await expectRefusal(server, () => ask(ended, [id]), {
      field: FIELD,
      code: 'SCOPE_CLOSED',
      ruleId: 'A-19',
    });
  });

  it('refuses a resource that is named twice, or is not in the scope', async () => {
    const active = await agreement();
    const id = await inScope(active);
    const elsewhere = await inScope(await agreement());
    await expectRefusal(server, () => ask(active, [id, id]), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['resourceIds', '1'],
    });
    for (const nothing of [elsewhere, newId('dataResource'), 'nothing']) {
      await expectRefusal(server, () => ask(active, [id, nothing]), {
        field: FIELD,
        code: 'NOT_FOUND',
        path: ['resourceIds', '1'],
      });
    }
  });

  it('finds no agreement of another agency', async () => {
    const other = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const as = await aPersonIn(server, other, 'AGENCY_RULING');
    const active = await agreement();
    const id = await inScope(active);
    await expectRefusal(server, () => ask(active, [id], {}, as), {
      field: FIELD,
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const active = await agreement({ version: 2 });
    const id = await inScope(active);
    await expectRefusal(server, () => ask(active, [id]), { field: FIELD, code: 'VERSION_CONFLICT' });
  });

  it.each([{ reason: '因' }, { reason: '因'.repeat(501) }, { resourceIds: [] }, { expectedVersion: 0 }])(
    'refuses %j as input',
    async (more) => {
      const active = await agreement();
      const id = await inScope(active);
      await expectThrown(server, () => ask(active, [id], more), 'BAD_USER_INPUT');
    },
  );

  it('shows the scope to who sees the agreement, and to nobody else', async () => {
    const active = await agreement();
    const id = await inScope(active);
    const query = `query ($id: ID!) { node(id: $id) { ... on Agreement { scope(first: 1) { nodes { resource { id } } } } } }`;
    for (const [name, sees] of [
      ['operatorProduct', true],
      ['agencyReviewer', true],
      ['auditor', true],
      ['departmentOfficer', false],
      ['enterpriseBuyer', false],
    ] as const) {
      const answer = await server.execute(query, { id: active.id }, { as: server.cast[name] });
      expect({ name, scope: answer.at('node.scope.nodes') }).toEqual({
        name,
        scope: sees ? [{ resource: { id } }] : undefined,
      });
    }
  });
});
