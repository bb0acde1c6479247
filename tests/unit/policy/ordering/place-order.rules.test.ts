import fc from 'fast-check';
import { judge } from '../../../../src/policy/decision';
import {
  placeOrderRules,
  quoteRules,
  type QuoteFacts,
} from '../../../../src/policy/ordering/place-order.rules';
import { priceOf } from '../../../../src/policy/ordering/price-of';
import { PURPOSE_CLASSES, USE_INTENTS } from '../../../../src/policy/vocabulary';
import { flatCeiling } from '../../../../src/policy/pricing/price-guide';
import { flatScheme } from '../../../../src/policy/pricing/price-scheme';
import {
  agreement,
  BUYER,
  guidedPrice,
  link,
  offering,
  OPERATOR,
  party,
  product,
  sources,
  tariff,
  tie,
  TODAY,
} from '../builders';

const charged = (unitPrice: string) =>
  priceOf({
    purposeClass: 'INDUSTRY',
    scheme: flatScheme(unitPrice),
    customerClass: 'STANDARD',
    comparedFields: 0,
    unitsBefore: 0,
    quantity: 1000,
  });

const NO_CHARGE = { unitPrice: '0', total: '0.00', parts: [] };

function facts(over: Partial<QuoteFacts> = {}): QuoteFacts {
  return {
    today: TODAY,
    buyer: party(),
    agreement: agreement(),
    product: product(),
    ...sources(),
    offering: offering(),
    scenarios: [{ scenarioId: 'scn_1', productId: 'prd_1', isRetired: false }],
    purposeClass: 'INDUSTRY',
    useIntent: 'INTERNAL_USE',
    quantity: 1000,
    customerClass: 'STANDARD',
    comparedFields: 0,
    unitsBefore: 0,
    tariff: tariff(),
    guidedPrice: guidedPrice(),
    charge: charged('1.9'),
    ties: [tie()],
    ...over,
  };
}

function freeFacts(over: Partial<QuoteFacts> = {}): QuoteFacts {
  return facts({
    buyer: party({ kind: 'PUBLIC_BODY' }),
    offering: offering({ purposeClass: 'PUBLIC_INTEREST' }),
    purposeClass: 'PUBLIC_INTEREST',
    tariff: null,
    guidedPrice: null,
    charge: NO_CHARGE,
    ...over,
  });
}

const REDEVELOPMENT = { useIntent: 'REDEVELOPMENT' } as const;

