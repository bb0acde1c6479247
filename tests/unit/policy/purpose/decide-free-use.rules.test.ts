import { judge } from '../../../../src/policy/decision';
import {
  appealFreeUseRules,
  decideFreeUseAppealRules,
  decideFreeUseRules,
  type DecideFreeUseFacts,
} from '../../../../src/policy/purpose/decide-free-use.rules';
import { actor, agencyActor, agreement, freeUse, party, product, sources, TODAY } from '../builders';

function facts(over: Partial<DecideFreeUseFacts> = {}): DecideFreeUseFacts {
  return {
    today: TODAY,
    actor: agencyActor(),
    agreement: agreement(),
    product: product(),
    ...sources(),
    buyer: party({ kind: 'PUBLIC_BODY' }),
    applicantPersonId: 'per_applicant',
    formCheckerPersonId: 'per_checker',
    order: { state: 'AWAITING_DECISION', purposeClass: 'PUBLIC_INTEREST' },
    state: 'PURPOSE_CHECK',
    freeUse: freeUse(),
    offeredConditions: ['NO_ONWARD_SUPPLY', 'OUTCOME_REPORT'],
    owedReports: [],
    ruling: 'APPROVE',
    grant: { quota: 100, endsOn: '2027-11-22' },
    reason: null,
    ...over,
  };
}

describe('decideFreeUseRules', () => {
  it('permit the agency to approve within the application', () => {
    expect(judge(decideFreeUseRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['D-06', 'D-12', 'A-18', 'B-04', 'B-06', 'C-01', 'A-19', 'D-04', 'D-05', 'D-10', 'D-07'],
    });
  });

  it('permit a grant whose period begins later', () => {
    const later = facts({ freeUse: freeUse({ periodFrom: '2027-01-01' }) });
    expect(judge(decideFreeUseRules, later).outcome).toBe('PERMIT');
  });

  it('permit a reasoned rejection, also of a product that was suspended since or has left the scope', () => {
    const rejection = facts({
      ruling: 'REJECT',
      grant: null,
      reason: 'The use serves one company.',
      product: product({ state: 'SUSPENDED', runningOrders: 'STOP' }),
      outsideResourceCodes: ['RES-1'],
    });
    expect(judge(decideFreeUseRules, rejection).outcome).toBe('PERMIT');
  });

  it.each([
    { _case: 'the operator', over: { actor: actor() }, ruleId: 'D-06' },
    { _case: 'the applicant', over: { applicantPersonId: 'per_ruling_officer' }, ruleId: 'D-06' },
    { _case: 'who checked the form', over: { formCheckerPersonId: 'per_ruling_officer' }, ruleId: 'D-06' },
    { _case: 'a second ruling', over: { state: 'GRANTED' as const }, ruleId: 'D-06' },
    { _case: 'a ruling before the form was checked', over: { state: 'FORM_CHECK' as const }, ruleId: 'D-06' },
    {
      _case: 'a user that owes a report',
      over: { owedReports: [{ productCode: 'P-1', dueOn: '2026-11-22' }] },
      ruleId: 'D-10',
    },
    { _case: 'a rejection without reason', over: { ruling: 'REJECT' as const, grant: null }, ruleId: 'D-12' },
    {
      _case: 'a resource outside the scope',
      over: { outsideResourceCodes: ['RES-1'] },
      ruleId: 'A-18',
    },
    {
      _case: 'an agreement that takes no new orders',
      over: {
        agreement: agreement({
          state: 'SUSPENDED' as const,
          stoppedActs: ['OPERATOR_WRITE', 'NEW_ORDER'] as const,
        }),
      },
      ruleId: 'A-19',
    },
    {
      _case: 'a suspended product',
      over: { product: product({ state: 'SUSPENDED' as const }) },
      ruleId: 'C-01',
    },
    {
      _case: 'a terminated agreement',
      over: { agreement: agreement({ state: 'TERMINATED' as const }) },
      ruleId: 'A-19',
    },
    {
      _case: 'a period that has ended',
      over: { freeUse: freeUse({ periodFrom: '2026-01-01', periodTo: '2026-11-22' }) },
      ruleId: 'D-04',
    },
    {
      _case: 'a firm without proof',
      over: { buyer: party(), freeUse: freeUse({ basis: 'STATUTORY_DUTY' as const }) },
      ruleId: 'D-05',
    },
    { _case: 'a grant without limits', over: { grant: null }, ruleId: 'D-07' },
    {
      _case: 'a grant beyond the application',
      over: { grant: { quota: 1, endsOn: '2027-11-23' } },
      ruleId: 'D-07',
    },
    {
      _case: 'a grant that has already ended',
      over: { grant: { quota: 1, endsOn: '2026-11-22' } },
      ruleId: 'D-07',
    },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(decideFreeUseRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});

describe('decideFreeUseAppealRules', () => {
  const appealed = (over: Partial<DecideFreeUseFacts> = {}) => ({
    ...facts({ state: 'APPEALED', ...over }),
    refusedByPersonId: 'per_refuser',
  });

  it('[D-12] permit another person of the agency to grant, and to reject with a reason', () => {
    expect(judge(decideFreeUseAppealRules, appealed()).outcome).toBe('PERMIT');
    const rejection = appealed({ ruling: 'REJECT', grant: null, reason: 'It serves one company.' });
    expect(judge(decideFreeUseAppealRules, rejection).outcome).toBe('PERMIT');
  });

  it('[D-12] refuse the person who refused, and a request that was not appealed', () => {
    const same = { ...appealed(), refusedByPersonId: agencyActor().personId };
    expect(judge(decideFreeUseAppealRules, same)).toMatchObject({
      ruleId: 'D-12',
      code: 'FREE_USE_APPEAL_DECIDED_BY_REFUSER',
    });
    expect(judge(decideFreeUseAppealRules, appealed({ state: 'REFUSED' }))).toMatchObject({
      code: 'FREE_USE_STATE_FORBIDS',
    });
  });
});

describe('appealFreeUseRules', () => {
  const refusal = {
    today: TODAY,
    state: 'REFUSED' as const,
    hasBeenAppealed: false,
    refusedOn: TODAY,
    reason: 'It serves everybody.',
  };

  it.each([
    { _case: 'the day of the refusal', today: '2026-11-23', code: null },
    { _case: 'the last day', today: '2026-12-08', code: null },
    { _case: 'the day after', today: '2026-12-09', code: 'FREE_USE_APPEAL_LATE' },
  ])('[D-12] answer on $_case', ({ today, code }) => {
    const decision = judge(appealFreeUseRules, { ...refusal, refusedOn: '2026-11-23', today });
    expect(decision.outcome === 'PERMIT' ? null : decision.code).toBe(code);
  });

  it.each([
    {
      _case: 'a second appeal',
      over: { hasBeenAppealed: true, state: 'REJECTED' as const },
      code: 'FREE_USE_APPEALED_BEFORE',
    },
    {
      _case: 'what was not refused',
      over: { refusedOn: null, state: 'GRANTED' as const },
      code: 'FREE_USE_NOT_REFUSED',
    },
    { _case: 'an appeal without grounds', over: { reason: ' ' }, code: 'FREE_USE_APPEAL_WITHOUT_REASON' },
    { _case: 'what is final', over: { state: 'REJECTED' as const }, code: 'FREE_USE_STATE_FORBIDS' },
  ])('[D-12] refuse $_case', ({ over, code }) => {
    expect(judge(appealFreeUseRules, { ...refusal, ...over })).toMatchObject({ outcome: 'REFUSE', code });
  });
});
