import {
  approvePlanRules,
  filePlanRules,
  returnPlanRules,
  revisePlanRules,
  submitPlanRules,
  type RevisePlanFacts,
} from '../../../../src/policy/authorisation/plan.rules';
import { judge } from '../../../../src/policy/decision';
import { PLAN_CONTENT_GROUPS, PLAN_STATES } from '../../../../src/policy/vocabulary';
import { agencyActor, TODAY } from '../builders';
import { plan, recorded } from './plan-builders';

const ruleIdsOf = (rules: readonly { readonly id: string }[]): string[] => rules.map(({ id }) => id);
const filledGroups = PLAN_CONTENT_GROUPS;

describe('the rules of a plan', () => {
  it('[A-03] are asked for the state before anything else', () => {
    expect(ruleIdsOf(submitPlanRules)).toEqual(['A-03', 'A-02']);
    expect(ruleIdsOf(returnPlanRules)).toEqual(['A-03']);
    expect(ruleIdsOf(approvePlanRules)).toEqual(['A-03', 'A-02', 'A-01']);
    expect(ruleIdsOf(filePlanRules)).toEqual(['A-03', 'A-04']);
  });

  it.each(PLAN_STATES)('[A-03] let a plan that is %s go on as its state leads', (state) => {
    const facts = {
      today: TODAY,
      actor: agencyActor(),
      plan: plan({ state }),
      filledGroups,
      authorPersonIds: [],
      collectiveDecision: recorded(),
      governmentDecision: recorded({ number: '市政府〔2026〕30号' }),
      earlierApprovals: [],
      decided: { governmentDecisionOn: '2026-11-10' },
      filing: { number: '鲁数备〔2026〕8号', filedOn: TODAY },
    };
    const outcomes = {
      submit: judge(submitPlanRules, facts).outcome,
      return: judge(returnPlanRules, facts).outcome,
      approve: judge(approvePlanRules, facts).outcome,
      file: judge(filePlanRules, facts).outcome,
    };
    expect(outcomes).toEqual({
      submit: state === 'DRAFT' ? 'PERMIT' : 'REFUSE',
      return: state === 'SUBMITTED' ? 'PERMIT' : 'REFUSE',
      approve: state === 'SUBMITTED' ? 'PERMIT' : 'REFUSE',
      file: state === 'APPROVED' ? 'PERMIT' : 'REFUSE',
    });
  });

  const revision = (over: Partial<RevisePlanFacts>): RevisePlanFacts => ({
    plan: plan(),
    change: 'MAJOR',
    changeNote: '扩大数据资源范围',
    changedSubstance: [],
    filledGroups,
    ...over,
  });

  it('[A-02] let a draft be incomplete, but nothing that goes on from an approved plan', () => {
    const draft = { plan: plan({ state: 'DRAFT' }), change: null, filledGroups: [] };
    expect(judge(revisePlanRules, revision(draft)).outcome).toBe('PERMIT');
    expect(judge(revisePlanRules, revision({})).outcome).toBe('PERMIT');
    expect(judge(revisePlanRules, revision({ filledGroups: ['NAME'] }))).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'A-02',
    });
  });
});
