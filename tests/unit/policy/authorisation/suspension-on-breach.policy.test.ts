import {
  suspensionOnBreach,
  type SuspensionOnBreachFacts,
} from '../../../../src/policy/authorisation/suspension-on-breach.policy';
import { actor, agencyActor, agreement, type Case, expectFinding, TODAY } from '../builders';

const given = (over: Partial<SuspensionOnBreachFacts> = {}): SuspensionOnBreachFacts => ({
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  stops: ['OPERATOR_WRITE'],
  agreedWorkingDays: null,
  noticeWorkingDays: 10,
  resources: [{ resourceId: 'res_1', isInScope: true }],
  noResourcesReason: null,
  ...over,
});

const cases: Case<SuspensionOnBreachFacts>[] = [
  { _case: 'permits the agency to suspend', facts: given(), code: null },
  {
    _case: 'permits a further breach under a suspension',
    facts: given({ agreement: agreement({ state: 'SUSPENDED' }) }),
    code: null,
  },
  {
    _case: 'permits on the last day of the term',
    facts: given({ agreement: agreement({ endsOn: TODAY }) }),
    code: null,
  },
  {
    _case: 'takes the agreed period',
    facts: given({ agreedWorkingDays: 15, noticeWorkingDays: null }),
    code: null,
  },
  {
    _case: 'takes a notice that names the agreed period',
    facts: given({ agreedWorkingDays: 15, noticeWorkingDays: 15 }),
    code: null,
  },
  {
    _case: 'refuses another period than the agreed one',
    facts: given({ agreedWorkingDays: 15, noticeWorkingDays: 10 }),
    code: 'CORRECTION_PERIOD_NOT_AGREED',
  },
  {
    _case: 'refuses without any period',
    facts: given({ noticeWorkingDays: null }),
    code: 'CORRECTION_PERIOD_MISSING',
  },
  {
    _case: 'refuses without resources and without a reason',
    facts: given({ resources: [] }),
    code: 'BREACH_RESOURCES_MISSING',
  },
  {
    _case: 'permits without resources for a reason',
    facts: given({ resources: [], noResourcesReason: '未按期披露' }),
    code: null,
  },
  {
    _case: 'refuses a resource outside the scope',
    facts: given({
      resources: [
        { resourceId: 'res_1', isInScope: true },
        { resourceId: 'res_2', isInScope: false },
      ],
    }),
    code: 'NAMED_RESOURCE_OUT_OF_SCOPE',
  },
  {
    _case: 'refuses a notice that leaves the permissions open',
    facts: given({ stops: ['NEW_ORDER'] }),
    code: 'SUSPENSION_KEEPS_PERMISSIONS',
  },
  {
    _case: 'refuses the operator',
    facts: given({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses an agency that did not sign',
    facts: given({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses before it is active',
    facts: given({ agreement: agreement({ state: 'SIGNED' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  {
    _case: 'refuses in the instant after the term, though the clock has not ended it yet',
    facts: given({ agreement: agreement({ endsOn: '2026-11-22' }) }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses once it is terminated',
    facts: given({ agreement: agreement({ state: 'TERMINATED', endsOn: '2026-11-22' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
];

describe('suspensionOnBreach', () => {
  it.each(cases)('[K-02] $_case', (row) => {
    expectFinding(suspensionOnBreach, row);
  });
});
