import {
  agreementHoldsBan,
  type AgreementHoldsBanFacts,
} from '../../../../src/policy/authorisation/agreement-holds-ban.policy';
import { agreement, type Case, expectFinding } from '../builders';

const cases: Case<AgreementHoldsBanFacts>[] = [
  { _case: 'permits an agreement that holds the ban', facts: { agreement: agreement() }, code: null },
  { _case: 'leaves a missing agreement to A-19', facts: { agreement: null }, code: null },
  {
    _case: 'refuses an agreement without the ban',
    facts: { agreement: agreement({ hasRedevelopmentBan: false }) },
    code: 'AGREEMENT_WITHOUT_BAN',
  },
];

describe('agreementHoldsBan', () => {
  it.each(cases)('[G-03] $_case', (row) => {
    expectFinding(agreementHoldsBan, row);
  });
});
