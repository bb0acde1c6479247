import { withinScope } from '../../../../src/policy/authorisation/within-scope.policy';
import { expectPermit, expectRefusal } from '../builders';

describe('the authorised scope', () => {
  it('[A-18] lets be used what lies within it', () => {
    expectPermit(withinScope.decide({ outsideResourceCodes: [] }));
  });

  it('[A-18] refuses what lies outside it, and names it', () => {
    const finding = withinScope.decide({ outsideResourceCodes: ['RES-1', 'RES-2'] });
    expect(expectRefusal(finding, 'RESOURCES_OUTSIDE_SCOPE').params).toEqual({
      resources: 'RES-1, RES-2',
      count: 2,
    });
  });

  it('[A-18] names as many as a person reads, and counts all', () => {
    const outsideResourceCodes = Array.from({ length: 500 }, (_, index) => `RES-${String(index)}`);
    const { params } = expectRefusal(withinScope.decide({ outsideResourceCodes }), 'RESOURCES_OUTSIDE_SCOPE');
    expect(params?.['count']).toBe(500);
    expect(String(params?.['resources']).split(', ')).toHaveLength(20);
  });
});
