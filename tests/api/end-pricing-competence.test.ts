import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aCompetenceEnd, aPricingCompetence, aProductOnSale, offeringOf } from '../support/market';
import { theMaximum } from '../support/maxima';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const END = `mutation ($input: EndPricingCompetenceInput!) {
  endPricingCompetence(input: $input) {
    competence { id end { endedOn documentNumber reason endedAt decisionId } }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const ISSUE = `mutation ($input: IssueGuidedPriceInput!) {
  issueGuidedPrice(input: $input) { guidedPrice { competence { id } } ${USER_ERRORS} } }`;
const TODAY = '2026-11-23';

describe('endPricingCompetence', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const key = (): string => `end-competence-${String((keys += 1)).padStart(4, '0')}`;
  /** A competence of an office of its own. */
  const aCompetence = async (more: Parameters<typeof aPricingCompetence>[2] = {}) => {
    const office = await anOrganisation(server, 'PRICING_OFFICE');
    const officer = await aPersonIn(server, office, 'PRICING_OFFICER');
    const cast = { ...server.market, pricingOfficeId: office.id };
    return { officer, cast, competence: await aPricingCompetence(server.manager, cast, more) };
  };
  const input = (competenceId: string, more: object = {}) => ({
    idempotencyKey: key(),
    competenceId,
    endedOn: TODAY,
    documentNumber: '鲁发改成本〔2026〕9号',
    reason: '收回委托',
    ...more,
  });
  const end = (asked: object, as: Persona | undefined = server.cast.agencyAdmin) =>
    server.execute(END, { input: asked }, { as });
  const issue = async (officer: Persona) => {
    const built = await aProductOnSale(server.manager, server.market);
    await theMaximum(server.manager, server.market, { agreementId: built.agreement.id, on: TODAY });
    const asked = {
      idempotencyKey: key(),
      offeringId: offeringOf(built, 'INDUSTRY').id,
      ceiling: '2',
      taxBasis: 'TAX_INCLUSIVE',
      forecastVolume: 1000,
      documentNumber: '价格〔2026〕12号',
      effectiveFrom: TODAY,
    };
    return server.execute(ISSUE, { input: asked }, { as: officer });
  };

  it('refuses who is not signed in', async () => {
    const { competence } = await aCompetence();
    const asked = input(competence.id);
    await expectThrown(server, () => server.execute(END, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyAdmin'))('[E-01] turns %s away', async (name) => {
    const { competence } = await aCompetence();
    const asked = input(competence.id);
    await expectThrown(server, () => end(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('[E-01] takes the competence from that day on; what was issued under it stays', async () => {
    const { officer, competence } = await aCompetence();
    const issued = await issue(officer);
    expect(issued.at('issueGuidedPrice.guidedPrice.competence.id')).toBe(competence.id);
    const answer = await end(input(competence.id));
    expect(answer.at('endPricingCompetence')).toMatchObject({
      competence: {
        id: competence.id,
        end: { endedOn: TODAY, documentNumber: '鲁发改成本〔2026〕9号', reason: '收回委托' },
      },
      userErrors: [],
    });
    expect((await issue(officer)).refusals('issueGuidedPrice')).toEqual(['PRICING_DELEGATION_NOT_IN_FORCE']);
  });

  it('[E-01] acts by another competence in force, whichever began last', async () => {
    const { officer, cast, competence } = await aCompetence();
    const later = await aPricingCompetence(server.manager, cast, { effectiveFrom: '2026-06-01' });
    await aCompetenceEnd(server.manager, cast, later, { endedOn: '2026-06-01' });
    const issued = await issue(officer);
    expect(issued.at('issueGuidedPrice.guidedPrice.competence.id')).toBe(competence.id);
  });

  it('finds no competence that does not exist', async () => {
    const asked = input(newId('pricingCompetence'));
    await expectRefusal(server, () => end(asked), {
      field: 'endPricingCompetence',
      code: 'NOT_FOUND',
      path: ['competenceId'],
    });
  });

  it('[E-01] ends it once', async () => {
    const { cast, competence } = await aCompetence();
    await aCompetenceEnd(server.manager, cast, competence);
    const asked = input(competence.id);
    await expectRefusal(server, () => end(asked), {
      field: 'endPricingCompetence',
      code: 'COMPETENCE_ENDED',
      ruleId: 'E-01',
    });
  });

  it.each([
    { _case: 'yesterday', competence: {}, endedOn: '2026-11-22' },
    { _case: 'before its first day', competence: { effectiveFrom: '2026-12-01' }, endedOn: '2026-11-30' },
    { _case: 'after its last day', competence: { effectiveTo: '2026-12-31' }, endedOn: '2027-01-01' },
  ])('[E-01] ends none $_case', async ({ competence: more, endedOn }) => {
    const { competence } = await aCompetence(more);
    const asked = input(competence.id, { endedOn });
    await expectRefusal(server, () => end(asked), {
      field: 'endPricingCompetence',
      code: 'COMPETENCE_END_OUTSIDE_PERIOD',
      ruleId: 'E-01',
    });
  });

  it('refuses an empty document number as input', async () => {
    const { competence } = await aCompetence();
    const asked = input(competence.id, { documentNumber: '' });
    await expectThrown(server, () => end(asked), 'BAD_USER_INPUT');
  });
});
