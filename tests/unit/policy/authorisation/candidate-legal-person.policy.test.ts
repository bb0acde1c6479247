import {
  legalPersonCandidate,
  type LegalPersonCandidateFacts,
} from '../../../../src/policy/authorisation/candidate-legal-person.policy';
import { expectFinding, type Case } from '../builders';
import { candidate } from './plan-builders';

const cases: Case<LegalPersonCandidateFacts>[] = [
  {
    _case: 'permits an active operator that is a legal person',
    facts: { candidate: candidate() },
    code: null,
  },
  {
    _case: 'refuses a natural person',
    facts: { candidate: candidate({ legalForm: 'NATURAL_PERSON', kind: null, state: null }) },
    code: 'CANDIDATE_NOT_LEGAL_PERSON',
  },
  {
    _case: 'refuses an unincorporated body, before anything else is said of it',
    facts: {
      candidate: candidate({ legalForm: 'UNINCORPORATED_BODY', kind: 'ENTERPRISE', state: 'SUSPENDED' }),
    },
    code: 'CANDIDATE_NOT_LEGAL_PERSON',
  },
  {
    _case: 'refuses a legal person that is registered as something else',
    facts: { candidate: candidate({ kind: 'PRICING_OFFICE' }) },
    code: 'CANDIDATE_NOT_OPERATOR',
  },
  {
    _case: 'refuses an operator that is suspended',
    facts: { candidate: candidate({ state: 'SUSPENDED' }) },
    code: 'CANDIDATE_NOT_ACTIVE',
  },
];

describe('[A-06] an operator is a legal person', () => {
  it.each(cases)('$_case', (row) => {
    expectFinding(legalPersonCandidate, row);
  });
});
