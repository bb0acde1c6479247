import { oneScenario, type OneScenarioFacts } from '../../../../src/policy/ordering/one-scenario.policy';
import { type Case, expectFinding } from '../builders';

const scenarios = (...ids: string[]): OneScenarioFacts => ({
  scenarios: ids.map((scenarioId) => ({ scenarioId, productId: 'prd_1', isRetired: false })),
});

const cases: Case<OneScenarioFacts>[] = [
  { _case: 'permits one scenario', facts: scenarios('scn_1'), code: null },
  { _case: 'refuses no scenario', facts: scenarios(), code: 'ORDER_NEEDS_ONE_SCENARIO' },
  { _case: 'refuses two scenarios', facts: scenarios('scn_1', 'scn_2'), code: 'ORDER_NEEDS_ONE_SCENARIO' },
];

describe('oneScenario', () => {
  it.each(cases)('[F-02] $_case', (row) => {
    expectFinding(oneScenario, row);
  });
});
