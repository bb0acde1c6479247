import { judge } from '../../../../src/policy/decision';
import {
  deliverOrderRules,
  type DeliverOrderFacts,
} from '../../../../src/policy/delivery/deliver-order.rules';
import { actor, agreement, BUYER, link, OPERATOR, party, product, sources, tie, TODAY } from '../builders';

function facts(over: Partial<DeliverOrderFacts> = {}): DeliverOrderFacts {
  return {
    today: TODAY,
    actor: actor(),
    agreement: agreement(),
    product: product(),
    ...sources(),
    buyer: party(),
    order: { state: 'PAID', purposeClass: 'INDUSTRY', useIntent: 'INTERNAL_USE' },
    grant: null,
    standing: null,
    quantity: 1000,
    ties: [tie()],
    ...over,
  };
}

const free = {
  order: { state: 'APPROVED', purposeClass: 'PUBLIC_INTEREST', useIntent: 'INTERNAL_USE' },
  grant: { quota: 1000, startsOn: TODAY, endsOn: TODAY },
  standing: 'RUNNING',
} as const;

const redevelopment = { state: 'PAID', purposeClass: 'INDUSTRY', useIntent: 'REDEVELOPMENT' } as const;

describe('deliverOrderRules', () => {
  it('permit a paid order and a running grant', () => {
    expect(judge(deliverOrderRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: [
        'F-17',
        'A-18',
        'B-04',
        'B-06',
        'C-01',
        'A-19',
        'F-03',
        'G-01',
        'G-04',
        'D-08',
        'D-10',
        'D-07',
      ],
    });
    expect(judge(deliverOrderRules, facts(free)).outcome).toBe('PERMIT');
    expect(judge(deliverOrderRules, facts({ order: redevelopment })).outcome).toBe('PERMIT');
  });

  it('[C-08] permit what the notice of a product off sale lets finish', () => {
    const withdrawn = product({ state: 'WITHDRAWN', listItemState: 'WITHDRAWN', runningOrders: 'FINISH' });
    expect(judge(deliverOrderRules, facts({ product: withdrawn })).outcome).toBe('PERMIT');
  });

  it('[A-19] permit what a suspension of new orders alone lets run', () => {
    const suspended = agreement({ state: 'SUSPENDED', stoppedActs: ['OPERATOR_WRITE', 'NEW_ORDER'] });
    expect(judge(deliverOrderRules, facts({ agreement: suspended })).outcome).toBe('PERMIT');
  });

  it.each([
    {
      _case: 'a grant that is stopped for a misuse',
      over: { ...free, standing: 'STOPPED' as const },
      ruleId: 'D-08',
    },
    {
      _case: 'a grant that is suspended for its report',
      over: { ...free, standing: 'SUSPENDED' as const },
      ruleId: 'D-10',
    },
    {
      _case: 'an unpaid order',
      over: { order: { ...redevelopment, state: 'AWAITING_PAYMENT' as const } },
      ruleId: 'F-17',
    },
    { _case: 'another operator', over: { actor: actor({ organisationId: 'org_other' }) }, ruleId: 'F-17' },
    {
      _case: 'a resource outside the scope',
      over: { outsideResourceCodes: ['RES-1'] },
      ruleId: 'A-18',
    },
    {
      _case: 'a product suspended since',
      over: { product: product({ state: 'SUSPENDED' as const, runningOrders: 'STOP' as const }) },
      ruleId: 'C-01',
    },
    {
      _case: 'an approval withdrawn since',
      over: { product: product({ listItemState: 'WITHDRAWN' as const }) },
      ruleId: 'C-01',
    },
    {
      _case: 'an agreement suspended since',
      over: { agreement: agreement({ state: 'SUSPENDED' as const }) },
      ruleId: 'A-19',
    },
    {
      _case: 'a buyer suspended since',
      over: { buyer: party({ state: 'SUSPENDED' as const }) },
      ruleId: 'F-03',
    },
    {
      _case: 'the operator as redeveloper',
      over: { order: redevelopment, buyer: party({ organisationId: OPERATOR }) },
      ruleId: 'G-01',
    },
    {
      _case: 'a tie that arose after the order',
      over: { order: redevelopment, ties: [tie({ controlPath: [link(OPERATOR, BUYER)] })] },
      ruleId: 'G-04',
    },
    { _case: 'a free order without grant', over: { ...free, grant: null }, ruleId: 'D-07' },
    {
      _case: 'a grant that ended yesterday',
      over: { ...free, grant: { ...free.grant, startsOn: '2026-01-01', endsOn: '2026-11-22' } },
      ruleId: 'D-07',
    },
    { _case: 'more than the quota', over: { ...free, quantity: 1001 }, ruleId: 'D-07' },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(deliverOrderRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});
