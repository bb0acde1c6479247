import { judge } from '../../../../src/policy/decision';
import {
  decideProductListItemRules,
  type DecideProductListItemFacts,
} from '../../../../src/policy/listing/decide-product-list-item.rules';
import { actor, agencyActor, agreement, product, TODAY } from '../builders';

const CONTENT: NonNullable<DecideProductListItemFacts['content']> = {
  code: 'LC-0001',
  scenarioCount: 1,
  resources: [{ resourceId: 'res_1', grade: 'GENERAL', containsPersonalInformation: false }],
  forms: ['API'],
  deliveryMode: 'API_OR_VERIFICATION',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  technicalStandard: 'GB/T 36344',
  processingNote: null,
  gradeReductionNote: null,
  personalInformationBasis: null,
};

function facts(over: Partial<DecideProductListItemFacts> = {}): DecideProductListItemFacts {
  return {
    today: TODAY,
    actor: agencyActor(),
    agreement: agreement(),
    item: { code: 'LC-0001', state: 'SUBMITTED', submitterPersonId: 'per_product_officer' },
    isActorOfOperator: false,
    ruling: 'APPROVE',
    product: product({ state: 'SUBMITTED', listItemState: null }),
    content: CONTENT,
    outsideResourceCodes: [],
    reviews: { SECURITY: 'PASSED', COMPLIANCE: 'PASSED' },
    ...over,
  };
}

describe('decideProductListItemRules', () => {
  it('permit the agency to approve', () => {
    expect(judge(decideProductListItemRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['C-02', 'C-11', 'A-19', 'C-08', 'A-18', 'B-04', 'B-06', 'B-07', 'C-05'],
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

  it('refuse a member of the operator who acts for the agency', () => {
    expect(judge(decideProductListItemRules, facts({ isActorOfOperator: true }))).toMatchObject({
      ruleId: 'C-11',
      code: 'OPERATOR_MEMBER_DECIDES',
    });
  });

  it.each([
    {
      _case: 'a resource that has left the scope',
      over: { outsideResourceCodes: ['RES-9'] },
      ruleId: 'A-18',
    },
    {
      _case: 'a resource that has become important',
      over: { content: { ...CONTENT, resources: [{ ...CONTENT.resources[0], grade: 'IMPORTANT' }] } },
      ruleId: 'B-04',
    },
    {
      _case: 'a resource that was flagged since',
      over: {
        content: { ...CONTENT, resources: [{ ...CONTENT.resources[0], containsPersonalInformation: true }] },
      },
      ruleId: 'B-06',
    },
    {
      _case: 'two resources without an assessment',
      over: { content: { ...CONTENT, resources: [...CONTENT.resources, ...CONTENT.resources] } },
      ruleId: 'B-07',
    },
    { _case: 'a missing review', over: { reviews: { SECURITY: 'PASSED' } }, ruleId: 'C-05' },
    {
      _case: 'a revision of a product that was withdrawn meanwhile',
      over: { product: product({ state: 'WITHDRAWN', listItemState: 'WITHDRAWN' }) },
      ruleId: 'C-08',
    },
  ])('refuse to approve $_case, and let it be returned', ({ over, ruleId }) => {
    const asked = facts(over as Partial<DecideProductListItemFacts>);
    expect(judge(decideProductListItemRules, asked)).toMatchObject({ outcome: 'REFUSE', ruleId });
    expect(judge(decideProductListItemRules, { ...asked, ruling: 'RETURN' }).outcome).toBe('PERMIT');
  });

  it('refuse what was decided, also where its content was never kept', () => {
    const old = facts({
      item: { code: 'LC-0001', state: 'RETURNED', submitterPersonId: 'per_product_officer' },
      content: null,
    });
    expect(judge(decideProductListItemRules, old)).toMatchObject({
      ruleId: 'C-02',
      code: 'ITEM_ALREADY_DECIDED',
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
