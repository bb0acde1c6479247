import { judge } from '../../../../src/policy/decision';
import {
  importantDataDelivery,
  type ImportantDataDeliveryFacts,
} from '../../../../src/policy/listing/important-data-delivery.policy';
import { DELIVERY_MODES, IN_DOMAIN_DELIVERY_MODES } from '../../../../src/policy/vocabulary';
import { type Case, expectFinding } from '../builders';

const facts = (over: Partial<ImportantDataDeliveryFacts> = {}): ImportantDataDeliveryFacts => ({
  itemCode: 'LC-0001',
  resourceGrades: ['GENERAL'],
  grade: 'GENERAL',
  deliveryMode: 'API_OR_VERIFICATION',
  gradeReductionNote: null,
  ...over,
});

const inDomain: readonly string[] = IN_DOMAIN_DELIVERY_MODES;

const cases: Case<ImportantDataDeliveryFacts>[] = [
  ...DELIVERY_MODES.flatMap((deliveryMode): Case<ImportantDataDeliveryFacts>[] => [
    { _case: `permits general data as ${deliveryMode}`, facts: facts({ deliveryMode }), code: null },
    {
      _case: `judges important data as ${deliveryMode}`,
      facts: facts({ deliveryMode, grade: 'IMPORTANT', resourceGrades: ['GENERAL', 'IMPORTANT'] }),
      code: inDomain.includes(deliveryMode) ? null : 'IMPORTANT_DATA_LEAVES_DOMAIN',
    },
  ]),
  {
    _case: 'looks at the source, however the product is graded',
    facts: facts({ resourceGrades: ['IMPORTANT'], gradeReductionNote: '汇总到县一级' }),
    code: 'IMPORTANT_DATA_LEAVES_DOMAIN',
  },
  {
    _case: 'looks at the product, however its sources are graded',
    facts: facts({ grade: 'IMPORTANT' }),
    code: 'IMPORTANT_DATA_LEAVES_DOMAIN',
  },
  {
    _case: 'refuses a grade below the sources without a word',
    facts: facts({ resourceGrades: ['IMPORTANT'], deliveryMode: 'MODEL_RESULT', gradeReductionNote: ' ' }),
    code: 'GRADE_BELOW_SOURCES',
  },
  {
    _case: 'permits a grade below the sources that says why',
    facts: facts({
      resourceGrades: ['IMPORTANT'],
      deliveryMode: 'MODEL_RESULT',
      gradeReductionNote: '只输出模型结论',
    }),
    code: null,
  },
  {
    _case: 'takes an ungraded source for no higher than any',
    facts: facts({ resourceGrades: [null] }),
    code: null,
  },
];

describe('importantDataDelivery', () => {
  it.each(cases)('[B-04] $_case', (row) => {
    expectFinding(importantDataDelivery, row);
  });

  it('[B-04] bars the delivery by law and the grade by a rule of the platform', () => {
    const leaving = facts({ resourceGrades: ['IMPORTANT'] });
    expect(judge([importantDataDelivery], leaving)).toMatchObject({ basis: 'LAW', clauseIds: ['N18:2'] });
    expect(judge([importantDataDelivery], { ...leaving, deliveryMode: 'MODEL_RESULT' })).toMatchObject({
      basis: 'DESIGN',
      clauseIds: ['DESIGN:marketplace'],
    });
  });
});
