import {
  developerForms,
  type DeveloperFormsFacts,
} from '../../../../src/policy/redevelopment/developer-forms.policy';
import { type Case, expectFinding, party } from '../builders';

const cases: Case<DeveloperFormsFacts>[] = [
  { _case: 'permits a legal person', facts: { developer: party() }, code: null },
  {
    _case: 'permits an unincorporated body',
    facts: { developer: party({ legalForm: 'UNINCORPORATED_BODY' }) },
    code: null,
  },
  {
    _case: 'refuses who has no legal form',
    facts: { developer: party({ legalForm: null }) },
    code: 'DEVELOPER_FORM_NOT_ADMITTED',
  },
];

describe('developerForms', () => {
  it.each(cases)('[G-09] $_case', (row) => {
    expectFinding(developerForms, row);
  });
});
