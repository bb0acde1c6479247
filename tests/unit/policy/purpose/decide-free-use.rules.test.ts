import { judge } from '../../../../src/policy/decision';
import {
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
    order: { state: 'AWAITING_DECISION', purposeClass: 'PUBLIC_INTEREST', quantity: 1000 },
    freeUse: freeUse(),
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
      ruleIds: ['D-06', 'F-17', 'D-12', 'A-18', 'B-04', 'B-06', 'C-01', 'A-19', 'D-04', 'D-05', 'D-07'],
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
    {
      _case: 'a second ruling',
      over: {
        order: { state: 'APPROVED' as const, purposeClass: 'PUBLIC_INTEREST' as const, quantity: 1000 },
      },
      ruleId: 'F-17',
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
