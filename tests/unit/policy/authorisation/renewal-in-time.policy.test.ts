import {
  lastDayToApply,
  renewalInTime,
  type RenewalInTimeFacts,
} from '../../../../src/policy/authorisation/renewal-in-time.policy';
import { actor, agencyActor, agreement, type Case, expectFinding } from '../builders';

const ENDS_ON = '2028-12-31';
const LAST_DAY = '2028-09-30';
const DAY_AFTER = '2028-10-01';

const given = (over: Partial<RenewalInTimeFacts> = {}): RenewalInTimeFacts => ({
  renewalAct: 'APPLY',
  today: LAST_DAY,
  actor: over.renewalAct === 'ADMIT_LATE' ? agencyActor() : actor(),
  agreement: agreement({ endsOn: ENDS_ON }),
  isLateAdmitted: false,
  hasOpenApplication: false,
  ...over,
});
const admitting = (over: Partial<RenewalInTimeFacts> = {}): RenewalInTimeFacts =>
  given({ renewalAct: 'ADMIT_LATE', today: DAY_AFTER, ...over });

const cases: Case<RenewalInTimeFacts>[] = [
  { _case: 'takes an application on the last day', facts: given(), code: null },
  { _case: 'takes an application years before', facts: given({ today: '2026-11-23' }), code: null },
  {
    _case: 'takes the application of a suspended operator',
    facts: given({ agreement: agreement({ endsOn: ENDS_ON, state: 'SUSPENDED' }) }),
    code: null,
  },
  {
    _case: 'refuses an application on the day after the last',
    facts: given({ today: DAY_AFTER }),
    code: 'RENEWAL_TOO_LATE',
  },
  {
    _case: 'takes a late application that the agency let in',
    facts: given({ today: DAY_AFTER, isLateAdmitted: true }),
    code: null,
  },
  {
    _case: 'takes a late application that was let in on the last day of the term',
    facts: given({ today: ENDS_ON, isLateAdmitted: true }),
    code: null,
  },
  {
    _case: 'refuses after the term even what was let in, though the clock has not ended it yet',
    facts: given({ today: '2029-01-01', isLateAdmitted: true }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses a second application',
    facts: given({ hasOpenApplication: true }),
    code: 'RENEWAL_ALREADY_OPEN',
  },
  {
    _case: 'refuses an application by the agency',
    facts: given({ actor: agencyActor() }),
    code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
  },
  {
    _case: 'refuses an application under an agreement that is not in force yet',
    facts: given({ agreement: agreement({ endsOn: ENDS_ON, state: 'SIGNED' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  {
    _case: 'refuses an application under a draft',
    facts: given({ agreement: agreement({ endsOn: null, startsOn: null, state: 'DRAFT' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  {
    _case: 'refuses an application under a terminated agreement',
    facts: given({ agreement: agreement({ endsOn: ENDS_ON, state: 'TERMINATED' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  { _case: 'lets the agency admit what is late', facts: admitting(), code: null },
  {
    _case: 'has nothing to admit on the last day',
    facts: admitting({ today: LAST_DAY }),
    code: 'RENEWAL_NOT_LATE',
  },
  {
    _case: 'admits once for a term',
    facts: admitting({ isLateAdmitted: true }),
    code: 'LATE_RENEWAL_ALREADY_ADMITTED',
  },
  {
    _case: 'has nothing to admit while an application is open',
    facts: admitting({ hasOpenApplication: true }),
    code: 'RENEWAL_ALREADY_OPEN',
  },
  {
    _case: 'leaves the exception to the agency',
    facts: admitting({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'leaves the exception to the agency that signed',
    facts: admitting({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'admits nothing after the term',
    facts: admitting({ today: '2029-01-01' }),
    code: 'AGREEMENT_EXPIRED',
  },
];

describe('renewalInTime', () => {
  it.each(cases)('[A-12] $_case', (row) => {
    expectFinding(renewalInTime, row);
  });

  it.each([
    { endsOn: '2028-12-31', lastDay: '2028-09-30' },
    { endsOn: '2029-11-23', lastDay: '2029-08-23' },
    { endsOn: '2029-05-31', lastDay: '2029-02-28' },
    { endsOn: '2028-05-31', lastDay: '2028-02-29' },
  ])('[A-12] counts three months back from $endsOn to $lastDay', ({ endsOn, lastDay }) => {
    expect(lastDayToApply(endsOn, '2026-11-23')).toBe(lastDay);
  });
});
