import {
  agreementBan,
  agreementHoldsBan,
  type AgreementHoldsBanFacts,
} from '../../../../src/policy/authorisation/agreement-holds-ban.policy';
import { agreement, type Case, expectFinding, expectPermit, expectRefusal } from '../builders';
import { content } from './agreement-content';

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

describe('the ban where it binds first', () => {
  it.each(['SIGN', 'ACTIVATE'] as const)('[G-03] stands in the agreement at the step %s', (step) => {
    expectPermit(agreementBan.decide({ step, content: content() }));
    const without = agreementBan.decide({ step, content: content({ hasRedevelopmentBan: false }) });
    expect(expectRefusal(without, 'REDEVELOPMENT_BAN_MISSING').params).toEqual({
      missing: 'REDEVELOPMENT_BAN',
    });
  });
});
