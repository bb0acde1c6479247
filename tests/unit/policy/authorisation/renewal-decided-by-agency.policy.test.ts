import {
  renewalDecidedByAgency,
  type RenewalDecidedByAgencyFacts,
} from '../../../../src/policy/authorisation/renewal-decided-by-agency.policy';
import { actor, agencyActor, agreement, type Case, expectFinding, TODAY } from '../builders';

const given = (over: Partial<RenewalDecidedByAgencyFacts> = {}): RenewalDecidedByAgencyFacts => ({
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  renewal: { state: 'APPLIED' },
  ...over,
});

const cases: Case<RenewalDecidedByAgencyFacts>[] = [
  { _case: 'leaves the decision to the agency', facts: given(), code: null },
  {
    _case: 'lets the agency decide under a suspension',
    facts: given({ agreement: agreement({ state: 'SUSPENDED' }) }),
    code: null,
  },
  {
    _case: 'lets the agency decide on the last day of the term',
    facts: given({ agreement: agreement({ endsOn: TODAY }) }),
    code: null,
  },
  {
    _case: 'refuses a decision by the operator',
    facts: given({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses a decision by another agency',
    facts: given({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses a second decision',
    facts: given({ renewal: { state: 'REJECTED' } }),
    code: 'RENEWAL_ALREADY_DECIDED',
  },
  {
    _case: 'refuses a decision once the term has passed, though the clock has not ended it yet',
    facts: given({ agreement: agreement({ endsOn: '2026-11-22' }) }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses a decision on an expired agreement',
    facts: given({ agreement: agreement({ endsOn: '2026-11-22', state: 'EXPIRED' }) }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses a decision on a terminated agreement',
    facts: given({ agreement: agreement({ state: 'TERMINATED' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
];

describe('renewalDecidedByAgency', () => {
  it.each(cases)('[A-13] $_case', (row) => {
    expectFinding(renewalDecidedByAgency, row);
  });
});
