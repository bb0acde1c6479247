import { judge, type Rule } from '../../../../src/policy/decision';
import {
  expireAgreementRules,
  terminateAgreementRules,
} from '../../../../src/policy/authorisation/exit.rules';
import {
  rejectCorrectionRules,
  restoreAgreementRules,
  type CorrectionFacts,
} from '../../../../src/policy/authorisation/rectification.rules';
import { decideRenewalRules } from '../../../../src/policy/authorisation/renewal.rules';
import type { RefusalCode } from '../../../../src/policy/refusals';
import { EXIT_TASKS } from '../../../../src/policy/vocabulary';
import { agencyActor, agreement, TODAY } from '../builders';

const YESTERDAY = '2026-11-22';

const codeOf = <Facts>(rules: readonly Rule<Facts>[], facts: Facts): RefusalCode | null => {
  const decision = judge(rules, facts);
  return decision.outcome === 'PERMIT' ? null : decision.code;
};

const correction = (over: Partial<CorrectionFacts['rectification']> = {}): CorrectionFacts => ({
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement({ state: 'SUSPENDED' }),
  rectification: { state: 'REPORTED', dueOn: TODAY, reportedOn: TODAY, isLifted: false, ...over },
});

describe('the rules of a restoration', () => {
  it('[K-03] restore on a correction, and say nothing of a lapse', () => {
    const decision = judge(restoreAgreementRules, correction());
    expect(decision.outcome).toBe('PERMIT');
  });

  it('[K-04] let the agreement go on after a lapse', () => {
    expect(codeOf(restoreAgreementRules, correction({ state: 'LAPSED', dueOn: YESTERDAY }))).toBeNull();
  });

  it('[K-04] let it go on once', () => {
    const facts = correction({ state: 'LAPSED', dueOn: YESTERDAY, isLifted: true });
    expect(codeOf(restoreAgreementRules, facts)).toBe('CORRECTION_NOT_OPEN');
  });

  it.each([
    { _case: 'before the deadline', dueOn: TODAY },
    { _case: 'after the deadline, which is the lapse', dueOn: YESTERDAY },
  ])('[K-03] reject a report $_case', ({ dueOn }) => {
    expect(codeOf(rejectCorrectionRules, correction({ dueOn, reportedOn: YESTERDAY }))).toBeNull();
  });
});

describe('the rules of a renewal', () => {
  const renewal = {
    today: TODAY,
    actor: agencyActor(),
    agreement: agreement({ startsOn: '2025-03-31' }),
    renewal: { state: 'APPLIED' },
    ruling: 'APPROVE',
    years: 3,
    hasReason: false,
    evaluations: [{ year: 2026, grade: 'GOOD' }],
  } as const;

  it('[A-13] permit the agency with the evaluations', () => {
    expect(codeOf(decideRenewalRules, renewal)).toBeNull();
  });

  it.each(['APPROVE', 'REJECT'] as const)('[J-03] refuse to %s without them', (ruling) => {
    expect(codeOf(decideRenewalRules, { ...renewal, ruling, evaluations: [] })).toBe('EVALUATIONS_MISSING');
  });

  it.each([
    { years: 5, hasReason: false, code: null },
    { years: 6, hasReason: false, code: 'TERM_TOO_LONG' },
    { years: 6, hasReason: true, code: null },
  ])('[A-11] judge a further term of $years years, reason $hasReason', ({ code, ...over }) => {
    expect(codeOf(decideRenewalRules, { ...renewal, ...over })).toBe(code);
  });

  it('[A-11] do not ask how long a term is that is not granted', () => {
    expect(codeOf(decideRenewalRules, { ...renewal, ruling: 'REJECT', years: 30 })).toBeNull();
  });
});

describe('the rules of an exit', () => {
  const tasks = [...EXIT_TASKS, 'CANCEL_REGISTRATION'] as const;
  const termination = {
    today: TODAY,
    actor: agencyActor(),
    agreement: agreement(),
    ground: 'OTHER_VIOLATION',
    hasOpenApplication: false,
    hasLapsedBreach: false,
    hasDocument: true,
    tasks,
    takesOrders: false,
  } as const;

  it('[K-01] permit an end with its ground and its tasks', () => {
    expect(codeOf(terminateAgreementRules, termination)).toBeNull();
  });

  it('[K-05] refuse it without its tasks', () => {
    expect(codeOf(terminateAgreementRules, { ...termination, tasks: [] })).toBe('EXIT_TASK_MISSING');
  });

  it('[K-06] refuse it without the cancellation of registrations', () => {
    expect(codeOf(terminateAgreementRules, { ...termination, tasks: EXIT_TASKS })).toBe(
      'EXIT_WITHOUT_CANCELLATION_TASK',
    );
  });

  it('[K-05] refuse an expiry without its tasks', () => {
    const expiry = { today: TODAY, agreement: agreement({ endsOn: YESTERDAY }), takesOrders: false };
    expect(codeOf(expireAgreementRules, { ...expiry, tasks })).toBeNull();
    expect(codeOf(expireAgreementRules, { ...expiry, tasks: [] })).toBe('EXIT_TASK_MISSING');
  });
});
