import { verifiedParty, type VerifiedPartyFacts } from '../../../../src/policy/party/verified-party.policy';
import { type Case, expectFinding, party } from '../builders';

const cases: Case<VerifiedPartyFacts>[] = [
  { _case: 'permits a verified and active organisation', facts: { party: party() }, code: null },
  {
    _case: 'refuses an organisation whose code is not verified',
    facts: { party: party({ isCreditCodeVerified: false }) },
    code: 'ORGANISATION_NOT_VERIFIED',
  },
  {
    _case: 'refuses an organisation that only applied',
    facts: { party: party({ state: 'APPLIED' }) },
    code: 'ORGANISATION_NOT_ACTIVE',
  },
  {
    _case: 'refuses an organisation that is verified and not yet active',
    facts: { party: party({ state: 'VERIFIED' }) },
    code: 'ORGANISATION_NOT_ACTIVE',
  },
  {
    _case: 'refuses a suspended organisation',
    facts: { party: party({ state: 'SUSPENDED' }) },
    code: 'ORGANISATION_NOT_ACTIVE',
  },
];

describe('verifiedParty', () => {
  it.each(cases)('[F-03] $_case', (row) => {
    expectFinding(verifiedParty, row);
  });
});
