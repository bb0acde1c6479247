import { judge } from '../../../../src/policy/decision';
import {
  ceilingsWithinMaximum,
  type CeilingsWithinMaximumFacts,
} from '../../../../src/policy/pricing/ceilings-within-maximum.policy';
import {
  issueProposedPricesRules,
  proposeGuidedPricesRules,
  type IssuedLineFacts,
  type IssueProposedPricesFacts,
  type ProposedLineFacts,
  type ProposeGuidedPricesFacts,
} from '../../../../src/policy/pricing/propose-guided-prices.rules';
import type { RefusalCode } from '../../../../src/policy/refusals';
import type { RuleId } from '../../../../src/policy/rule-ids';
import { actor, agencyActor, agreement, expectPermit, expectRefusal, TODAY } from '../builders';
import { WORKED_MAXIMUM } from './survey';

const line = (over: Partial<ProposedLineFacts> = {}): ProposedLineFacts => ({
  offeringId: 'off_1',
  purposeClass: 'INDUSTRY',
  weights: { data: '20', computing: '15', storage: '5', labour: '15' },
  basisNote: '按资源占用分摊',
  forecastVolume: 4_500_000,
  places: 4,
  ceiling: '2.0098',
  ...over,
});

const facts = (over: Partial<ProposeGuidedPricesFacts> = {}): ProposeGuidedPricesFacts => ({
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  maximum: {
    amount: WORKED_MAXIMUM,
    taxBasis: 'TAX_EXCLUSIVE',
    effectiveFrom: '2027-01-01',
    effectiveTo: '2027-12-31',
    isReplaced: false,
  },
  reportReference: '聊数〔2026〕31号',
  lines: [line()],
  standing: [{ on: '2027-01-01', ceilings: [] }],
  ...over,
});

