import { judge } from '../../../../src/policy/decision';
import {
  decideProductListItemRules,
  type DecideProductListItemFacts,
} from '../../../../src/policy/listing/decide-product-list-item.rules';
import { actor, agencyActor, agreement, TODAY } from '../builders';

function facts(over: Partial<DecideProductListItemFacts> = {}): DecideProductListItemFacts {
  return {
    today: TODAY,
    actor: agencyActor(),
    agreement: agreement(),
    item: { code: 'LC-0001', state: 'SUBMITTED', submitterPersonId: 'per_product_officer' },
    ruling: 'APPROVE',
    ...over,
  };
}

describe('decideProductListItemRules', () => {
  it('permit the agency to approve', () => {
    expect(judge(decideProductListItemRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['C-02', 'C-11', 'A-19'],
    });
  });

  it('refuse the operator, whoever submitted', () => {
    expect(judge(decideProductListItemRules, facts({ actor: actor() }))).toMatchObject({
      ruleId: 'C-02',
      code: 'LIST_DECIDED_BY_OPERATOR',
      basis: 'LAW',
    });
  });

  it('refuse the submitter who now acts for the agency', () => {
    const submitter = agencyActor({ personId: 'per_product_officer' });
    expect(judge(decideProductListItemRules, facts({ actor: submitter }))).toMatchObject({
      ruleId: 'C-11',
      code: 'SUBMITTER_DECIDES',
    });
  });

  it('refuse to approve under an ended agreement, and let the item be returned', () => {
    const ended = { agreement: agreement({ endsOn: '2026-11-22' }) };
    expect(judge(decideProductListItemRules, facts(ended))).toMatchObject({
      ruleId: 'A-19',
      code: 'AGREEMENT_EXPIRED',
    });
    expect(judge(decideProductListItemRules, facts({ ...ended, ruling: 'RETURN' })).outcome).toBe('PERMIT');
  });
});
