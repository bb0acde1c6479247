import { termLimit } from '../../../../src/policy/authorisation/term-limit.policy';
import { expectFinding, TODAY } from '../builders';

describe('the limit of a term', () => {
  it.each([
    { _case: 'takes three years', termYears: 3, hasReason: false, code: null },
    { _case: 'takes five years', termYears: 5, hasReason: false, code: null },
    { _case: 'refuses six years', termYears: 6, hasReason: false, code: 'TERM_TOO_LONG' },
    { _case: 'takes six years with a reason on record', termYears: 6, hasReason: true, code: null },
  ] as const)('[A-11] $_case', ({ _case, termYears, hasReason, code }) => {
    expectFinding(termLimit, { _case, facts: { today: TODAY, termYears, hasReason }, code });
  });
});
