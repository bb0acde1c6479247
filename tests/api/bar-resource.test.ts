import { AgreementResourceEntity, DataResourceEntity } from '../../src/modules/catalogue';
import { newId } from '../../src/platform/persistence/new-id';
import { USE_BARS } from '../../src/policy/vocabulary';
import { aDuty } from '../support/agenda';
import { anAgreement, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const ANSWER = `{
  resource { id entry { useBar useBarReason useBarDocument version } history { type } }
  ${USER_ERRORS}
}`;
const DOCUMENTS = {
  barResource: `mutation ($input: BarResourceInput!) { barResource(input: $input) ${ANSWER} }`,
  liftResourceBar: `mutation ($input: LiftResourceBarInput!) { liftResourceBar(input: $input) ${ANSWER} }`,
};
type Move = keyof typeof DOCUMENTS;
const MOVES = Object.keys(DOCUMENTS) as Move[];

describe('barResource and liftResourceBar', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const ask = (
    move: Move,
    resourceId: string,
    more: object = {},
    as: Persona | undefined = server.cast.agencyRuling,
  ) => {
    const finding = { resourceId, expectedVersion: 1, reason: '经核查可能泄露隐私', document: '〔2026〕8号' };
    const input = { ...finding, ...(move === 'barResource' && { useBar: 'PRIVACY' }), ...more };
    return server.execute(DOCUMENTS[move], { input }, { as });
  };
  const barred = { useBar: 'PRIVACY', useBarReason: '涉及隐私', useBarDocument: '〔2026〕7号' } as const;
  const resource = (move: Move, more: object = {}) =>
    aResource(server.manager, {
      holderId: server.cast.department.id,
      ...(move === 'liftResourceBar' && barred),
      ...more,
    });

  describe.each(MOVES)('%s', (move) => {
    it('refuses who is not signed in', () =>
      expectThrown(
        server,
        () =>
          server.execute(DOCUMENTS[move], {
            input: {
              resourceId: newId('dataResource'),
              expectedVersion: 1,
              reason: '理由',
              document: '〔2026〕8号',
              ...(move === 'barResource' && { useBar: 'PRIVACY' }),
            },
          }),
        'UNAUTHENTICATED',
      ));

    it.each(everybodyBut('agencyRuling'))('turns %s away', async (name) => {
      const { id } = await resource(move);
      await expectThrown(server, () => ask(move, id, {}, server.cast[name]), 'FORBIDDEN');
    });

    it.each([newId('dataResource'), newId('product'), 'nothing'])('finds nothing under %s', (id) =>
      expectRefusal(server, () => ask(move, id), { field: move, code: 'NOT_FOUND', path: ['resourceId'] }),
    );

    it('names the present version to who has read an older one', async () => {
      const { id } = await resource(move, { version: 3 });
      const answer = await expectRefusal(server, () => ask(move, id), {
        field: move,
        code: 'VERSION_CONFLICT',
      });
      expect(answer.at(`${move}.userErrors.0.currentVersion`)).toBe(3);
    });

    it.each([
      { reason: '' },
      { reason: '因'.repeat(501) },
      { document: '' },
      { document: '文'.repeat(201) },
      { expectedVersion: 0 },
      { useBar: 'WHIM' },
    ])('refuses %j as input', async (more) => {
      const { id } = await resource(move);
      await expectThrown(server, () => ask(move, id, more), 'BAD_USER_INPUT');
    });
  });

  it.each(USE_BARS)('[A-17] bars the use of a resource for %s, and tells its holder why', async (useBar) => {
    const { id } = await resource('barResource');
    const answer = await ask('barResource', id, { useBar });
    expect(answer.at('barResource')).toMatchObject({
      userErrors: [],
      resource: {
        entry: { useBar, useBarReason: '经核查可能泄露隐私', useBarDocument: '〔2026〕8号', version: 2 },
        history: [{ type: 'RESOURCE_BARRED' }],
      },
    });
    const told: unknown = await server.dataSource.query(
      "SELECT recipient_id AS id FROM notice WHERE kind = 'RESOURCE_BARRED' AND subject_id = ?",
      [id],
    );
    expect(told).toEqual([{ id: server.cast.department.id }]);
  });

  it('[A-17] takes it out of every scope in the same transaction, with its duty to be registered', async () => {
    const { manager } = server;
    const agreement = await anAgreement(manager, server.market);
    const { id } = await resource('barResource', { agreementId: agreement.id });
    const duty = await aDuty(manager, {
      holderId: server.cast.department.id,
      kind: 'REGISTER_RESOURCE',
      subjectId: id,
    });
    const answer = await ask('barResource', id);
    expect(answer.refusals('barResource')).toEqual([]);
    const place = await manager.findOneByOrFail(AgreementResourceEntity, { resourceId: id });
    expect(place).toMatchObject({ removedAt: server.clock.now(), removalReason: '经核查可能泄露隐私' });
    expect(place.decisionId).toMatch(/^dec_/);
    const timers: unknown = await server.dataSource.query(
      "SELECT due_at FROM timer WHERE kind = 'SCOPE_REDUCED' AND subject_id = ?",
      [agreement.id],
    );
    expect(timers).toEqual([{ due_at: server.clock.now() }]);
    const states: unknown = await server.dataSource.query(
      "SELECT value, decision_id AS id FROM state_change WHERE subject_id = ? AND context_id = ? AND aspect = 'SCOPE'",
      [id, agreement.id],
    );
    expect(states).toEqual([{ value: 'false', id: place.decisionId }]);
    const duties: unknown = await server.dataSource.query('SELECT state FROM duty WHERE id = ?', [duty.id]);
    expect(duties).toEqual([{ state: 'CANCELLED' }]);
  });

  it('[A-17] lets it be used again, but puts it into no scope', async () => {
    const { manager } = server;
    const agreement = await anAgreement(manager, server.market);
    const { id } = await resource('barResource', { agreementId: agreement.id });
    await ask('barResource', id);
    const answer = await ask('liftResourceBar', id, { expectedVersion: 2 });
    expect(answer.at('liftResourceBar.resource.entry')).toEqual({
      useBar: null,
      useBarReason: null,
      useBarDocument: null,
      version: 3,
    });
    expect(await manager.findOneBy(AgreementResourceEntity, { resourceId: id })).not.toMatchObject({
      removedAt: null,
    });
  });

  it('[A-17] refuses a second bar beside the first, and to lift what is not there', async () => {
    const { id } = await resource('liftResourceBar');
    await expectRefusal(server, () => ask('barResource', id), {
      field: 'barResource',
      code: 'RESOURCE_ALREADY_BARRED',
      ruleId: 'A-17',
    });
    const free = await resource('barResource');
    await expectRefusal(server, () => ask('liftResourceBar', free.id), {
      field: 'liftResourceBar',
      code: 'RESOURCE_NOT_BARRED',
      ruleId: 'A-17',
    });
  });

  it('lets one of two bar it who do so at the same moment', async () => {
    const { id } = await resource('barResource');
    const answers = await Promise.all([
      ask('barResource', id),
      ask('barResource', id, { useBar: 'TRADE_SECRET' }),
    ]);
    expect(answers.flatMap((answer) => answer.refusals('barResource'))).toEqual(['VERSION_CONFLICT']);
    expect(await server.manager.countBy(DataResourceEntity, { id, version: 2 })).toBe(1);
  });
});
