import {
  planApproval,
  planDecided,
  type PlanApprovalFacts,
} from '../../../../src/policy/authorisation/plan-decided.policy';
import { PLAN_STATES } from '../../../../src/policy/vocabulary';
import { agencyActor, expectFinding, expectPermit, expectRefusal, TODAY, type Case } from '../builders';
import { plan, recorded } from './plan-builders';

describe('[A-01] an operator is selected on a decided plan only', () => {
  it.each(PLAN_STATES.map((state) => ({ state, isDecided: state === 'APPROVED' || state === 'FILED' })))(
    'state $state: decided is $isDecided',
    ({ state, isDecided }) => {
      const finding = planDecided.decide({ plan: plan({ state }) });
      if (isDecided) expectPermit(finding);
      else expect(expectRefusal(finding, 'PLAN_NOT_DECIDED').params).toEqual({ state });
    },
  );
});

const approval = (over: Partial<PlanApprovalFacts> = {}): PlanApprovalFacts => ({
  today: TODAY,
  actor: agencyActor(),
  authorPersonIds: ['per_reviewer'],
  collectiveDecision: recorded(),
  governmentDecision: recorded({ number: '市政府常务会议〔2026〕30号', decidedOn: '2026-11-18' }),
  earlierApprovals: [],
  ...over,
});
const EARLIER = {
  revision: 1,
  collectiveDecisionNumber: '党组〔2025〕1号',
  governmentDecisionNumber: '市政府常务会议〔2025〕1号',
};

const cases: Case<PlanApprovalFacts>[] = [
  { _case: 'permits both decisions, recorded by another person', facts: approval(), code: null },
  {
    _case: 'permits both decisions of today',
    facts: approval({
      collectiveDecision: recorded({ decidedOn: TODAY }),
      governmentDecision: recorded({ number: '市政府〔2026〕31号', decidedOn: TODAY }),
    }),
    code: null,
  },
  {
    _case: 'refuses who wrote or submitted the revision',
    facts: approval({ authorPersonIds: ['per_reviewer', 'per_ruling_officer'] }),
    code: 'PLAN_AUTHOR_APPROVES',
  },
  {
    _case: 'refuses a collective decision of tomorrow',
    facts: approval({ collectiveDecision: recorded({ decidedOn: '2026-11-24' }) }),
    code: 'DECISION_DATED_AHEAD',
  },
  {
    _case: 'refuses a government decision of tomorrow',
    facts: approval({ governmentDecision: recorded({ decidedOn: '2026-11-24' }) }),
    code: 'DECISION_DATED_AHEAD',
  },
  {
    _case: 'refuses a government decision before the collective one',
    facts: approval({
      governmentDecision: recorded({ number: '市政府〔2026〕1号', decidedOn: '2026-11-09' }),
    }),
    code: 'PLAN_DECISIONS_OUT_OF_ORDER',
  },
  {
    _case: 'permits decisions other than those on an earlier revision',
    facts: approval({ earlierApprovals: [EARLIER] }),
    code: null,
  },
  {
    _case: 'refuses the collective decision on an earlier revision',
    facts: approval({
      earlierApprovals: [{ ...EARLIER, collectiveDecisionNumber: recorded().number }],
    }),
    code: 'PLAN_DECISION_REUSED',
  },
  {
    _case: 'refuses the government decision on an earlier revision',
    facts: approval({
      earlierApprovals: [{ ...EARLIER, governmentDecisionNumber: '市政府常务会议〔2026〕30号' }],
    }),
    code: 'PLAN_DECISION_REUSED',
  },
];

describe('[A-01] what makes a plan decided', () => {
  it.each(cases)('$_case', (row) => {
    expectFinding(planApproval, row);
  });
});
