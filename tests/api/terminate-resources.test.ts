import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { aForeignAgreement, agreementNow, anAgreementInForce } from '../support/agreement-ground';
import { example } from '../support/example';
import { aResource } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const TERMINATE = `mutation ($input: TerminateResourcesInput!) {
  terminateResources(input: $input) { agreement { id state } ${USER_ERRORS} }
}`;
const FIELD = 'terminateResources';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const of = (agreementId: string, resourceIds: readonly string[], more: object = {}) => ({
  agreementId,
  expectedVersion: 1,
  resourceIds,
  reason: '数据提供单位撤回同意',
  ...more,
});
const terminate = (input: object) => server.execute(TERMINATE, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: TERMINATE,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => {
    const { agreement, resources } = await anAgreementInForce(server);
    return of(agreement.id, [resources[0].id]);
  },
  foreign: async () => of((await aForeignAgreement(server)).id, ['res_1']),
  isEdit: true,
  bad: [
    { _case: 'no resource', resourceIds: [] },
    { _case: 'a resource twice', resourceIds: ['res_1', 'res_1'] },
    {
      _case: '201 resources',
      resourceIds: Array.from({ length: 201 }, (_, index) => `res_${String(index)}`),
    },
    { _case: 'no reason', reason: '' },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

it('[K-04] takes the named resource out at once, and leaves the agreement and the rest of its scope', async () => {
  const { agreement, resources } = await anAgreementInForce(server);
  const answer = await terminate(of(agreement.id, [resources[0].id]));
  expect(answer.thrown).toEqual([]);
  expect(answer.at(FIELD)).toEqual({ agreement: { id: agreement.id, state: 'ACTIVE' }, userErrors: [] });
  const now = server.clock.now();
  const scope = await server.manager.find(AgreementResourceEntity, {
    where: { agreementId: agreement.id },
    order: { resourceId: 'ASC' },
  });
  expect(scope).toMatchObject([
    { resourceId: resources[0].id, removedAt: now, removalReason: '数据提供单位撤回同意' },
    { resourceId: resources[1].id, removedAt: null },
  ]);
  expect(await server.manager.findBy(StateChangeEntity, { subjectId: resources[0].id })).toMatchObject([
    { aspect: 'SCOPE', contextId: agreement.id, value: false, since: now },
  ]);
  expect(await server.manager.findBy(TimerEntity, { subjectId: agreement.id })).toMatchObject([
    { kind: 'SCOPE_REDUCED', dueAt: now },
  ]);
  expect((await agreementNow(server, agreement.id)).version).toBe(2);
});

it('[K-04] refuses a resource that is not in the scope, and takes out none of the others', async () => {
  const { agreement, resources } = await anAgreementInForce(server);
  const outside = await aResource(server.manager, { holderId: server.cast.department.id });
  await expectRefusal(server, () => terminate(of(agreement.id, [resources[0].id, outside.id])), {
    field: FIELD,
    code: 'NAMED_RESOURCE_OUT_OF_SCOPE',
    ruleId: 'K-04',
  });
});

it('[K-04] refuses a resource that has left the scope before', async () => {
  const { agreement, resources } = await anAgreementInForce(server);
  await terminate(of(agreement.id, [resources[0].id]));
  await expectRefusal(server, () => terminate(of(agreement.id, [resources[0].id], { expectedVersion: 2 })), {
    field: FIELD,
    code: 'NAMED_RESOURCE_OUT_OF_SCOPE',
    ruleId: 'K-04',
  });
});

it('[K-04] refuses in the first millisecond after the term, though the clock has not ended it yet', async () => {
  const { agreement, resources } = await anAgreementInForce(server, { endsOn: '2026-11-22' });
  await expectRefusal(server, () => terminate(of(agreement.id, [resources[0].id])), {
    field: FIELD,
    code: 'AGREEMENT_EXPIRED',
    ruleId: 'K-04',
  });
});

it('is what the example shows', async () => {
  const { agreement, resources } = await anAgreementInForce(server);
  const answer = await server.execute(
    example(FIELD),
    { input: of(agreement.id, [resources[0].id]) },
    { as: server.cast.agencyRuling },
  );
  expect(answer.at(`${FIELD}.agreement.state`)).toBe('ACTIVE');
});
