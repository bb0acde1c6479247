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
    offerings: [
      { purposeClasses: ['INDUSTRY'], chargeUnit: 'PER_CALL', chargeMeasure: 'ONE' },
      { purposeClasses: ['PUBLIC_INTEREST'], chargeUnit: 'PER_CALL', chargeMeasure: 'ONE' },
    ],
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
    contentHash: 'new',
    earlier: null,
    ...over,
  };
}

function facts(over: Partial<SubmitProductListFacts> = {}): SubmitProductListFacts {
  const items = over.items ?? [item()];
  return {
    today: TODAY,
    actor: actor(),
    agreement: agreement(),
    itemCount: items.length,
    outsideResourceCodes: [],
    ...over,
    items,
  };
}

describe('submitProductListRules', () => {
  it('permit a lawful list and cite every rule', () => {
    expect(judge(submitProductListRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['A-19', 'C-02', 'G-03', 'C-04', 'A-18', 'B-04', 'B-06', 'B-08', 'C-03', 'E-17', 'C-06'],
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
      over: { items: [item(), item({ code: 'LC-0002', forms: [] })] },
      refusal: { ruleId: 'C-04', code: 'ITEM_INCOMPLETE', params: { item: 'LC-0002', missing: 'forms' } },
    },
    {
      _case: 'a resource outside the scope',
      over: { outsideResourceCodes: ['RES-9'] },
      refusal: { ruleId: 'A-18', code: 'RESOURCES_OUTSIDE_SCOPE', params: { resources: 'RES-9', count: 1 } },
    },
    {
      _case: 'important data that would leave its domain',
      over: { items: [item({ grade: 'IMPORTANT' })] },
      refusal: { ruleId: 'B-04', code: 'IMPORTANT_DATA_LEAVES_DOMAIN' },
    },
    {
      _case: 'personal information without evidence',
      over: {
        items: [
          item({
            resources: [{ resourceId: 'res_1', grade: 'GENERAL', containsPersonalInformation: true }],
          }),
        ],
      },
      refusal: { ruleId: 'B-06', code: 'PERSONAL_INFORMATION_WITHOUT_BASIS' },
    },
    {
      _case: 'a data set without a word about its processing',
      over: { items: [item({ forms: ['DATASET'] })] },
      refusal: { ruleId: 'B-08', code: 'DATASET_WITHOUT_PROCESSING' },
    },
    {
      _case: 'a second revision of a product',
      over: {
        items: [
          item({
            earlier: {
              state: 'ON_SALE',
              isOfSameAgreement: true,
              isRevisionOpen: true,
              approvedContentHash: 'old',
            },
          }),
        ],
      },
      refusal: { ruleId: 'C-06', code: 'REVISION_OPEN' },
    },
    {
      _case: 'a second item charged by the period without its length',
      over: {
        items: [
          item(),
          item({
            code: 'LC-0002',
            offerings: [{ purposeClasses: ['INDUSTRY'], chargeUnit: 'PER_PERIOD', chargeMeasure: 'ONE' }],
          }),
        ],
      },
      refusal: {
        ruleId: 'E-17',
        code: 'CHARGE_MEASURE_MISSING',
        params: { item: 'LC-0002', unit: 'PER_PERIOD', measures: 'MONTH, QUARTER, YEAR' },
        clauseIds: ['N65:3.2'],
      },
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
