import { newId } from '../../src/platform/persistence/new-id';
import {
  aGuidedPrice,
  anAgreement,
  aProductOnSale,
  aResource,
  aSubmittedProduct,
  offeringOf,
  type BuiltProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';
import { leaveScopeSilently } from '../support/scope';
import { aProductOnTrial, aTrialTariff } from '../support/trial';

const SUBMIT = `mutation ($input: SubmitTrialTariffInput!) {
  submitTrialTariff(input: $input) {
    trialTariff {
      id state version effectiveFrom reason documentTitle documentHash chargeUnit taxBasis inForceFrom isInForce
      offering { id tariff { id } trialTariff { id } }
      counting { accumulation repeatWindowDays chargesHitsOnly }
      bands { customerClass fieldsFrom above upTo unitPrice { amount } }
      availableTransitions { operation to isOpen }
      history { type }
    }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;
const TODAY = '2026-11-23';

describe('submitTrialTariff', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  let keys = 0;
  const input = (offeringId: string, more: object = {}) => ({
    idempotencyKey: `trial-${String((keys += 1)).padStart(4, '0')}`,
    offeringId,
    unitPrice: '1.90',
    taxBasis: 'TAX_INCLUSIVE',
    effectiveFrom: TODAY,
    reason: '参照同类产品成本制定',
    documentTitle: '试行收费标准方案',
    documentHash: 'a'.repeat(64),
    ...more,
  });
  const submit = (asked: object, as: Persona = server.cast.operatorProduct) =>
    server.execute(SUBMIT, { input: asked }, { as });
  const onSale = (options: Parameters<typeof aProductOnSale>[2] = {}): Promise<BuiltProduct> =>
    aProductOnSale(server.manager, server.market, options);
  const offeringId = async (): Promise<string> => offeringOf(await onSale(), 'INDUSTRY').id;

  it('refuses who is not signed in', async () => {
    const asked = input(await offeringId());
    await expectThrown(server, () => server.execute(SUBMIT, { input: asked }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('operatorProduct'))('turns %s away', async (name) => {
    const asked = input(await offeringId());
    await expectThrown(server, () => submit(asked, server.cast[name]), 'FORBIDDEN');
  });

  it('[E-18] hands a trial tariff in without any maximum revenue; nothing is charged yet', async () => {
    const id = await offeringId();
    const answer = await submit(input(id));
    expect(answer.thrown).toEqual([]);
    expect(answer.at('submitTrialTariff')).toEqual({
      trialTariff: {
        id: expect.stringMatching(/^trt_/) as string,
        state: 'SUBMITTED',
        version: 1,
        effectiveFrom: TODAY,
        reason: '参照同类产品成本制定',
        documentTitle: '试行收费标准方案',
        documentHash: 'a'.repeat(64),
        chargeUnit: 'PER_CALL',
        taxBasis: 'TAX_INCLUSIVE',
        inForceFrom: null,
        isInForce: false,
        offering: { id, tariff: null, trialTariff: null },
        counting: { accumulation: 'ORDER', repeatWindowDays: null, chargesHitsOnly: false },
        bands: [
          { customerClass: 'STANDARD', fieldsFrom: 0, above: 0, upTo: null, unitPrice: { amount: '1.90' } },
        ],
        availableTransitions: [
          { operation: 'confirmTrialTariff', to: 'CONFIRMED', isOpen: false },
          { operation: 'declineTrialTariff', to: 'DECLINED', isOpen: false },
        ],
        history: [{ type: 'TRIAL_TARIFF_SUBMITTED' }],
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    const duties: unknown = await server.dataSource.query(
      'SELECT kind, state, holder_id, due_on FROM duty WHERE subject_id = ?',
      [answer.text('submitTrialTariff.trialTariff.id')],
    );
    expect(duties).toEqual([
      { kind: 'RULE_ON_TRIAL_TARIFF', state: 'OPEN', holder_id: server.cast.agency.id, due_on: '2026-12-07' },
    ]);
  });

  it('takes bands by class, fields and units', async () => {
    const scheme = {
      accumulation: 'MONTH',
      lines: [
        {
          bands: [
            { above: 0, upTo: 100, unitPrice: '2' },
            { above: 100, unitPrice: '1.5' },
          ],
        },
      ],
    };
    const answer = await submit(input(await offeringId(), { unitPrice: null, scheme }));
    expect(answer.at('submitTrialTariff.trialTariff')).toMatchObject({
      counting: { accumulation: 'MONTH' },
      bands: [
        { above: 0, upTo: 100, unitPrice: { amount: '2.00' } },
        { above: 100, upTo: null, unitPrice: { amount: '1.50' } },
      ],
    });
  });

  it('answers the same request again with what it made', async () => {
    const asked = input(await offeringId());
    const first = await submit(asked);
    const before = await tableSums(server);
    const second = await submit(asked);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('submitTrialTariff.trialTariff')).toEqual(first.at('submitTrialTariff.trialTariff'));
    expect(second.at('submitTrialTariff.idempotency.isReplay')).toBe(true);
  });

  it.each([
    { _case: 'an offering that there is not', id: () => Promise.resolve(newId('offering')) },
    {
      _case: 'the draft of another operator',
      id: async () => {
        const { manager, market } = server;
        const other = { ...market, operatorId: server.cast.enterprise.id };
        const agreement = await anAgreement(manager, other);
        return offeringOf(await aSubmittedProduct(manager, other, { agreement }), 'INDUSTRY').id;
      },
    },
  ])('does not find $_case', async ({ id }) => {
    const asked = input(await id());
    await expectRefusal(server, () => submit(asked), {
      field: 'submitTrialTariff',
      code: 'NOT_FOUND',
      path: ['offeringId'],
    });
  });

  it('[A-18] refuses a product whose resource has left the scope, and logs the attempt', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id: resourceId } = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    const { id } = offeringOf(await onSale({ agreement, resourceIds: [resourceId] }), 'INDUSTRY');
    await leaveScopeSilently(server.manager, { agreementId: agreement.id, resourceId });
    await expectRefusal(server, () => submit(input(id)), {
      field: 'submitTrialTariff',
      code: 'RESOURCES_OUTSIDE_SCOPE',
      ruleId: 'A-18',
      leaves: ['breach', 'outbox_event', 'notice'],
    });
  });

  it('[C-01] refuses a product that was never approved', async () => {
    const { id } = offeringOf(await aSubmittedProduct(server.manager, server.market), 'INDUSTRY');
    await expectRefusal(server, () => submit(input(id)), {
      field: 'submitTrialTariff',
      code: 'PRODUCT_NOT_APPROVED',
      ruleId: 'C-01',
    });
  });

  it('[C-09] refuses a price of a free offering', async () => {
    const { id } = offeringOf(await onSale({ purposeClasses: ['PUBLIC_INTEREST'] }), 'PUBLIC_INTEREST');
    await expectRefusal(server, () => submit(input(id)), {
      field: 'submitTrialTariff',
      code: 'FREE_PURPOSE_PRICED',
      ruleId: 'C-09',
    });
  });

  it('[E-18] refuses a second one while the first waits', async () => {
    const built = await onSale();
    await aTrialTariff(server.manager, built);
    await expectRefusal(server, () => submit(input(offeringOf(built, 'INDUSTRY').id)), {
      field: 'submitTrialTariff',
      code: 'TRIAL_TARIFF_WAITS',
      ruleId: 'E-18',
    });
  });

  it('[E-18] refuses a first day that would hold up the guided price', async () => {
    const asked = input(await offeringId(), { effectiveFrom: '2026-12-25' });
    const answer = await expectRefusal(server, () => submit(asked), {
      field: 'submitTrialTariff',
      code: 'TRIAL_TARIFF_BEGINS_TOO_LATE',
      ruleId: 'E-18',
    });
    expect(answer.text('submitTrialTariff.userErrors.0.message')).toContain('2026-12-24');
  });

  it('[E-19] refuses a trial once a guided price is issued, be it for a later day', async () => {
    const built = await onSale();
    await aGuidedPrice(server.manager, built, { effectiveFrom: '2027-03-01' });
    await expectRefusal(server, () => submit(input(offeringOf(built, 'INDUSTRY').id)), {
      field: 'submitTrialTariff',
      code: 'TRIAL_AFTER_GUIDED_PRICE',
      ruleId: 'E-19',
    });
  });

  it('[E-33] refuses a first day at or before that of the running trial', async () => {
    const built = await aProductOnTrial(server.manager, server.market, { effectiveFrom: TODAY });
    await expectRefusal(server, () => submit(input(offeringOf(built, 'INDUSTRY').id)), {
      field: 'submitTrialTariff',
      code: 'PRICE_VERSION_OVERWRITTEN',
      ruleId: 'E-33',
    });
  });

  describe('after a complete operating year', () => {
    beforeAll(() => {
      server.clock.set('2028-01-03T02:00:00.000Z');
    });
    afterAll(() => {
      server.clock.set(`${TODAY}T02:00:00.000Z`);
    });
    const late = { effectiveFrom: '2028-01-04' };

    it('[E-18] refuses a new trial', async () => {
      const asked = input(await offeringId(), late);
      await expectRefusal(server, () => submit(asked), {
        field: 'submitTrialTariff',
        code: 'TRIAL_AFTER_OPERATING_YEAR',
        ruleId: 'E-18',
      });
    });

    it('[E-19] takes one that continues a running trial, and refuses to raise it', async () => {
      const built = await aProductOnTrial(server.manager, server.market);
      const { id } = offeringOf(built, 'INDUSTRY');
      await expectRefusal(server, () => submit(input(id, { ...late, unitPrice: '1.900001' })), {
        field: 'submitTrialTariff',
        code: 'TRIAL_RAISED_AFTER_OPERATING_YEAR',
        ruleId: 'E-19',
      });
      expect((await submit(input(id, late))).at('submitTrialTariff')).toMatchObject({
        trialTariff: { state: 'SUBMITTED' },
        userErrors: [],
      });
    });
  });

  it.each([
    {
      _case: 'both a price and a scheme',
      more: { scheme: { lines: [{ bands: [{ above: 0, unitPrice: '1' }] }] } },
    },
    { _case: 'neither', more: { unitPrice: null } },
  ])('refuses $_case', async ({ more }) => {
    const asked = input(await offeringId(), more);
    await expectRefusal(server, () => submit(asked), {
      field: 'submitTrialTariff',
      code: 'INVALID_INPUT',
      path: ['unitPrice'],
    });
  });

  it.each([
    { _case: 'a blank reason', more: { reason: '   ' } },
    { _case: 'a blank title', more: { documentTitle: '   ' } },
    { _case: 'a hash that is none', more: { documentHash: 'abc' } },
    { _case: 'a day that there is not', more: { effectiveFrom: '2026-02-30' } },
  ])('refuses $_case as input', async ({ more }) => {
    const asked = input(await offeringId(), more);
    await expectThrown(server, () => submit(asked), 'BAD_USER_INPUT');
  });
});
