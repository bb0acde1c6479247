import {
  personalInformationBasis,
  type PersonalInformationBasisFacts,
} from '../../../../src/policy/listing/personal-information-basis.policy';
import { type Case, expectFinding } from '../builders';

const facts = (over: Partial<PersonalInformationBasisFacts> = {}): PersonalInformationBasisFacts => ({
  itemCode: 'LC-0001',
  containsPersonalInformation: false,
  usesPersonalInformation: false,
  basis: null,
  ...over,
});

const cases: Case<PersonalInformationBasisFacts>[] = [
  { _case: 'asks for nothing where no personal information is used', facts: facts(), code: null },
  {
    _case: 'refuses a flagged item without evidence',
    facts: facts({ containsPersonalInformation: true }),
    code: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
  },
  {
    _case: 'refuses an unflagged item of a flagged resource without evidence',
    facts: facts({ usesPersonalInformation: true }),
    code: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
  },
  {
    _case: 'permits consent',
    facts: facts({ containsPersonalInformation: true, usesPersonalInformation: true, basis: 'CONSENT' }),
    code: null,
  },
  {
    _case: 'permits anonymisation',
    facts: facts({ usesPersonalInformation: true, basis: 'ANONYMISED' }),
    code: null,
  },
];

describe('personalInformationBasis', () => {
  it.each(cases)('[B-06] $_case', (row) => {
    expectFinding(personalInformationBasis, row);
  });
});
