import {
  freeUseAgency,
  type FreeUseAgencyFacts,
} from '../../../../src/policy/purpose/free-use-agency.policy';
import { actor, agencyActor, agreement, type Case, expectFinding } from '../builders';

const given = (over: Partial<FreeUseAgencyFacts> = {}): FreeUseAgencyFacts => ({
  actor: agencyActor(),
  agreement: agreement(),
  purposeClass: 'PUBLIC_INTEREST',
  applicantPersonId: 'per_applicant',
  formCheckerPersonId: 'per_checker',
  ...over,
});

const cases: Case<FreeUseAgencyFacts>[] = [
  { _case: 'permits the agency of the agreement', facts: given(), code: null },
  { _case: 'refuses the operator', facts: given({ actor: actor() }), code: 'FREE_USE_NOT_DECIDED_BY_AGENCY' },
  {
    _case: 'refuses the agency of another agreement',
    facts: given({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'FREE_USE_NOT_DECIDED_BY_AGENCY',
  },
  {
    _case: 'refuses without an agreement',
    facts: given({ agreement: null }),
    code: 'FREE_USE_NOT_DECIDED_BY_AGENCY',
  },
  {
    _case: 'refuses the person who applied',
    facts: given({ applicantPersonId: 'per_ruling_officer' }),
    code: 'APPLICANT_DECIDES_FREE_USE',
  },
  {
    _case: 'refuses the person who checked the form',
    facts: given({ formCheckerPersonId: 'per_ruling_officer' }),
    code: 'FORM_CHECKER_DECIDES_FREE_USE',
  },
  {
    _case: 'refuses an order for industry',
    facts: given({ purposeClass: 'INDUSTRY' }),
    code: 'ORDER_NOT_OF_FREE_PURPOSE',
  },
];

describe('freeUseAgency', () => {
  it.each(cases)('[D-06] $_case', (row) => {
    expectFinding(freeUseAgency, row);
  });
});
