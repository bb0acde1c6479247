import { judge } from '../../../../src/policy/decision';
import {
  checkFreeUseFormRules,
  completeFreeUseRules,
  type CheckFreeUseFormFacts,
} from '../../../../src/policy/purpose/hand-in-free-use.rules';
import { actor, freeUse, OPERATOR, party, TODAY } from '../builders';

function facts(over: Partial<CheckFreeUseFormFacts> = {}): CheckFreeUseFormFacts {
  return {
    today: TODAY,
    state: 'FORM_CHECK',
    buyer: party(),
    freeUse: freeUse(),
    offeredConditions: ['NO_ONWARD_SUPPLY', 'OUTCOME_REPORT'],
    actor: actor(),
    operatorId: OPERATOR,
    applicantPersonId: 'per_applicant',
    result: 'PASSED',
    gaps: 0,
    ...over,
  };
}

describe('checkFreeUseFormRules', () => {
  it('[D-06] permit the operator to let a complete form pass, and to return one with its gaps', () => {
    expect(judge(checkFreeUseFormRules, facts()).outcome).toBe('PERMIT');
    const returned = facts({ result: 'RETURNED', gaps: 2, freeUse: freeUse({ documentCount: 0 }) });
    expect(judge(checkFreeUseFormRules, returned).outcome).toBe('PERMIT');
  });

  it.each([
    {
      _case: 'another operator',
      over: { operatorId: 'org_other' },
      code: 'FREE_USE_FORM_NOT_CHECKED_BY_OPERATOR',
    },
    {
      _case: 'the applicant',
      over: { applicantPersonId: actor().personId },
      code: 'APPLICANT_CHECKS_FREE_USE_FORM',
    },
    {
      _case: 'a return without gaps',
      over: { result: 'RETURNED' as const },
      code: 'FREE_USE_RETURNED_WITHOUT_GAPS',
    },
    { _case: 'a pass with gaps', over: { gaps: 1 }, code: 'FREE_USE_PASSED_WITH_GAPS' },
    {
      _case: 'what was checked before',
      over: { state: 'PURPOSE_CHECK' as const },
      code: 'FREE_USE_STATE_FORBIDS',
    },
    {
      _case: 'a pass of what the rules find incomplete',
      over: { freeUse: freeUse({ periodTo: '2026-11-22', periodFrom: '2026-11-01' }) },
      code: 'FREE_USE_PERIOD_INVALID',
    },
    {
      _case: 'a pass of a firm without proof',
      over: { freeUse: freeUse({ documentCount: 0 }) },
      code: 'FREE_USE_BASIS_NOT_PROVED',
    },
  ])('[D-06] refuse $_case', ({ over, code }) => {
    expect(judge(checkFreeUseFormRules, facts(over))).toMatchObject({ outcome: 'REFUSE', code });
  });
});

describe('completeFreeUseRules', () => {
  it('[D-04] permit what was returned to be handed in again, complete, and nothing else', () => {
    expect(judge(completeFreeUseRules, facts({ state: 'RETURNED' })).outcome).toBe('PERMIT');
    expect(judge(completeFreeUseRules, facts({ state: 'FORM_CHECK' }))).toMatchObject({
      code: 'FREE_USE_STATE_FORBIDS',
    });
    const incomplete = facts({ state: 'RETURNED', freeUse: freeUse({ acceptedConditions: [] }) });
    expect(judge(completeFreeUseRules, incomplete)).toMatchObject({ ruleId: 'D-04' });
  });
});
