import { judge } from '../../../../src/policy/decision';
import {
  fileFreeUseReportRules,
  ruleOnFreeUseReportRules,
  ruleOnOverdueReportRules,
} from '../../../../src/policy/purpose/free-use-report.rules';
import { grantNotStopped } from '../../../../src/policy/purpose/grant-not-stopped.policy';
import { grantReported } from '../../../../src/policy/purpose/grant-reported.policy';
import { reportsFiled } from '../../../../src/policy/purpose/reports-filed.policy';
import { expectRefusal } from '../builders';

describe('the standing of a grant', () => {
  it.each([
    { standing: 'RUNNING' as const, stopped: null, suspended: null },
    { standing: 'SUSPENDED' as const, stopped: null, suspended: 'FREE_GRANT_SUSPENDED' },
    { standing: 'STOPPED' as const, stopped: 'FREE_GRANT_STOPPED', suspended: null },
    { standing: null, stopped: null, suspended: null },
  ])('[D-08] $standing is asked by two rules, each of its own cause', ({ standing, stopped, suspended }) => {
    const codeOf = (rule: typeof grantNotStopped) => {
      const finding = rule.decide({ standing });
      return finding.permitted ? null : finding.code;
    };
    expect([codeOf(grantNotStopped), codeOf(grantReported)]).toEqual([stopped, suspended]);
  });
});

describe('reportsFiled', () => {
  it('[D-10] gives nothing more to who owes a report, and names the oldest', () => {
    const owed = [{ productCode: 'P-1', dueOn: '2026-10-01' }];
    const finding = reportsFiled.decide({ purposeClass: 'PUBLIC_INTEREST', owedReports: owed });
    expect(expectRefusal(finding, 'FREE_USE_REPORT_OWED').params).toEqual({
      product: 'P-1',
      dueOn: '2026-10-01',
    });
    expect(reportsFiled.decide({ purposeClass: 'PUBLIC_INTEREST', owedReports: [] }).permitted).toBe(true);
    expect(reportsFiled.decide({ purposeClass: 'INDUSTRY', owedReports: owed }).permitted).toBe(true);
  });
});

describe('the rules about a report', () => {
  it('[D-10] take a report that is due, however late, and none twice', () => {
    expect(judge(fileFreeUseReportRules, { state: 'DUE' }).outcome).toBe('PERMIT');
    expect(judge(fileFreeUseReportRules, { state: 'FILED' }).outcome).toBe('REFUSE');
    expect(judge(fileFreeUseReportRules, { state: 'ACCEPTED' }).outcome).toBe('REFUSE');
  });

  it('[D-10] let the agency accept what was filed, and return it with a reason', () => {
    const filed = { state: 'FILED' as const, reason: null };
    expect(judge(ruleOnFreeUseReportRules, { ...filed, ruling: 'ACCEPT' }).outcome).toBe('PERMIT');
    expect(judge(ruleOnFreeUseReportRules, { ...filed, ruling: 'RETURN' })).toMatchObject({
      code: 'FREE_USE_REPORT_RETURNED_WITHOUT_REASON',
    });
    expect(judge(ruleOnFreeUseReportRules, { ...filed, state: 'DUE', ruling: 'ACCEPT' })).toMatchObject({
      code: 'FREE_USE_REPORT_STATE_FORBIDS',
    });
  });

  const overdue = {
    today: '2027-01-02',
    state: 'DUE' as const,
    dueOn: '2027-01-01',
    ruling: 'SUSPEND' as const,
    extendedTo: null,
    reason: 'Nothing came.',
  };

  it.each([
    { _case: 'on the last day', over: { today: '2027-01-01' }, code: 'FREE_USE_REPORT_NOT_OVERDUE' },
    { _case: 'on the day after', over: {}, code: null },
    { _case: 'once it is filed', over: { state: 'FILED' as const }, code: 'FREE_USE_REPORT_NOT_OVERDUE' },
    { _case: 'without a reason', over: { reason: ' ' }, code: 'FREE_USE_REJECTED_WITHOUT_REASON' },
    {
      _case: 'with the longest extension',
      over: { ruling: 'EXTEND' as const, extendedTo: '2027-02-01' },
      code: null,
    },
    {
      _case: 'with one day more',
      over: { ruling: 'EXTEND' as const, extendedTo: '2027-02-02' },
      code: 'FREE_USE_REPORT_EXTENSION_INVALID',
    },
    {
      _case: 'with an extension to today',
      over: { ruling: 'EXTEND' as const, extendedTo: '2027-01-02' },
      code: 'FREE_USE_REPORT_EXTENSION_INVALID',
    },
  ])('[D-10] answer on an overdue report $_case', ({ over, code }) => {
    const decision = judge(ruleOnOverdueReportRules, { ...overdue, ...over });
    expect(decision.outcome === 'PERMIT' ? null : decision.code).toBe(code);
  });
});
