import { PERMIT, refuse, type Rule } from '../decision';
import type { ScenarioFacts } from '../facts';

export interface OneScenarioFacts {
  readonly scenarios: readonly ScenarioFacts[];
}

/**
 * F-02, practice 一场景一申请: an order names one scenario and one purpose; a second scenario needs a second order.
 *
 * Reading: that the purpose is one is given by the form of an order; this rule counts the scenarios.
 *
 * @design
 */
export const oneScenario: Rule<OneScenarioFacts> = {
  id: 'F-02',
  clauses: ['PRACTICE:one-scenario', 'SEED:4.9', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '一个订单只对应一个场景、一类用途，另一场景另行订购。',
    en: 'An order names one scenario and one purpose; a second scenario needs a second order.',
  },
  decide: ({ scenarios }) =>
    scenarios.length === 1 ? PERMIT : refuse('ORDER_NEEDS_ONE_SCENARIO', { count: scenarios.length }),
};
