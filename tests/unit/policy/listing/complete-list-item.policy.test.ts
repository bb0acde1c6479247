import { judge } from '../../../../src/policy/decision';
import {
  completeListItem,
  type CompleteListItemFacts,
  type ListedItemFacts,
  type ListedResourceFacts,
} from '../../../../src/policy/listing/complete-list-item.policy';
import { type Case, expectFinding, expectRefusal } from '../builders';

const resource = (over: Partial<ListedResourceFacts> = {}): ListedResourceFacts => ({
  resourceId: 'res_1',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  ...over,
});

const item = (over: Partial<ListedItemFacts> = {}): ListedItemFacts => ({
  code: 'LC-0001',
  scenarioCount: 1,
  resources: [resource()],
  forms: ['API'],
  deliveryMode: 'API_OR_VERIFICATION',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  technicalStandard: 'GB/T 36344',
  ...over,
});

const list = (...items: readonly ListedItemFacts[]): CompleteListItemFacts => ({
  itemCount: items.length,
  items,
});

const cases: Case<CompleteListItemFacts>[] = [
  { _case: 'permits a complete item', facts: list(item()), code: null },
  {
    _case: 'permits important data',
    facts: list(item({ grade: 'IMPORTANT', resources: [resource({ grade: 'IMPORTANT' })] })),
    code: null,
  },
  { _case: 'refuses an empty list', facts: list(), code: 'LIST_EMPTY' },
  { _case: 'permits 2,000 items', facts: { itemCount: 2_000, items: [item()] }, code: null },
  { _case: 'refuses 2,001 items', facts: { itemCount: 2_001, items: [] }, code: 'LIST_TOO_LONG' },
  { _case: 'refuses a code that occurs twice', facts: list(item(), item()), code: 'ITEM_CODE_REPEATED' },
  {
    _case: 'refuses a resource that an item names twice',
    facts: list(item({ resources: [resource(), resource({ resourceId: 'res_2' }), resource()] })),
    code: 'ITEM_RESOURCE_REPEATED',
  },
  {
    _case: 'permits the same resource in two items',
    facts: list(item(), item({ code: 'LC-0002' })),
    code: null,
  },
  {
    _case: 'refuses an item without scenario',
    facts: list(item({ scenarioCount: 0 })),
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item without resource',
    facts: list(item({ resources: [] })),
    code: 'ITEM_INCOMPLETE',
  },
  { _case: 'refuses an item without form', facts: list(item({ forms: [] })), code: 'ITEM_INCOMPLETE' },
  {
    _case: 'refuses an item without delivery mode',
    facts: list(item({ deliveryMode: null })),
    code: 'ITEM_INCOMPLETE',
  },
  { _case: 'refuses an item without grade', facts: list(item({ grade: null })), code: 'ITEM_INCOMPLETE' },
  {
    _case: 'refuses an item without the personal-information flag',
    facts: list(item({ containsPersonalInformation: null })),
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses an item whose technical standard is blank',
    facts: list(item({ technicalStandard: ' ' })),
    code: 'ITEM_INCOMPLETE',
  },
  {
    _case: 'refuses a resource graded core',
    facts: list(item({ resources: [resource({ resourceId: 'res_9', grade: 'CORE' })] })),
    code: 'RESOURCE_GRADED_CORE',
  },
  {
    _case: 'refuses an item graded core',
    facts: list(item({ grade: 'CORE' })),
    code: 'RESOURCE_GRADED_CORE',
  },
];

describe('completeListItem', () => {
  it.each(cases)('[C-04] $_case', (row) => {
    expectFinding(completeListItem, row);
  });

  it('[C-04] names the item and everything that it lacks', () => {
    const incomplete = completeListItem.decide(
      list(item(), item({ code: 'LC-0002', forms: [], grade: null })),
    );
    expect(expectRefusal(incomplete, 'ITEM_INCOMPLETE').params).toEqual({
      item: 'LC-0002',
      missing: 'forms, grade',
    });
  });

  it('[C-04] says how long the list is and how long it may be', () => {
    const tooLong = completeListItem.decide({ itemCount: 10_000, items: [] });
    expect(expectRefusal(tooLong, 'LIST_TOO_LONG').params).toEqual({ count: 10_000, limit: 2_000 });
  });

  it('[C-04] bars core data by a rule of the platform, citing no text that would bar it', () => {
    expect(judge([completeListItem], list(item({ grade: 'CORE' })))).toMatchObject({
      basis: 'DESIGN',
      clauseIds: ['DSL:21', 'DESIGN:marketplace'],
    });
  });
});
