import {
  planChange,
  planProcedure,
  unchangedPlan,
  type PlanChangeFacts,
} from '../../../../src/policy/authorisation/plan-procedure.policy';
import { PLAN_STATES, PLAN_TRANSITIONS } from '../../../../src/policy/vocabulary';
import { expectFinding, expectPermit, expectRefusal, type Case } from '../builders';
import { plan } from './plan-builders';

describe('[A-03] a plan goes along its states', () => {
  it.each(PLAN_STATES.flatMap((state) => PLAN_STATES.map((nextState) => ({ state, nextState }))))(
    'from $state to $nextState',
    ({ state, nextState }) => {
      const finding = planProcedure.decide({ plan: plan({ state }), nextState });
      if (PLAN_TRANSITIONS[state].includes(nextState)) expectPermit(finding);
      else expectRefusal(finding, 'PLAN_MOVE_NOT_ALLOWED');
    },
  );

  it('comes to implementation by submission, decision and filing only, and leads back by a major change', () => {
    expect(PLAN_TRANSITIONS).toEqual({
      DRAFT: ['SUBMITTED'],
      SUBMITTED: ['DRAFT', 'APPROVED'],
      APPROVED: ['FILED', 'SUBMITTED'],
      FILED: ['SUBMITTED'],
    });
  });
});

const change = (over: Partial<PlanChangeFacts> = {}): PlanChangeFacts => ({
  plan: plan(),
  change: 'MAJOR',
  changeNote: '扩大数据资源范围',
  changedSubstance: ['mode'],
  ...over,
});

const cases: Case<PlanChangeFacts>[] = [
  { _case: 'permits a major change of a filed plan', facts: change(), code: null },
  {
    _case: 'permits a major change of an approved plan',
    facts: change({ plan: plan({ state: 'APPROVED' }) }),
    code: null,
  },
  {
    _case: 'permits a minor change of wording',
    facts: change({ change: 'MINOR', changedSubstance: [] }),
    code: null,
  },
  {
    _case: 'permits any change of a draft, undeclared',
    facts: change({
      plan: plan({ state: 'DRAFT', approvedRevision: null }),
      change: null,
      changeNote: null,
    }),
    code: null,
  },
  {
    _case: 'refuses a change while the plan is pending approval',
    facts: change({ plan: plan({ state: 'SUBMITTED' }) }),
    code: 'PLAN_CHANGE_PENDING',
  },
  {
    _case: 'refuses an undeclared change of an approved plan',
    facts: change({ change: null }),
    code: 'PLAN_CHANGE_UNDECLARED',
  },
  {
    _case: 'refuses a change without a note',
    facts: change({ changeNote: null }),
    code: 'PLAN_CHANGE_UNDECLARED',
  },
  {
    _case: 'refuses to take another mode for a minor change',
    facts: change({ change: 'MINOR' }),
    code: 'PLAN_CHANGE_NOT_MINOR',
  },
];

describe('[A-03] a change of an approved plan', () => {
  it.each(cases)('$_case', (row) => {
    expectFinding(planChange, row);
  });

  it('names what is more than wording', () => {
    const facts = change({ change: 'MINOR', changedSubstance: ['mode', 'authorisingEntity'] });
    const refused = expectRefusal(planChange.decide(facts), 'PLAN_CHANGE_NOT_MINOR');
    expect(refused.params).toEqual({ parts: 'mode, authorisingEntity' });
  });
});

describe('[A-03] a selection is decided on the plan on which it was announced', () => {
  it('permits the same approved revision, also after its wording was corrected', () => {
    expectPermit(unchangedPlan.decide({ plan: plan({ revision: 2 }), openedOnRevision: 1 }));
  });

  it.each([
    { _case: 'a plan approved anew', approvedRevision: 3 },
    { _case: 'a plan without an approval', approvedRevision: null },
  ])('refuses $_case', ({ approvedRevision }) => {
    expectRefusal(
      unchangedPlan.decide({ plan: plan({ revision: 3, approvedRevision }), openedOnRevision: 1 }),
      'PLAN_CHANGED_SINCE_OPENING',
    );
  });
});
