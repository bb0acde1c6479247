import { judge } from '../../../../src/policy/decision';
import {
  recordFreeUseCostRules,
  reopenCaseRules,
  reportMisuseRules,
  ruleCaseRules,
} from '../../../../src/policy/purpose/misuse.rules';
import { actor, agencyActor, AGENCY, BUYER, OPERATOR } from '../builders';

describe('reportMisuseRules', () => {
  const facts = {
    actor: actor(),
    operatorId: OPERATOR,
    agencyId: AGENCY,
    hasGrant: true,
    isStoppedForGood: false,
    evidence: 'A copy was on sale.',
  };

  it('[F-13] permit the operator and the agency', () => {
    expect(judge(reportMisuseRules, facts)).toMatchObject({ outcome: 'PERMIT', ruleIds: ['F-13'] });
    expect(judge(reportMisuseRules, { ...facts, actor: agencyActor() }).outcome).toBe('PERMIT');
  });

  it.each([
    {
      _case: 'anybody else',
      over: { actor: actor({ organisationId: BUYER }) },
      code: 'MISUSE_NOT_REPORTED_BY_PARTY',
    },
    { _case: 'an order without grant', over: { hasGrant: false }, code: 'MISUSE_WITHOUT_GRANT' },
    {
      _case: 'what was stopped for good',
      over: { isStoppedForGood: true },
      code: 'FREE_GRANT_STOPPED_FOR_GOOD',
    },
    { _case: 'a report without evidence', over: { evidence: ' ' }, code: 'MISUSE_WITHOUT_EVIDENCE' },
  ])('[F-13] refuse $_case, as a rule of the platform', ({ over, code }) => {
    expect(judge(reportMisuseRules, { ...facts, ...over })).toMatchObject({ code, basis: 'DESIGN' });
  });
});

describe('ruleCaseRules', () => {
  const order = {
    buyerId: BUYER,
    productId: 'prd_1',
    purposeClass: 'INDUSTRY' as const,
    useIntent: 'INTERNAL_USE' as const,
    state: 'PAID' as const,
  };
  const facts = {
    actor: agencyActor(),
    agencyId: AGENCY,
    state: 'OPEN' as const,
    ruling: 'STOP' as const,
    reason: 'A copy was on sale.',
    userId: BUYER,
    productId: 'prd_1',
    useIntent: 'INTERNAL_USE' as const,
    order: null,
  };
  const regularised = { ...facts, ruling: 'REGULARISE' as const, order };

  it('[D-08] permit the agency to stop, to lift, and to regularise by a paid order for industry', () => {
    expect(judge(ruleCaseRules, facts).outcome).toBe('PERMIT');
    expect(judge(ruleCaseRules, { ...facts, ruling: 'LIFT', state: 'REOPENED' }).outcome).toBe('PERMIT');
    expect(judge(ruleCaseRules, regularised).outcome).toBe('PERMIT');
  });

  it.each([
    {
      _case: 'another agency',
      given: { ...facts, actor: agencyActor({ organisationId: 'org_x' }) },
      code: 'CASE_NOT_RULED_BY_AGENCY',
    },
    { _case: 'a second ruling', given: { ...facts, state: 'RULED' as const }, code: 'CASE_RULED_BEFORE' },
    { _case: 'a ruling without reason', given: { ...facts, reason: ' ' }, code: 'CASE_RULED_WITHOUT_REASON' },
    { _case: 'an order with a stop', given: { ...facts, order }, code: 'CASE_ORDER_NOT_NEEDED' },
    {
      _case: 'to regularise by nothing',
      given: { ...regularised, order: null },
      code: 'CASE_NEEDS_INDUSTRY_ORDER',
    },
    {
      _case: 'the order of another buyer',
      given: { ...regularised, order: { ...order, buyerId: 'org_x' } },
      code: 'CASE_NEEDS_INDUSTRY_ORDER',
    },
    {
      _case: 'the order of another product',
      given: { ...regularised, order: { ...order, productId: 'prd_2' } },
      code: 'CASE_NEEDS_INDUSTRY_ORDER',
    },
    {
      _case: 'a free order',
      given: { ...regularised, order: { ...order, purposeClass: 'PUBLIC_INTEREST' as const } },
      code: 'CASE_NEEDS_INDUSTRY_ORDER',
    },
    {
      _case: 'an unpaid order',
      given: { ...regularised, order: { ...order, state: 'AWAITING_PAYMENT' as const } },
      code: 'CASE_NEEDS_INDUSTRY_ORDER',
    },
    {
      _case: 'an order for own use of what was built on',
      given: { ...regularised, useIntent: 'REDEVELOPMENT' as const },
      code: 'CASE_NEEDS_INDUSTRY_ORDER',
    },
  ])('[D-08] refuse $_case', ({ given, code }) => {
    expect(judge(ruleCaseRules, given)).toMatchObject({ outcome: 'REFUSE', ruleId: 'D-08', code });
  });

  it('[D-08] permit the agency alone to look again, with a reason, at what was ruled on', () => {
    const again = { actor: agencyActor(), agencyId: AGENCY, state: 'RULED' as const, reason: 'New facts.' };
    expect(judge(reopenCaseRules, again).outcome).toBe('PERMIT');
    expect(judge(reopenCaseRules, { ...again, state: 'OPEN' })).toMatchObject({ code: 'CASE_NOT_TO_REOPEN' });
    expect(judge(reopenCaseRules, { ...again, reason: '' })).toMatchObject({
      code: 'CASE_RULED_WITHOUT_REASON',
    });
    expect(judge(reopenCaseRules, { ...again, actor: actor() })).toMatchObject({
      code: 'CASE_NOT_RULED_BY_AGENCY',
    });
  });
});

describe('recordFreeUseCostRules', () => {
  const facts = {
    actor: actor(),
    operatorId: OPERATOR,
    purposeClass: 'PUBLIC_INTEREST' as const,
    year: 2026,
    thisYear: 2026,
  };

  it('[D-11] permit the operator to record the cost of a free offering, up to this year', () => {
    expect(judge(recordFreeUseCostRules, facts)).toMatchObject({ outcome: 'PERMIT', ruleIds: ['D-11'] });
  });

  it.each([
    {
      _case: 'another organisation',
      over: { operatorId: 'org_x' },
      code: 'FREE_USE_COST_NOT_BY_OPERATOR',
      basis: 'DESIGN',
    },
    {
      _case: 'a charged offering, by law',
      over: { purposeClass: 'INDUSTRY' as const },
      code: 'FREE_USE_COST_OF_CHARGED_OFFERING',
      basis: 'LAW',
    },
    { _case: 'a year to come', over: { year: 2027 }, code: 'FREE_USE_COST_OF_FUTURE_YEAR', basis: 'DESIGN' },
  ])('[D-11] refuse $_case', ({ over, code, basis }) => {
    expect(judge(recordFreeUseCostRules, { ...facts, ...over })).toMatchObject({ code, basis });
  });
});
