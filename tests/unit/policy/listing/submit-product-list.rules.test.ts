import { judge } from '../../../../src/policy/decision';
import {
  submitProductListRules,
  type SubmitProductListFacts,
  type SubmittedItemFacts,
} from '../../../../src/policy/listing/submit-product-list.rules';
import { actor, agreement, TODAY } from '../builders';

function item(over: Partial<SubmittedItemFacts> = {}): SubmittedItemFacts {
  return {
    code: 'LC-0001',
    offerings: [{ purposeClasses: ['INDUSTRY'] }, { purposeClasses: ['PUBLIC_INTEREST'] }],
    scenarioCount: 1,
    resources: [{ resourceId: 'res_1', isInScope: true, grade: 'GENERAL' }],
    formCount: 1,
    deliveryMode: 'API_OR_VERIFICATION',
    grade: 'GENERAL',
    containsPersonalInformation: false,
    technicalStandard: 'GB/T 36344',
    ...over,
  };
}

function facts(over: Partial<SubmitProductListFacts> = {}): SubmitProductListFacts {
  return { today: TODAY, actor: actor(), agreement: agreement(), items: [item()], ...over };
}

describe('submitProductListRules', () => {
  it('permit a lawful list and cite every rule', () => {
    expect(judge(submitProductListRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['A-19', 'C-02', 'G-03', 'C-04', 'C-03'],
    });
  });

  it.each([
    {
      _case: 'no agreement',
      over: { agreement: null },
      refusal: { ruleId: 'A-19', code: 'AGREEMENT_MISSING' },
    },
    {
      _case: 'another operator',
      over: { actor: actor({ organisationId: 'org_other' }) },
      refusal: { ruleId: 'C-02', code: 'LIST_NOT_BY_OPERATOR' },
    },
    {
      _case: 'an agreement without the ban',
      over: { agreement: agreement({ hasRedevelopmentBan: false }) },
      refusal: { ruleId: 'G-03', code: 'AGREEMENT_WITHOUT_BAN' },
    },
    {
      _case: 'a second item that is incomplete',
      over: { items: [item(), item({ code: 'LC-0002', formCount: 0 })] },
      refusal: { ruleId: 'C-04', code: 'ITEM_INCOMPLETE', params: { item: 'LC-0002', missing: 'forms' } },
    },
    {
      _case: 'a second item without offering',
      over: { items: [item(), item({ code: 'LC-0002', offerings: [] })] },
      refusal: { ruleId: 'C-03', code: 'OFFERING_MISSING', params: { item: 'LC-0002' } },
    },
  ])('refuse $_case', ({ over, refusal }) => {
    expect(judge(submitProductListRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ...refusal });
  });
});
