import {
  noRawDeliverable,
  type NoRawDeliverableFacts,
} from '../../../../src/policy/listing/no-raw-deliverable.policy';
import { type Case, expectFinding } from '../builders';

const facts = (over: Partial<NoRawDeliverableFacts> = {}): NoRawDeliverableFacts => ({
  itemCode: 'LC-0001',
  deliveryMode: 'API_OR_VERIFICATION',
  forms: ['API'],
  processingNote: null,
  ...over,
});

const cases: Case<NoRawDeliverableFacts>[] = [
  { _case: 'permits an interface without a word about processing', facts: facts(), code: null },
  {
    _case: 'takes a delivered data set that says nothing for raw data',
    facts: facts({ deliveryMode: 'DERIVED_DATASET' }),
    code: 'DATASET_WITHOUT_PROCESSING',
  },
  {
    _case: 'takes a data set behind an interface for raw data too',
    facts: facts({ forms: ['API', 'DATASET'], processingNote: ' ' }),
    code: 'DATASET_WITHOUT_PROCESSING',
  },
  {
    _case: 'permits a data set that says how it was processed',
    facts: facts({ deliveryMode: 'DERIVED_DATASET', forms: ['DATASET'], processingNote: '按月汇总' }),
    code: null,
  },
];

describe('noRawDeliverable', () => {
  it.each(cases)('[B-08] $_case', (row) => {
    expectFinding(noRawDeliverable, row);
  });
});
