import {
  planFiled,
  planFiling,
  type PlanFilingFacts,
} from '../../../../src/policy/authorisation/plan-filed.policy';
import { PLAN_STATES } from '../../../../src/policy/vocabulary';
import { expectFinding, expectPermit, expectRefusal, TODAY, type Case } from '../builders';
import { plan } from './plan-builders';

describe('[A-04] a plan is carried out once it was filed', () => {
  it('permits a filed plan', () => {
    expectPermit(planFiled.decide({ plan: plan() }));
  });

  it.each(PLAN_STATES.filter((state) => state !== 'FILED'))('refuses a plan that is %s', (state) => {
    const refused = expectRefusal(planFiled.decide({ plan: plan({ state }) }), 'PLAN_NOT_FILED');
    expect(refused.params).toEqual({ state });
  });
});

const filing = (filedOn: string, governmentDecisionOn: string | null = '2026-11-18'): PlanFilingFacts => ({
  today: TODAY,
  decided: { governmentDecisionOn },
  filing: { number: '鲁数备〔2026〕8号', filedOn },
});

const cases: Case<PlanFilingFacts>[] = [
  { _case: 'permits a filing of today', facts: filing(TODAY), code: null },
  { _case: 'permits a filing on the day of the decision', facts: filing('2026-11-18'), code: null },
  {
    _case: 'refuses a filing of the day before the decision',
    facts: filing('2026-11-17'),
    code: 'PLAN_FILED_BEFORE_DECIDED',
  },
  { _case: 'refuses a filing of tomorrow', facts: filing('2026-11-24'), code: 'DECISION_DATED_AHEAD' },
];

describe('[A-04] the record of a filing', () => {
  it.each(cases)('$_case', (row) => {
    expectFinding(planFiling, row);
  });
});
