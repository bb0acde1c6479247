import {
  publishProductListRules,
  type PublishProductListFacts,
} from '../../../../src/policy/listing/publish-product-list.rules';
import { judge } from '../../../../src/policy/decision';
import { actor, agencyActor, agreement, TODAY } from '../builders';

const facts = (over: Partial<PublishProductListFacts> = {}): PublishProductListFacts => ({
  today: TODAY,
  actor: actor(),
  agreement: agreement(),
  approvedItemCount: 3,
  publishedVersionCount: 0,
  ...over,
});

describe('publishProductListRules', () => {
  it('[C-07] permit the operator and the agency, citing law', () => {
    expect(judge(publishProductListRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['C-07', 'A-19'],
      clauseIds: expect.arrayContaining(['N27:19', 'N65:5']) as unknown,
    });
    expect(judge(publishProductListRules, facts({ actor: agencyActor() })).outcome).toBe('PERMIT');
  });

  it('[C-07] publish a list that became empty, and none that never had an item', () => {
    const empty = { approvedItemCount: 0 };
    expect(judge(publishProductListRules, facts(empty))).toMatchObject({
      ruleId: 'C-07',
      code: 'NOTHING_TO_PUBLISH',
    });
    expect(judge(publishProductListRules, facts({ ...empty, publishedVersionCount: 1 })).outcome).toBe(
      'PERMIT',
    );
  });

  it('[C-07] refuse whoever is no party', () => {
    const stranger = actor({ organisationId: 'org_other' });
    expect(judge(publishProductListRules, facts({ actor: stranger }))).toMatchObject({
      ruleId: 'C-07',
      code: 'LIST_NOT_PUBLISHED_BY_PARTY',
      basis: 'DESIGN',
    });
  });

  it('[A-19] close with the agreement for the operator, and not for the agency', () => {
    const ended = { agreement: agreement({ state: 'TERMINATED' }) };
    expect(judge(publishProductListRules, facts(ended))).toMatchObject({ ruleId: 'A-19' });
    expect(judge(publishProductListRules, facts({ ...ended, actor: agencyActor() })).outcome).toBe('PERMIT');
  });
});
