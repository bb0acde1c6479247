import type { Answer } from '../support/answer';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import { newId } from '../../src/platform/persistence/new-id';
import { aPublication, aStartedAgreement } from '../support/agreements';
import { example } from '../support/example';
import { aResource } from '../support/market';
import { personaOf, PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const PUBLISHED = `query ($first: Int, $after: String) {
  publishedAgreements(first: $first, after: $after) {
    nodes { id number title state mode startsOn endsOn content scope scopeCount publishedAt
      operator { id name } agency { id name } }
    pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;
const SCOPE = `query ($agreementId: ID!, $first: Int, $after: String) {
  publishedScope(agreementId: $agreementId, first: $first, after: $after) {
    nodes { id code name updateFrequency } pageInfo { hasNextPage endCursor } totalCount { value }
  }
}`;

let server: MarketServer;
let published: string;
let unpublished: string;
const resourceIds: string[] = [];
beforeAll(async () => {
  server = await startMarketServer();
  const { manager, cast } = server;
  const agreement = await aStartedAgreement(manager, cast, { scopeSize: 3 });
  await aPublication(manager, cast, agreement, { content: '旧的内容' });
  await aPublication(manager, cast, agreement, { content: '整体授权', scope: '全部政务数据' });
  published = agreement.id;
  const places = await manager.findBy(AgreementResourceEntity, { agreementId: published });
  resourceIds.push(...places.map(({ resourceId }) => resourceId).sort());
  // What has left the scope is published no longer.
  const gone = await aResource(manager, { holderId: cast.department.id, agreementId: published });
  await manager.update(
    AgreementResourceEntity,
    { agreementId: published, resourceId: gone.id },
    { removedAt: server.clock.now(), removalReason: '调整' },
  );
  unpublished = (await aStartedAgreement(manager, cast)).id;
  await aResource(manager, { holderId: cast.department.id, agreementId: unpublished });
});
afterAll(() => server.stop());

const idsOf = (answer: Answer, field: string): string[] =>
  (answer.at(`${field}.nodes`) as { id: string }[]).map(({ id }) => id);

describe('published agreements', () => {
  it.each(['nobody', ...PERSONA_NAMES] as const)('[A-20] are shown to %s, and no other', async (name) => {
    const answer = await server.execute(PUBLISHED, { first: 10 }, personaOf(server, name));
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer, 'publishedAgreements')).toEqual([published]);
  });

  it('[A-20] tell object, content, scope and term, as last published', async () => {
    const { agreementNumber, title } = await server.manager.findOneByOrFail(AgreementEntity, {
      id: published,
    });
    const { operator, agency } = server.cast;
    const answer = await server.execute(PUBLISHED, { first: 1 });
    expect(answer.at('publishedAgreements.nodes.0')).toEqual({
      id: published,
      number: agreementNumber,
      title,
      state: 'ACTIVE',
      mode: 'WHOLE_PACKAGE',
      startsOn: '2026-11-23',
      endsOn: '2029-11-23',
      content: '整体授权',
      scope: '全部政务数据',
      scopeCount: 3,
      publishedAt: '2026-03-02T02:00:00.000Z',
      operator: { id: operator.id, name: operator.name },
      agency: { id: agency.id, name: agency.name },
    });
  });

  it('[A-20] stay on record once they have ended, and say so', async () => {
    const { manager, cast } = server;
    const ended = await aStartedAgreement(manager, cast);
    await aPublication(manager, cast, ended);
    await manager.update(
      AgreementEntity,
      { id: ended.id },
      { state: 'TERMINATED', takesOrders: false, takesDeliveries: false },
    );
    const answer = await server.execute(PUBLISHED, { first: 1 });
    expect(answer.at('publishedAgreements.nodes.0')).toMatchObject({ id: ended.id, state: 'TERMINATED' });
    const next = await server.execute(PUBLISHED, {
      first: 1,
      after: answer.at('publishedAgreements.pageInfo.endCursor'),
    });
    expect(idsOf(next, 'publishedAgreements')).toEqual([published]);
    expect(next.at('publishedAgreements.pageInfo.hasNextPage')).toBe(false);
  });

  it('open nothing of the agreement itself', async () => {
    const answer = await server.execute('query ($id: ID!) { node(id: $id) { id } }', { id: published });
    expect(answer.at('node')).toBeNull();
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}])('refuses %j as input', (variables) =>
    expectThrown(server, () => server.execute(PUBLISHED, variables), 'BAD_USER_INPUT'),
  );

  it('are what the example asks for', async () => {
    const answer = await server.execute(example('publishedAgreements'));
    expect(idsOf(answer, 'publishedAgreements')).toContain(published);
  });
});

describe('the published scope', () => {
  it.each(['nobody', ...PERSONA_NAMES] as const)('[A-20] is shown to %s as it stands', async (name) => {
    const answer = await server.execute(
      SCOPE,
      { agreementId: published, first: 10 },
      personaOf(server, name),
    );
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer, 'publishedScope')).toEqual(resourceIds);
    expect(answer.at('publishedScope.totalCount.value')).toBe(3);
  });

  it('is walked page by page', async () => {
    const first = await server.execute(SCOPE, { agreementId: published, first: 2 });
    const second = await server.execute(SCOPE, {
      agreementId: published,
      first: 2,
      after: first.at('publishedScope.pageInfo.endCursor'),
    });
    expect([...idsOf(first, 'publishedScope'), ...idsOf(second, 'publishedScope')]).toEqual(resourceIds);
  });

  it.each([
    { _case: 'was not published', id: () => unpublished },
    { _case: 'does not exist', id: () => newId('agreement') },
    { _case: 'is none', id: () => newId('order') },
  ])('is null for an agreement that $_case', async ({ id }) => {
    const answer = await server.execute(SCOPE, { agreementId: id(), first: 10 });
    expect(answer.thrown).toEqual([]);
    expect(answer.at('publishedScope')).toBeNull();
  });

  it.each([{ first: 101 }, { first: 10, after: 'abc' }, {}])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(SCOPE, { agreementId: published, ...variables }),
      'BAD_USER_INPUT',
    ),
  );

  it('is what the example asks for', async () => {
    const answer = await server.execute(example('publishedScope'), { agreementId: published });
    expect(idsOf(answer, 'publishedScope')).toEqual(resourceIds);
  });
});
