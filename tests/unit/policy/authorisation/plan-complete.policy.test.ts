import { missingPlanGroups, planComplete } from '../../../../src/policy/authorisation/plan-complete.policy';
import { PLAN_CONTENT_GROUPS } from '../../../../src/policy/vocabulary';
import { expectPermit, expectRefusal } from '../builders';

describe('[A-02] a submitted plan holds all eleven groups of content', () => {
  it('permits all eleven, in any order', () => {
    expect(PLAN_CONTENT_GROUPS).toHaveLength(11);
    expectPermit(planComplete.decide({ filledGroups: [...PLAN_CONTENT_GROUPS].reverse() }));
  });

  it.each(PLAN_CONTENT_GROUPS)('refuses one without %s, and names it', (missing) => {
    const filledGroups = PLAN_CONTENT_GROUPS.filter((group) => group !== missing);
    const refused = expectRefusal(planComplete.decide({ filledGroups }), 'PLAN_INCOMPLETE');
    expect(refused.params).toEqual({ missing });
  });

  it('names every group that is missing, in the order of the law', () => {
    const refused = expectRefusal(planComplete.decide({ filledGroups: [] }), 'PLAN_INCOMPLETE');
    expect(refused.params).toEqual({ missing: PLAN_CONTENT_GROUPS.join(', ') });
    expect(missingPlanGroups(['SUPERVISION', 'NAME'])).toEqual(PLAN_CONTENT_GROUPS.slice(1, -1));
  });
});
