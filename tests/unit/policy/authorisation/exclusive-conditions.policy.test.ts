import {
  exclusiveConditions,
  type ExclusiveConditionsFacts,
} from '../../../../src/policy/authorisation/exclusive-conditions.policy';
import { actor, agencyActor, agreement, expectFinding, type Case } from '../builders';

type Reviewing = Extract<ExclusiveConditionsFacts, { exclusivityAct: 'REVIEW' }>;
const reviewing = (over: Partial<Reviewing> = {}): ExclusiveConditionsFacts => ({
  exclusivityAct: 'REVIEW',
  actor: agencyActor(),
  agreement: agreement(),
  hasExclusiveConditions: true,
  authorPersonIds: ['per_author'],
  ...over,
});
const publishing = (
  hasExclusiveConditions: boolean,
  result: Extract<ExclusiveConditionsFacts, { exclusivityAct: 'PUBLISH' }>['result'],
): ExclusiveConditionsFacts => ({ exclusivityAct: 'PUBLISH', hasExclusiveConditions, result });

const CASES: readonly Case<ExclusiveConditionsFacts>[] = [
  { _case: 'stand in nobody’s way where there are none', facts: publishing(false, null), code: null },
  { _case: 'are not published unreviewed', facts: publishing(true, null), code: 'EXCLUSIVITY_NOT_REVIEWED' },
  {
    _case: 'are not published when found inadmissible',
    facts: publishing(true, 'INADMISSIBLE'),
    code: 'EXCLUSIVITY_INADMISSIBLE',
  },
  { _case: 'are published when found admissible', facts: publishing(true, 'ADMISSIBLE'), code: null },
  { _case: 'are reviewed by the agency', facts: reviewing(), code: null },
  {
    _case: 'are reviewed by a regulator',
    facts: reviewing({ actor: actor({ kind: 'REGULATOR', organisationId: 'org_regulator' }) }),
    code: null,
  },
  {
    _case: 'are not reviewed by another agency',
    facts: reviewing({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'EXCLUSIVITY_NOT_REVIEWED_BY_THIS_BODY',
  },
  {
    _case: 'are not reviewed by the operator',
    facts: reviewing({ actor: actor() }),
    code: 'EXCLUSIVITY_NOT_REVIEWED_BY_THIS_BODY',
  },
  {
    _case: 'are not reviewed by who wrote on the agreement',
    facts: reviewing({ actor: agencyActor({ personId: 'per_author' }) }),
    code: 'EXCLUSIVITY_REVIEWED_BY_AUTHOR',
  },
  {
    _case: 'are not reviewed where there are none',
    facts: reviewing({ hasExclusiveConditions: false }),
    code: 'NO_EXCLUSIVE_CONDITIONS',
  },
];

describe('conditions of exclusive sale', () => {
  it.each(CASES)('[A-21] $_case', (example) => {
    expectFinding(exclusiveConditions, example);
  });
});
