import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation } from '../support/builders';
import { example } from '../support/example';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const RECORD = `mutation ($input: RecordPricingCompetenceInput!) {
  recordPricingCompetence(input: $input) {
    competence {
      id authority documentNumber documentSha256 effectiveFrom effectiveTo recordedAt decisionId
      pricingOffice { id } end { endedOn }
    }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const READ = `query ($id: ID) { pricingCompetences(first: 5, pricingOfficeId: $id) { nodes { id documentNumber } } }`;

describe('recordPricingCompetence', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (more: object = {}) => ({
    idempotencyKey: `competence-${String((keys += 1)).padStart(4, '0')}`,
    pricingOfficeId: server.cast.pricingOfficer.organisationId,
    authority: '山东省发展和改革委员会',
    documentNumber: '鲁发改成本〔2026〕1号',
    documentSha256: 'a'.repeat(64),
    effectiveFrom: '2026-01-01',
    ...more,
  });
  const record = (asked: object, as: Persona | undefined = server.cast.agencyAdmin) =>
    server.execute(RECORD, { input: asked }, { as });

  it('refuses who is not signed in', async () => {
    const asked = input();
    await expectThrown(server, () => server.execute(RECORD, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyAdmin'))('[E-01] turns %s away', async (name) => {
    const asked = input();
    await expectThrown(server, () => record(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('[E-01] puts the document on file, for everybody to read', async () => {
    const office = await anOrganisation(server, 'PRICING_OFFICE');
    const answer = await record(input({ pricingOfficeId: office.id, effectiveTo: '2027-12-31' }));
    expect(answer.at('recordPricingCompetence')).toMatchObject({
      competence: {
        authority: '山东省发展和改革委员会',
        documentNumber: '鲁发改成本〔2026〕1号',
        documentSha256: 'a'.repeat(64),
        effectiveFrom: '2026-01-01',
        effectiveTo: '2027-12-31',
        recordedAt: '2026-11-23T02:00:00.000Z',
        pricingOffice: { id: office.id },
        end: null,
      },
      userErrors: [],
    });
    const id = answer.text('recordPricingCompetence.competence.id');
    const read = await server.execute(READ, { id: office.id });
    expect(read.at('pricingCompetences.nodes')).toEqual([{ id, documentNumber: '鲁发改成本〔2026〕1号' }]);
    const node = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on PricingCompetence { authority } } }',
      { id },
    );
    expect(node.at('node.authority')).toBe('山东省发展和改革委员会');
    expect((await server.execute(example('pricingCompetences'), { first: 5 })).thrown).toEqual([]);
  });

  it('answers the same request again with what it made', async () => {
    const asked = input();
    const first = await record(asked);
    const before = await tableSums(server);
    const second = await record(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('recordPricingCompetence.competence')).toEqual(
      first.at('recordPricingCompetence.competence'),
    );
    expect(second.at('recordPricingCompetence.idempotency.isReplay')).toBe(true);
  });

  it('finds no office that does not exist', async () => {
    const asked = input({ pricingOfficeId: newId('organisation') });
    await expectRefusal(server, () => record(asked), {
      field: 'recordPricingCompetence',
      code: 'NOT_FOUND',
      path: ['pricingOfficeId'],
    });
  });

  it.each([
    { refusal: 'COMPETENCE_PAPER_INCOMPLETE', more: { authority: ' ' } },
    { refusal: 'COMPETENCE_PAPER_INCOMPLETE', more: { documentNumber: '' } },
    { refusal: 'COMPETENCE_PERIOD_REVERSED', more: { effectiveTo: '2025-12-31' } },
  ] as const)('[E-01] refuses with $refusal', async ({ refusal, more }) => {
    const asked = input(more);
    await expectRefusal(server, () => record(asked), {
      field: 'recordPricingCompetence',
      code: refusal,
      ruleId: 'E-01',
    });
  });

  it('[E-01] makes no other body competent, the agency itself included', async () => {
    for (const pricingOfficeId of [
      server.cast.operatorProduct.organisationId,
      server.cast.agencyAdmin.organisationId,
    ]) {
      const asked = input({ pricingOfficeId });
      await expectRefusal(server, () => record(asked), {
        field: 'recordPricingCompetence',
        code: 'COMPETENCE_OF_NO_PRICING_OFFICE',
        ruleId: 'E-01',
      });
    }
  });

  it.each([
    { _case: 'a hash of 63 digits', more: { documentSha256: 'a'.repeat(63) } },
    { _case: 'a day that no calendar has', more: { effectiveFrom: '2026-02-30' } },
    { _case: 'an authority of 201 characters', more: { authority: '省'.repeat(201) } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(more);
    await expectThrown(server, () => record(asked), 'BAD_USER_INPUT');
  });
});
