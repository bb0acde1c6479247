import { lastDayToCorrect } from '../../../../src/policy/authorisation/correction-deadline';

describe('the last day to correct', () => {
  it.each([
    { _case: 'lies ahead', dueOn: '2027-01-07', isProvisional: true, last: '2027-01-07' },
    { _case: 'is today', dueOn: '2027-01-06', isProvisional: true, last: '2027-01-06' },
    {
      _case: 'runs on while it is not counted with its holidays',
      dueOn: '2027-01-05',
      isProvisional: true,
      last: '2027-01-06',
    },
    { _case: 'has passed once it is', dueOn: '2027-01-05', isProvisional: false, last: '2027-01-05' },
  ])('[K-03] $_case', ({ dueOn, isProvisional, last }) => {
    expect(lastDayToCorrect({ dueOn, isProvisional }, '2027-01-06')).toBe(last);
  });
});