describe('proposeGuidedPricesRules', () => {
  it('permit the agency within a maximum that begins later', () => {
    expect(judge(proposeGuidedPricesRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['E-03', 'E-05', 'C-09', 'E-15', 'E-16'],
    });
  });

  it.each<{ _case: string; over: Partial<ProposeGuidedPricesFacts>; ruleId: RuleId; code: RefusalCode }>([
    {
      _case: 'the operator',
      over: { actor: actor() },
      ruleId: 'E-03',
      code: 'PRICES_NOT_PROPOSED_BY_AGENCY',
    },
    {
      _case: 'another agency',
      over: { actor: agencyActor({ organisationId: 'org_other' }) },
      ruleId: 'E-03',
      code: 'PRICES_NOT_PROPOSED_BY_AGENCY',
    },
    {
      _case: 'a blank report',
      over: { reportReference: ' ' },
      ruleId: 'E-05',
      code: 'WRITTEN_REPORT_MISSING',
    },
    {
      _case: 'a maximum that was replaced',
      over: { maximum: { ...facts().maximum, isReplaced: true } },
      ruleId: 'E-03',
      code: 'MAXIMUM_REVENUE_NOT_IN_FORCE',
    },
    {
      _case: 'a maximum that has ended',
      over: { maximum: { ...facts().maximum, effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' } },
      ruleId: 'E-03',
      code: 'MAXIMUM_REVENUE_NOT_IN_FORCE',
    },
    {
      _case: 'a free offering',
      over: { lines: [line({ purposeClass: 'PUBLIC_INTEREST' })] },
      ruleId: 'C-09',
      code: 'FREE_PURPOSE_PRICED',
    },
    {
      _case: 'no weight',
      over: { lines: [line({ weights: { data: '0', computing: '0', storage: '0', labour: '0.0000' } })] },
      ruleId: 'E-15',
      code: 'ALLOCATION_NOT_STATED',
    },
    {
      _case: 'no note',
      over: { lines: [line({ basisNote: ' ' })] },
      ruleId: 'E-15',
      code: 'ALLOCATION_NOT_STATED',
    },
    {
      _case: 'a negative weight',
      over: { lines: [line({ weights: { data: '-1', computing: '2', storage: '0', labour: '0' } })] },
      ruleId: 'E-15',
      code: 'WEIGHT_NOT_A_PERCENTAGE',
    },
    {
      _case: 'no forecast',
      over: { lines: [line({ forecastVolume: 0 })] },
      ruleId: 'E-15',
      code: 'FORECAST_NOT_STATED',
    },
    {
      _case: 'an offering twice',
      over: { lines: [line(), line()] },
      ruleId: 'E-15',
      code: 'OFFERING_PROPOSED_TWICE',
    },
    {
      _case: 'more than the whole',
      over: {
        lines: [
          line(),
          line({
            offeringId: 'off_2',
            weights: { data: '45.0001', computing: '0', storage: '0', labour: '0' },
          }),
        ],
      },
      ruleId: 'E-15',
      code: 'ALLOCATION_BEYOND_WHOLE',
    },
    {
      _case: 'what does not fit beside others',
      over: {
        standing: [
          { on: '2027-01-01', ceilings: [{ offeringId: 'off_9', ceiling: '1', forecastVolume: 7_400_426 }] },
        ],
      },
      ruleId: 'E-16',
      code: 'CEILING_ABOVE_MAXIMUM',
    },
  ])('[$ruleId] refuse $_case', ({ over, ruleId, code }) => {
    expect(judge(proposeGuidedPricesRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId, code });
  });

  it('[E-05] refuse a proposal that names no written report', () => {
    expect(judge(proposeGuidedPricesRules, facts({ reportReference: '' }))).toMatchObject({
      code: 'WRITTEN_REPORT_MISSING',
    });
  });

  it('[E-15] refuse a proposal without its basis', () => {
    expect(judge(proposeGuidedPricesRules, facts({ lines: [line({ basisNote: '' })] }))).toMatchObject({
      code: 'ALLOCATION_NOT_STATED',
    });
  });
});

describe('issueProposedPricesRules', () => {
  const issuedLine = (over: Partial<IssuedLineFacts> = {}): IssuedLineFacts => ({
    ...line(),
    latest: null,
    latestEffectiveFrom: null,
    supersedes: null,
    ...over,
  });
  const STANDING = {
    guidedPriceId: 'gdp_1',
    documentNumber: '聊发改价〔2026〕3号',
    effectiveFrom: '2026-01-01',
    revokedFrom: null,
  };
  const issuing = (over: Partial<IssueProposedPricesFacts> = {}): IssueProposedPricesFacts => ({
    today: TODAY,
    actor: actor({ organisationId: 'org_pricing', kind: 'PRICING_OFFICE' }),
    delegation: { documentNumber: '鲁发改成本〔2025〕1号', effectiveFrom: '2025-06-01', effectiveTo: null },
    documentNumber: '聊发改价〔2026〕9号',
    effectiveFrom: '2027-01-01',
    reportReference: '聊数〔2026〕31号',
    maximum: facts().maximum,
    taxBasis: 'TAX_EXCLUSIVE',
    lines: [issuedLine()],
    standing: [{ on: '2027-01-01', ceilings: [] }],
    ...over,
  });

  it('permit the pricing office what was proposed', () => {
    expect(judge(issueProposedPricesRules, issuing())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['E-04', 'E-01', 'E-05', 'E-03', 'C-09', 'E-33', 'E-34', 'E-16'],
    });
  });

  it('[E-33] permit what takes the place of a price that stands', () => {
    const supersedes = { guidedPriceId: STANDING.guidedPriceId, reason: '年度评估' };
    const lines = [issuedLine({ latest: STANDING, latestEffectiveFrom: '2026-01-01', supersedes })];
    expect(judge(issueProposedPricesRules, issuing({ lines }))).toMatchObject({ outcome: 'PERMIT' });
  });

  it.each<{ _case: string; over: Partial<IssueProposedPricesFacts>; ruleId: RuleId }>([
    {
      _case: 'one that is issued over another',
      over: { lines: [issuedLine({ latest: STANDING, latestEffectiveFrom: '2026-01-01' })] },
      ruleId: 'E-33',
    },
    { _case: 'the agency itself', over: { actor: agencyActor() }, ruleId: 'E-04' },
    { _case: 'an office without delegation', over: { delegation: null }, ruleId: 'E-01' },
    { _case: 'no report', over: { reportReference: '' }, ruleId: 'E-05' },
    { _case: 'another maximum', over: { maximum: null }, ruleId: 'E-03' },
    { _case: 'a day beyond it', over: { effectiveFrom: '2028-01-01' }, ruleId: 'E-03' },
    {
      _case: 'a version that is there',
      over: { lines: [issuedLine({ latestEffectiveFrom: '2027-01-01' })] },
      ruleId: 'E-33',
    },
    {
      _case: 'what no longer fits',
      over: {
        standing: [
          { on: '2027-01-01', ceilings: [{ offeringId: 'off_9', ceiling: '1', forecastVolume: 9_000_000 }] },
        ],
      },
      ruleId: 'E-16',
    },
  ])('[$ruleId] refuse $_case', ({ over, ruleId }) => {
    expect(judge(issueProposedPricesRules, issuing(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});

describe('the ceilings of an operation', () => {
  const ceilings = (over: Partial<CeilingsWithinMaximumFacts> = {}): CeilingsWithinMaximumFacts => ({
    maximum: { amount: '100.00', taxBasis: 'TAX_EXCLUSIVE' },
    taxBasis: 'TAX_EXCLUSIVE',
    proposed: [{ offeringId: 'off_1', ceiling: '2.000000', forecastVolume: 30 }],
    standing: [{ on: TODAY, ceilings: [{ offeringId: 'off_2', ceiling: '4', forecastVolume: 10 }] }],
    ...over,
  });

  it('[E-16] may come to exactly the maximum', () => {
    expectPermit(ceilingsWithinMaximum.decide(ceilings()));
  });

  it('[E-16] above it are refused with the figure that would pass', () => {
    const refused = expectRefusal(
      ceilingsWithinMaximum.decide(
        ceilings({ proposed: [{ offeringId: 'off_1', ceiling: '2.000001', forecastVolume: 30 }] }),
      ),
      'CEILING_ABOVE_MAXIMUM',
    );
    expect(refused.params).toEqual({
      date: TODAY,
      asked: '60.00003',
      maximum: '100.00',
      left: '60',
      highest: '2',
    });
  });

  it('[E-16] are judged on every day on which they change', () => {
    const later = {
      on: '2026-12-01',
      ceilings: [{ offeringId: 'off_2', ceiling: '4.3', forecastVolume: 10 }],
    };
    const refused = expectRefusal(
      ceilingsWithinMaximum.decide(ceilings({ standing: [...ceilings().standing, later] })),
      'CEILING_ABOVE_MAXIMUM',
    );
    expect(refused.params).toMatchObject({ date: '2026-12-01', left: '57', highest: '1.9' });
  });

  it('[E-16] proposed together are told what is left for them together', () => {
    const proposed = ['off_1', 'off_3'].map((offeringId) => ({
      offeringId,
      ceiling: '2',
      forecastVolume: 16,
    }));
    const refused = expectRefusal(
      ceilingsWithinMaximum.decide(ceilings({ proposed })),
      'CEILINGS_ABOVE_MAXIMUM',
    );
    expect(refused.params).toMatchObject({ asked: '64', left: '60' });
  });

  it('[E-16] have nothing left where others take more than there is', () => {
    const standing = [{ on: TODAY, ceilings: [{ offeringId: 'off_2', ceiling: '40', forecastVolume: 10 }] }];
    const refused = expectRefusal(
      ceilingsWithinMaximum.decide(ceilings({ standing })),
      'CEILING_ABOVE_MAXIMUM',
    );
    expect(refused.params).toMatchObject({ left: '0', highest: '0' });
  });

  it('[E-16] are of one tax basis and state their forecast', () => {
    expectRefusal(
      ceilingsWithinMaximum.decide(ceilings({ taxBasis: 'TAX_INCLUSIVE' })),
      'CEILING_TAX_BASIS_DIFFERS',
    );
    const proposed = [{ offeringId: 'off_1', ceiling: '2', forecastVolume: 0 }];
    expectRefusal(ceilingsWithinMaximum.decide(ceilings({ proposed })), 'CEILING_WITHOUT_FORECAST');
  });
});
