import { judge } from '../../../../src/policy/decision';
import {
  changeProductStandingRules,
  type ChangeProductStandingFacts,
} from '../../../../src/policy/listing/change-product-standing.rules';
import { actor, agencyActor, agreement, product, sources } from '../builders';

function facts(over: Partial<ChangeProductStandingFacts> = {}): ChangeProductStandingFacts {
  return {
    actor: agencyActor(),
    agreement: agreement(),
    product: product(),
    nextState: 'SUSPENDED',
    ...sources(),
    ...over,
  };
}

describe('changeProductStandingRules', () => {
  it('permit the agency to suspend, also under a terminated agreement', () => {
    expect(judge(changeProductStandingRules, facts()).outcome).toBe('PERMIT');
    const terminated = facts({ agreement: agreement({ state: 'TERMINATED' }) });
    expect(judge(changeProductStandingRules, terminated).outcome).toBe('PERMIT');
  });

  it('refuse the operator', () => {
    expect(judge(changeProductStandingRules, facts({ actor: actor() }))).toMatchObject({ ruleId: 'C-02' });
  });

  it('[A-18] refuse to reinstate what is made from a resource outside the scope, and still let it be withdrawn', () => {
    const outside = { product: product({ state: 'SUSPENDED' }), outsideResourceCodes: ['RES-9'] };
    expect(judge(changeProductStandingRules, facts({ ...outside, nextState: 'ON_SALE' }))).toMatchObject({
      ruleId: 'A-18',
      code: 'RESOURCES_OUTSIDE_SCOPE',
    });
    expect(judge(changeProductStandingRules, facts({ ...outside, nextState: 'WITHDRAWN' })).outcome).toBe(
      'PERMIT',
    );
  });

  it.each([
    { _case: '[B-04] from data that became important', made: sources({ resourceGrades: ['IMPORTANT'] }) },
    { _case: '[B-06] from data that was flagged', made: sources({ usesPersonalInformation: true }) },
  ])('refuse to reinstate what is made $_case', ({ made }) => {
    const suspended = { product: product({ state: 'SUSPENDED' }), ...made };
    const decision = judge(changeProductStandingRules, facts({ ...suspended, nextState: 'ON_SALE' }));
    expect(decision).toMatchObject({ outcome: 'REFUSE' });
    expect(judge(changeProductStandingRules, facts({ ...suspended, nextState: 'WITHDRAWN' })).outcome).toBe(
      'PERMIT',
    );
  });

  it('refuse a move that is not lawful', () => {
    expect(judge(changeProductStandingRules, facts({ nextState: 'REJECTED' }))).toMatchObject({
      ruleId: 'C-08',
      params: { product: 'LC-0001', state: 'ON_SALE', nextState: 'REJECTED' },
    });
  });
});
