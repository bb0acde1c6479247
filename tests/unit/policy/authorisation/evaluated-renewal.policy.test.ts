import {
  evaluatedRenewal,
  fullYears,
  type EvaluatedRenewalFacts,
} from '../../../../src/policy/authorisation/evaluated-renewal.policy';
import { type Case, expectFinding } from '../builders';

const of = (...years: number[]): EvaluatedRenewalFacts['evaluations'] =>
  years.map((year) => ({ year, grade: 'GOOD' }));
const given = (over: Partial<EvaluatedRenewalFacts> = {}): EvaluatedRenewalFacts => ({
  today: '2028-09-30',
  startsOn: '2026-01-01',
  evaluations: of(2026, 2027),
  ...over,
});

const cases: Case<EvaluatedRenewalFacts>[] = [
  { _case: 'permits with every full year', facts: given(), code: null },
  {
    _case: 'permits with the running year too',
    facts: given({ evaluations: of(2026, 2027, 2028) }),
    code: null,
  },
  {
    _case: 'does not ask for the part of a year in which it began',
    facts: given({ startsOn: '2026-01-02', evaluations: of(2027) }),
    code: null,
  },
  {
    _case: 'permits with a bad grade: what it weighs is for the agency',
    facts: given({
      evaluations: [
        { year: 2026, grade: 'FAILED' },
        { year: 2027, grade: 'FAILED' },
      ],
    }),
    code: null,
  },
  { _case: 'refuses without any', facts: given({ evaluations: [] }), code: 'EVALUATIONS_MISSING' },
  {
    _case: 'refuses without one full year',
    facts: given({ evaluations: of(2026) }),
    code: 'EVALUATIONS_MISSING',
  },
  {
    _case: 'asks for one even before a full year has passed',
    facts: given({ startsOn: '2028-02-01', evaluations: [] }),
    code: 'EVALUATIONS_MISSING',
  },
  {
    _case: 'takes the running year where none is full',
    facts: given({ startsOn: '2028-02-01', evaluations: of(2028) }),
    code: null,
  },
  {
    _case: 'refuses a year twice',
    facts: given({ evaluations: of(2026, 2027, 2026) }),
    code: 'EVALUATION_YEAR_REPEATED',
  },
  {
    _case: 'refuses a year before the agreement',
    facts: given({ evaluations: of(2025, 2026, 2027) }),
    code: 'EVALUATION_YEAR_NOT_OF_TERM',
  },
  {
    _case: 'refuses a year that has not begun',
    facts: given({ evaluations: of(2026, 2027, 2029) }),
    code: 'EVALUATION_YEAR_NOT_OF_TERM',
  },
  {
    _case: 'refuses under an agreement that has not begun',
    facts: given({ startsOn: null }),
    code: 'EVALUATIONS_MISSING',
  },
];

describe('evaluatedRenewal', () => {
  it.each(cases)('[J-03] $_case', (row) => {
    expectFinding(evaluatedRenewal, row);
  });

  it.each([
    { startsOn: '2026-01-01', today: '2026-12-31', years: [] },
    { startsOn: '2026-01-01', today: '2027-01-01', years: [2026] },
    { startsOn: '2026-01-02', today: '2027-12-31', years: [] },
    { startsOn: '2026-01-02', today: '2028-01-01', years: [2027] },
  ])('[J-03] counts $years as full from $startsOn to $today', ({ startsOn, today, years }) => {
    expect(fullYears(startsOn, today)).toEqual(years);
  });
});
