import { freeUseProof, type FreeUseProofFacts } from '../../../../src/policy/purpose/free-use-proof.policy';
import { type Case, expectFinding, freeUse, party } from '../builders';

const given = (
  over: Parameters<typeof freeUse>[0],
  kind: FreeUseProofFacts['buyer']['kind'] = 'ENTERPRISE',
): FreeUseProofFacts => ({ buyer: party({ kind }), purposeClass: 'PUBLIC_INTEREST', freeUse: freeUse(over) });

const cases: Case<FreeUseProofFacts>[] = [
  { _case: 'permits an enterprise with a project approval', facts: given({}), code: null },
  { _case: 'permits an enterprise with a commission', facts: given({ basis: 'COMMISSION' }), code: null },
  {
    _case: 'permits an enterprise with a welfare registration',
    facts: given({ basis: 'WELFARE_REGISTRATION' }),
    code: null,
  },
  {
    _case: 'permits a public body with a statutory duty',
    facts: given({ basis: 'STATUTORY_DUTY' }, 'PUBLIC_BODY'),
    code: null,
  },
  {
    _case: 'permits a supplying department with a statutory duty',
    facts: given({ basis: 'STATUTORY_DUTY' }, 'SUPPLYING_DEPARTMENT'),
    code: null,
  },
  {
    _case: 'asks nothing of an order for industry',
    facts: { ...given({}), purposeClass: 'INDUSTRY', freeUse: null },
    code: null,
  },
  {
    _case: 'refuses an enterprise that claims a statutory duty',
    facts: given({ basis: 'STATUTORY_DUTY' }),
    code: 'STATUTORY_DUTY_NOT_OF_APPLICANT',
  },
  {
    _case: 'refuses an operator that claims a statutory duty',
    facts: given({ basis: 'STATUTORY_DUTY' }, 'OPERATOR'),
    code: 'STATUTORY_DUTY_NOT_OF_APPLICANT',
  },
  {
    _case: 'refuses an enterprise without basis',
    facts: given({ basis: null }),
    code: 'FREE_USE_BASIS_NOT_PROVED',
  },
  {
    _case: 'refuses an enterprise without reference',
    facts: given({ basisReference: '' }),
    code: 'FREE_USE_BASIS_NOT_PROVED',
  },
  {
    _case: 'refuses an enterprise without a document',
    facts: given({ documentCount: 0 }),
    code: 'FREE_USE_BASIS_NOT_PROVED',
  },
  {
    _case: 'permits a public body without a document',
    facts: given({ basis: 'STATUTORY_DUTY', documentCount: 0 }, 'PUBLIC_BODY'),
    code: null,
  },
  {
    _case: 'refuses an enterprise without application',
    facts: { ...given({}), freeUse: null },
    code: 'FREE_USE_BASIS_NOT_PROVED',
  },
];

describe('freeUseProof', () => {
  it.each(cases)('[D-05] $_case', (row) => {
    expectFinding(freeUseProof, row);
  });
});
