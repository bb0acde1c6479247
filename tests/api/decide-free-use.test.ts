import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { aFreeOrder, anAgreement, anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import { suspendSilently } from '../support/scope';

const DECIDE = `mutation ($input: DecideFreeUseInput!) {
  decideFreeUse(input: $input) {
    order {
      id state version grantedQuota grantedUntil history { type }
      freeUse { state refusalReason appealBy grant { quota startsOn endsOn standing conditions { condition zh } } availableTransitions { operation to isOpen } }
    }
    ${USER_ERRORS}
  }
}`;
const GRANT = { quota: 50, until: '2027-12-31' };

describe('decideFreeUse', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await both();
  });
  afterAll(() => server.stop());

  const both = (options: Parameters<typeof aPricedProduct>[2] = {}): Promise<PricedProduct> =>
    aPricedProduct(server.manager, server.market, {
      ...options,
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
  const applied = async (of: PricedProduct = built, more: object = {}): Promise<string> => {
    const { publicBody, publicBuyer } = server.cast;
    const order = await aFreeOrder(server.manager, of, {
      buyerId: publicBody.id,
      placedBy: publicBuyer.personId,
      more: { useFrom: '2026-12-01', useTo: '2027-12-31', ...more },
    });
    return order.id;
  };
  const decide = (orderId: string, more: object = {}, as: Persona | undefined = server.cast.agencyReviewer) =>
    server.execute(
      DECIDE,
      { input: { orderId, expectedVersion: 1, ruling: 'APPROVE', grant: GRANT, ...more } },
      { as },
    );
  const rejection = { ruling: 'REJECT', grant: null, reason: '材料不全' };

  it('refuses who is not signed in', async () => {
    const input = { orderId: await applied(), expectedVersion: 1, ruling: 'APPROVE', grant: GRANT };
    await expectThrown(server, () => server.execute(DECIDE, { input }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer'))('[D-06] turns %s away and names the rule', async (name) => {
    const orderId = await applied();
    const answer = await expectThrown(server, () => decide(orderId, {}, server.cast[name]), 'FORBIDDEN');
    expect(answer.errors[0]?.extensions).toMatchObject({ ruleId: 'D-06' });
  });

  it('[D-07] grants within quota and period', async () => {
    const answer = await decide(await applied());
    expect(answer.thrown).toEqual([]);
    expect(answer.at('decideFreeUse')).toMatchObject({
      order: {
        state: 'APPROVED',
        version: 2,
        grantedQuota: 50,
        grantedUntil: '2027-12-31',
        history: [{ type: 'FREE_USE_GRANTED' }],
        freeUse: {
          state: 'GRANTED',
          grant: {
            quota: 50,
            startsOn: '2026-12-01',
            endsOn: '2027-12-31',
            standing: 'RUNNING',
            conditions: [
              { condition: 'NAMED_USER_ONLY', zh: expect.stringContaining('使用单位') as unknown },
              { condition: 'NO_ONWARD_SUPPLY', zh: expect.stringContaining('再开发') as unknown },
            ],
          },
        },
      },
      userErrors: [],
    });
  });

  it('[D-12] refuses with its reason, which is not final before it can be appealed', async () => {
    const answer = await decide(await applied(), rejection);
    expect(answer.at('decideFreeUse.order')).toMatchObject({
      state: 'AWAITING_DECISION',
      grantedQuota: null,
      history: [{ type: 'FREE_USE_REFUSED' }],
      freeUse: {
        state: 'REFUSED',
        refusalReason: '材料不全',
        appealBy: '2026-12-08',
        grant: null,
        availableTransitions: [{ operation: 'appealFreeUse', to: 'APPEALED', isOpen: false }],
      },
    });
  });

  it.each([
    { ruleId: 'D-07', refusal: 'FREE_GRANT_WITHOUT_LIMITS', more: { grant: null } },
    {
      ruleId: 'D-07',
      refusal: 'FREE_GRANT_BEYOND_APPLICATION',
      more: { grant: { quota: 1, until: '2028-01-01' } },
    },
    { ruleId: 'D-07', refusal: 'FREE_GRANT_NOT_RUNNING', more: { grant: { quota: 1, until: '2026-11-30' } } },
    {
      ruleId: 'D-07',
      refusal: 'FREE_GRANT_QUOTA_BEYOND_APPLICATION',
      more: { grant: { quota: 101, until: '2027-12-31' } },
    },
    { ruleId: 'D-12', refusal: 'FREE_USE_REJECTED_WITHOUT_REASON', more: { ruling: 'REJECT', grant: null } },
    { ruleId: 'D-12', refusal: 'FREE_USE_REJECTED_WITHOUT_REASON', more: { ...rejection, reason: ' ' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const orderId = await applied();
    await expectRefusal(server, () => decide(orderId, more), {
      field: 'decideFreeUse',
      code: refusal,
      ruleId,
    });
  });

  it('[D-06] refuses the applicant, also as a reviewer of the agency', async () => {
    const person = await aPerson(server);
    const applicant = await join(server, person, server.cast.publicBody, 'BUYER');
    const reviewer = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const orderId = await applied(built, { placedBy: applicant.personId });
    await expectRefusal(server, () => decide(orderId, {}, reviewer), {
      field: 'decideFreeUse',
      code: 'APPLICANT_DECIDES_FREE_USE',
      ruleId: 'D-06',
    });
  });

  it('finds no free use on an order for industry', async () => {
    const { enterprise, enterpriseBuyer } = server.cast;
    const { id } = await anOrder(server.manager, built, {
      buyerId: enterprise.id,
      placedBy: enterpriseBuyer.personId,
    });
    await expectRefusal(server, () => decide(id), {
      field: 'decideFreeUse',
      code: 'NOT_FOUND',
      path: ['orderId'],
    });
  });

  it('[D-06] refuses who checked the form, and before the form was checked', async () => {
    const person = await aPerson(server);
    const checker = await join(server, person, server.cast.operator, 'OPERATOR_PRODUCT');
    const reviewer = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const checked = await applied({ ...built, cast: { ...built.cast, operatorPersonId: checker.personId } });
    await expectRefusal(server, () => decide(checked, {}, reviewer), {
      field: 'decideFreeUse',
      code: 'FORM_CHECKER_DECIDES_FREE_USE',
      ruleId: 'D-06',
    });
    const { publicBody, publicBuyer } = server.cast;
    const unchecked = await aFreeOrder(server.manager, built, {
      buyerId: publicBody.id,
      placedBy: publicBuyer.personId,
      application: 'FORM_CHECK',
    });
    await expectRefusal(server, () => decide(unchecked.id), {
      field: 'decideFreeUse',
      code: 'FREE_USE_STATE_FORBIDS',
      ruleId: 'D-06',
    });
  });

  it('[D-06] decides once', async () => {
    const orderId = await applied();
    await decide(orderId, rejection);
    await expectRefusal(server, () => decide(orderId, { expectedVersion: 2 }), {
      field: 'decideFreeUse',
      code: 'FREE_USE_STATE_FORBIDS',
      ruleId: 'D-06',
    });
  });

  it('[C-01] grants nothing of a suspended product, but still rejects', async () => {
    const suspended = await both();
    const orderId = await applied(suspended);
    await server.manager.update(DataProductEntity, { id: suspended.product.id }, { state: 'SUSPENDED' });
    await expectRefusal(server, () => decide(orderId), {
      field: 'decideFreeUse',
      code: 'PRODUCT_NOT_ON_SALE',
      ruleId: 'C-01',
    });
    expect((await decide(orderId, rejection)).at('decideFreeUse.order.freeUse.state')).toBe('REFUSED');
  });

  it('[A-19] grants nothing under a suspended agreement', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const orderId = await applied(await both({ agreement }));
    await suspendSilently(server.manager, agreement.id);
    await expectRefusal(server, () => decide(orderId), {
      field: 'decideFreeUse',
      code: 'AGREEMENT_NOT_ACTIVE',
      ruleId: 'A-19',
    });
  });

  it('[D-04] grants nothing for a period that has ended meanwhile', async () => {
    const orderId = await applied(built, { useFrom: '2026-01-01', useTo: '2026-11-22' });
    const more = { grant: { quota: 1, until: '2026-11-22' } };
    await expectRefusal(server, () => decide(orderId, more), {
      field: 'decideFreeUse',
      code: 'FREE_USE_PERIOD_INVALID',
      ruleId: 'D-04',
    });
  });

  it('answers another agency as for a random id', async () => {
    const other = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const stranger = await aPersonIn(server, other, 'AGENCY_REVIEWER');
    const orderId = await applied();
    const foreign = await expectRefusal(server, () => decide(orderId, {}, stranger), {
      field: 'decideFreeUse',
      code: 'NOT_FOUND',
      path: ['orderId'],
    });
    const random = await decide(newId('order'), {}, stranger);
    expect(random.data).toEqual(foreign.data);
  });

  it('names the present version to who has read an older one', async () => {
    const orderId = await applied();
    await expectRefusal(server, () => decide(orderId, { expectedVersion: 2 }), {
      field: 'decideFreeUse',
      code: 'VERSION_CONFLICT',
    });
  });

  it('lets one of two reviewers decide who rule at the same moment', async () => {
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
    const orderId = await applied();
    const answers = await Promise.all([decide(orderId), decide(orderId, rejection, second)]);
    expect(answers.flatMap((answer) => answer.refusals('decideFreeUse'))).toEqual(['VERSION_CONFLICT']);
  });

  it.each([
    { _case: 'a quota of zero', more: { grant: { quota: 0, until: '2027-12-31' } } },
    {
      _case: 'a quota above a thousand million',
      more: { grant: { quota: 1_000_000_001, until: '2027-12-31' } },
    },
    { _case: 'a grant without a last day', more: { grant: { quota: 1 } } },
    { _case: 'an empty reason', more: { reason: '' } },
    { _case: 'an unknown ruling', more: { ruling: 'RETURN' } },
  ])('refuses $_case as input', async ({ more }) => {
    const orderId = await applied();
    await expectThrown(server, () => decide(orderId, more), 'BAD_USER_INPUT');
  });
});
