import { judge } from '../../../../src/policy/decision';
import { declareControlRules } from '../../../../src/policy/redevelopment/declare-control.rules';
import type { OrderInputFacts } from '../../../../src/policy/redevelopment/derivation-input';
import {
  registerDerivedProductRules,
  type RegisterDerivedProductFacts,
} from '../../../../src/policy/redevelopment/register-derived-product.rules';
import { BUYER, link, OPERATOR, party, tie } from '../builders';

function order(over: Partial<OrderInputFacts> = {}): OrderInputFacts {
  return {
    kind: 'ORDER',
    inputId: 'ord_1',
    productCode: 'LC-0001',
    buyerId: BUYER,
    state: 'DELIVERED',
    stoppedUpstream: 0,
    useIntent: 'REDEVELOPMENT',
    lineagePurposeClasses: ['INDUSTRY'],
    ...over,
  };
}

function facts(over: Partial<RegisterDerivedProductFacts> = {}): RegisterDerivedProductFacts {
  return { developer: party(), inputs: [order()], ties: [tie()], ...over };
}

describe('registerDerivedProductRules', () => {
  it('permit a legal person and an unincorporated body', () => {
    expect(judge(registerDerivedProductRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['F-03', 'G-09', 'G-01', 'G-04', 'G-11', 'G-12', 'G-02', 'G-13'],
    });
    const unincorporated = facts({ developer: party({ legalForm: 'UNINCORPORATED_BODY' }) });
    expect(judge(registerDerivedProductRules, unincorporated).outcome).toBe('PERMIT');
  });

  it.each([
    {
      _case: 'a suspended developer',
      over: { developer: party({ state: 'SUSPENDED' as const }) },
      ruleId: 'F-03',
    },
    {
      _case: 'a developer without legal form',
      over: { developer: party({ legalForm: null }) },
      ruleId: 'G-09',
    },
    {
      _case: 'the operator, even on an order of somebody else',
      over: {
        developer: party({ organisationId: OPERATOR, kind: 'OPERATOR' as const }),
        ties: [tie({ isOperator: true })],
      },
      ruleId: 'G-01',
    },
    {
      _case: 'a company that the operator controls through two steps',
      over: { ties: [tie({ controlPath: [link(OPERATOR, 'org_middle'), link('org_middle', BUYER)] })] },
      ruleId: 'G-04',
    },
    { _case: 'a product without base product', over: { inputs: [], ties: [] }, ruleId: 'G-11' },
    {
      _case: 'an input with a frozen product above it',
      over: {
        inputs: [
          {
            kind: 'DERIVED_PRODUCT' as const,
            inputId: 'drv_1',
            productCode: 'DV-0001',
            state: 'REGISTERED' as const,
            frozenUpstream: 1,
            stoppedUpstream: 0,
            lineagePurposeClasses: ['INDUSTRY' as const],
          },
        ],
      },
      ruleId: 'G-12',
    },
    {
      _case: 'an order of a product that is stopped',
      over: { inputs: [order({ stoppedUpstream: 1 })] },
      ruleId: 'G-12',
    },
    {
      _case: 'an input with a stopped product above it',
      over: {
        inputs: [
          {
            kind: 'DERIVED_PRODUCT' as const,
            inputId: 'drv_1',
            productCode: 'DV-0001',
            state: 'REGISTERED' as const,
            frozenUpstream: 0,
            stoppedUpstream: 2,
            lineagePurposeClasses: ['INDUSTRY' as const],
          },
        ],
      },
      ruleId: 'G-12',
    },
    { _case: 'an input that is not delivered', over: { inputs: [order({ state: 'PAID' })] }, ruleId: 'G-02' },
    {
      _case: 'an input that was granted free',
      over: { inputs: [order({ lineagePurposeClasses: ['PUBLIC_INTEREST'] })] },
      ruleId: 'G-13',
    },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(registerDerivedProductRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});

describe('declareControlRules', () => {
  it('permit a documented majority and refuse an undocumented one', () => {
    const declaration = {
      declarer: party({ organisationId: 'org_agency', kind: 'IMPLEMENTING_AGENCY' }),
      controllerId: OPERATOR,
      controlledId: BUYER,
      isAboveOperator: false,
      basis: 'MAJORITY_SHAREHOLDING',
      sharePercent: '60',
      documentReference: 'Register extract 1',
    } as const;
    expect(judge(declareControlRules, declaration)).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['F-03', 'G-06'],
    });
    expect(judge(declareControlRules, { ...declaration, documentReference: null })).toMatchObject({
      code: 'CONTROL_DOCUMENT_MISSING',
    });
    const applied = party({ state: 'APPLIED', isCreditCodeVerified: false });
    expect(judge(declareControlRules, { ...declaration, declarer: applied })).toMatchObject({
      ruleId: 'F-03',
    });
  });
});