describe('placeOrderRules', () => {
  it('permit an order for industry and cite every rule', () => {
    expect(judge(placeOrderRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: [
        'F-03',
        'A-18',
        'B-04',
        'B-06',
        'C-01',
        'A-19',
        'G-01',
        'G-04',
        'F-02',
        'D-03',
        'D-09',
        'C-10',
        'F-01',
        'E-06',
        'D-01',
        'D-02',
        'D-04',
      ],
    });
  });

  it('permit a free quote of a public body and redevelopment by a stranger', () => {
    expect(judge(quoteRules, freeFacts()).outcome).toBe('PERMIT');
    expect(judge(placeOrderRules, facts(REDEVELOPMENT)).outcome).toBe('PERMIT');
  });

  it.each([
    {
      _case: 'an unverified buyer',
      given: facts({ buyer: party({ isCreditCodeVerified: false }) }),
      ruleId: 'F-03',
    },
    {
      _case: 'a withdrawn product',
      given: facts({ product: product({ state: 'WITHDRAWN' }) }),
      ruleId: 'C-01',
    },
    {
      _case: 'an expired agreement',
      given: facts({ agreement: agreement({ endsOn: '2026-11-22' }) }),
      ruleId: 'A-19',
    },
    {
      _case: 'two scenarios',
      given: facts({
        scenarios: ['scn_1', 'scn_2'].map((scenarioId) => ({
          scenarioId,
          productId: 'prd_1',
          isRetired: false,
        })),
      }),
      ruleId: 'F-02',
    },
    {
      _case: 'another purpose than offered',
      given: facts({ purposeClass: 'PUBLIC_INTEREST' }),
      ruleId: 'D-03',
    },
    { _case: 'redevelopment of a free grant', given: freeFacts(REDEVELOPMENT), ruleId: 'D-09' },
    { _case: 'no guided price', given: facts({ guidedPrice: null, tariff: null }), ruleId: 'C-10' },
    { _case: 'no tariff', given: facts({ tariff: null }), ruleId: 'F-01' },
    {
      _case: 'a guided price that was lowered below the tariff since',
      given: facts({ guidedPrice: guidedPrice({ guide: flatCeiling('1.899999') }) }),
      ruleId: 'E-06',
    },
    {
      _case: 'a charge above the ceiling that hides behind a lower tariff',
      given: facts({ charge: charged('3') }),
      ruleId: 'E-06',
    },
    {
      _case: 'a charge on a free order',
      given: freeFacts({ charge: { ...NO_CHARGE, total: '0.01' } }),
      ruleId: 'D-01',
    },
    {
      _case: 'an extra on a charged order',
      given: facts({ charge: { ...charged('1.9'), total: '1900.01' } }),
      ruleId: 'D-02',
    },
    { _case: 'a free order, which is applied for instead', given: freeFacts(), ruleId: 'D-04' },
  ])('refuse $_case', ({ given, ruleId }) => {
    expect(judge(placeOrderRules, given)).toMatchObject({ outcome: 'REFUSE', ruleId });
  });

  it('tell the operator the ban and not that it cannot buy from itself', () => {
    const operator = facts({
      ...REDEVELOPMENT,
      buyer: party({ organisationId: OPERATOR, kind: 'OPERATOR' }),
      ties: [tie({ isOperator: true })],
    });
    expect(judge(placeOrderRules, operator)).toMatchObject({ ruleId: 'G-01', basis: 'LAW' });
    expect(judge(placeOrderRules, { ...operator, useIntent: 'INTERNAL_USE' })).toMatchObject({
      ruleId: 'F-01',
      code: 'BUYER_IS_SELLER',
    });
  });

  it('hold the ban against ties that were gathered wrongly', () => {
    const operator = facts({ ...REDEVELOPMENT, buyer: party({ organisationId: OPERATOR }) });
    expect(judge(placeOrderRules, operator)).toMatchObject({ ruleId: 'G-01' });
    expect(() => judge(placeOrderRules, facts({ ...REDEVELOPMENT, ties: [] }))).toThrow('Assertion failed');
  });

  it('show a controlled buyer its path to the operator', () => {
    const path = [link(OPERATOR, 'org_middle'), link('org_middle', BUYER)];
    expect(judge(quoteRules, facts({ ...REDEVELOPMENT, ties: [tie({ controlPath: path })] }))).toMatchObject({
      ruleId: 'G-04',
      basis: 'DESIGN',
      path,
    });
    expect(judge(placeOrderRules, facts({ ties: [tie({ controlPath: path })] })).outcome).toBe('PERMIT');
  });

  it('never permit a charge for the public interest or above the ceiling, whatever the facts', () => {
    const millionths = fc
      .bigInt({ min: 0n, max: 4_000_000n })
      .map((value) => `${String(value / 1_000_000n)}.${String(value % 1_000_000n).padStart(6, '0')}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...PURPOSE_CLASSES),
        fc.constantFrom(...PURPOSE_CLASSES),
        fc.constantFrom(...USE_INTENTS),
        millionths,
        fc.option(millionths, { nil: null }),
        fc.integer({ min: 1, max: 10_000 }),
        (declared, offered, useIntent, unitPrice, ceiling, quantity) => {
          const given = facts({
            buyer: party({ kind: 'PUBLIC_BODY' }),
            offering: offering({ purposeClass: offered }),
            purposeClass: declared,
            useIntent,
            quantity,
            tariff: declared === 'INDUSTRY' ? tariff({ scheme: flatScheme(unitPrice) }) : null,
            guidedPrice: ceiling === null ? null : guidedPrice({ guide: flatCeiling(ceiling) }),
            charge: priceOf({
              purposeClass: declared,
              scheme: flatScheme(unitPrice),
              customerClass: 'STANDARD',
              comparedFields: 0,
              unitsBefore: 0,
              quantity,
            }),
          });
          const isLawful =
            declared === offered &&
            (declared === 'INDUSTRY'
              ? ceiling !== null && Number(unitPrice) <= Number(ceiling)
              : useIntent === 'INTERNAL_USE');
          expect(judge(quoteRules, given).outcome).toBe(isLawful ? 'PERMIT' : 'REFUSE');
        },
      ),
    );
  });
});
