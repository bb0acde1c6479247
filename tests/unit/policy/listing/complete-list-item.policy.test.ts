import { judge } from '../../../../src/policy/decision';
import {
  completeListItem,
  type CompleteListItemFacts,
} from '../../../../src/policy/listing/complete-list-item.policy';
import { type Case, expectFinding, expectRefusal } from '../builders';

const item = (
  over: Partial<CompleteListItemFacts['items'][number]> = {},
): CompleteListItemFacts['items'][number] => ({
  code: 'LC-0001',
  scenarioCount: 1,
  resources: [{ resourceId: 'res_1', isInScope: true, grade: 'GENERAL' }],
  formCount: 1,
  deliveryMode: 'API_OR_VERIFICATION',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  technicalStandard: 'GB/T 36344',
  ...over,
});

const cases: Case<CompleteListItemFacts>[] = [
  { _case: 'permits a complete item', facts: { items: [item()] }, code: null },
  {
    _case: 'permits important data',
    facts: {
      items: [
        item({
          grade: 'IMPORTANT',
          resources: [{ resourceId: 'res_1', isInScope: true, grade: 'IMPORTANT' }],
        }),
      ],
    },
    code: null,
  },
  { _case: 'refuses an empty list', facts: { items: [] }, code: 'LIST_EMPTY' },
  {
    _case: 'refuses a code that occurs twice',
    facts: { items: [item(), item()] },
    code: 'ITEM_CODE_REPEATED',
  },
  {
    _case: 'refuses an item without scenario',
    facts: { items: [item({ scenarioCount: 0 })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item without resource',
    facts: { items: [item({ resources: [] })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item without form',
    facts: { items: [item({ formCount: 0 })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item without delivery mode',
    facts: { items: [item({ deliveryMode: null })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item without grade',
    facts: { items: [item({ grade: null })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item without the personal-information flag',
    facts: { items: [item({ containsPersonalInformation: null })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item whose technical standard is blank',
    facts: { items: [item({ technicalStandard: ' ' })] },
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses a resource outside the scope',
    facts: { items: [item({ resources: [{ resourceId: 'res_9', isInScope: false, grade: 'GENERAL' }] })] },
    code: 'RESOURCE_OUT_OF_SCOPE',
  },
  {
    _case: 'refuses a resource graded core',
    facts: { items: [item({ resources: [{ resourceId: 'res_9', isInScope: true, grade: 'CORE' }] })] },
    code: 'RESOURCE_GRADED_CORE',
  },
  {
    _case: 'refuses an item graded core',
    facts: { items: [item({ grade: 'CORE' })] },
    code: 'RESOURCE_GRADED_CORE',
  },
];

describe('completeListItem', () => {
  it.each(cases)('[C-04] $_case', (row) => {
    expectFinding(completeListItem, row);
  });

  it('[C-04] names the item, everything that it lacks and the resource', () => {
    const incomplete = completeListItem.decide({
      items: [item(), item({ code: 'LC-0002', formCount: 0, grade: null })],
    });
    expect(expectRefusal(incomplete, 'ITEM_INCOMPLETE').params).toEqual({
      item: 'LC-0002',
      missing: 'forms, grade',
    });
    const outside = completeListItem.decide({
      items: [item({ resources: [{ resourceId: 'res_9', isInScope: false, grade: 'GENERAL' }] })],
    });
    expect(expectRefusal(outside, 'RESOURCE_OUT_OF_SCOPE').params).toEqual({
      item: 'LC-0001',
      resource: 'res_9',
    });
  });

  it('[C-04] bars core data by a rule of the platform, citing no text that would bar it', () => {
    expect(judge([completeListItem], { items: [item({ grade: 'CORE' })] })).toMatchObject({
      basis: 'DESIGN',
      clauseIds: ['DSL:21', 'DESIGN:marketplace'],
    });
  });
});
