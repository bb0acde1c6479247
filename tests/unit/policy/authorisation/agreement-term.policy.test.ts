import { agreementTerm, termFromSigning } from '../../../../src/policy/authorisation/agreement-term.policy';
import { expectFinding, expectPermit, expectRefusal } from '../builders';

describe('the term of an agreement', () => {
  it.each([
    { signedOn: '2026-11-23', years: 3, endsOn: '2029-11-23' },
    { signedOn: '2028-02-29', years: 3, endsOn: '2031-02-28' },
    { signedOn: '2028-02-29', years: 4, endsOn: '2032-02-29' },
    { signedOn: '2028-02-28', years: 3, endsOn: '2031-02-28' },
    { signedOn: '2027-03-01', years: 1, endsOn: '2028-03-01' },
    { signedOn: '2026-12-31', years: 5, endsOn: '2031-12-31' },
  ])('[A-10] signed on $signedOn for $years years ends with $endsOn', ({ signedOn, years, endsOn }) => {
    expect(termFromSigning(signedOn, years)).toEqual({ startsOn: signedOn, endsOn });
    expectPermit(agreementTerm.decide({ signedOn, startsOn: signedOn, endsOn, termYears: years }));
  });

  it.each([
    { _case: 'a day too long', endsOn: '2029-11-24' },
    { _case: 'a day too short', endsOn: '2029-11-22' },
    { _case: 'a year too long', endsOn: '2030-11-23' },
  ])('[A-10] is not $_case', ({ endsOn }) => {
    const facts = { signedOn: '2026-11-23', startsOn: '2026-11-23', endsOn, termYears: 3 };
    const { params } = expectRefusal(agreementTerm.decide(facts), 'TERM_NOT_FROM_SIGNING');
    expect(params).toEqual({ startsOn: '2026-11-23', endsOn: '2029-11-23' });
  });

  it('[A-10] begins with the signing and not later', () => {
    const facts = { signedOn: '2026-11-23', startsOn: '2026-11-24', endsOn: '2029-11-23', termYears: 3 };
    expectRefusal(agreementTerm.decide(facts), 'TERM_NOT_FROM_SIGNING');
  });

  it.each([
    { _case: 'no day of signing', signedOn: null, termYears: 3 },
    { _case: 'no agreed years', signedOn: '2026-11-23', termYears: null },
  ])('[A-10] cannot be counted with $_case', ({ _case, signedOn, termYears }) => {
    const facts = { signedOn, startsOn: signedOn, endsOn: '2029-11-23', termYears };
    expectFinding(agreementTerm, { _case, facts, code: 'TERM_NOT_AGREED' });
  });
});
