import {
  exclusiveConditions,
  type ExclusiveConditionsFacts,
} from '../../../../src/policy/authorisation/exclusive-conditions.policy';
import type { AgreementState, ExclusivityResult } from '../../../../src/policy/vocabulary';
import { actor, agencyActor, agreement, expectFinding, TODAY, type Case } from '../builders';

type Reviewing = Extract<ExclusiveConditionsFacts, { exclusivityAct: 'REVIEW' }>;
const reviewing = (over: Partial<Reviewing> = {}): ExclusiveConditionsFacts => ({
  exclusivityAct: 'REVIEW',
  actor: agencyActor(),
  agreement: agreement(),
  hasExclusiveConditions: true,
  authorPersonIds: ['per_author'],
  ...over,
});
const using =
  (exclusivityAct: 'START' | 'PUBLISH') =>
  (hasExclusiveConditions: boolean, result: ExclusivityResult | null): ExclusiveConditionsFacts => ({
    exclusivityAct,
    hasExclusiveConditions,
    result,
  });
const publishing = using('PUBLISH');
const starting = using('START');
const reopening = (
  state: AgreementState,
  result: ExclusivityResult | null = 'INADMISSIBLE',
  by = agencyActor(),
): ExclusiveConditionsFacts => ({
  exclusivityAct: 'REOPEN',
  today: TODAY,
  actor: by,
  agreement: agreement({ state }),
  result,
});

const CASES: readonly Case<ExclusiveConditionsFacts>[] = [
  { _case: 'stand in nobody’s way where there are none', facts: publishing(false, null), code: null },
  { _case: 'are not published unreviewed', facts: publishing(true, null), code: 'EXCLUSIVITY_NOT_REVIEWED' },
  {
    _case: 'are not published when found inadmissible',
    facts: publishing(true, 'INADMISSIBLE'),
    code: 'EXCLUSIVITY_INADMISSIBLE',
  },
  { _case: 'are published when found admissible', facts: publishing(true, 'ADMISSIBLE'), code: null },
  { _case: 'let an agreement start where there are none', facts: starting(false, null), code: null },
  {
    _case: 'let no agreement start unreviewed',
    facts: starting(true, null),
    code: 'START_BEFORE_EXCLUSIVITY_REVIEW',
  },
  {
    _case: 'let no agreement start when found inadmissible',
    facts: starting(true, 'INADMISSIBLE'),
    code: 'START_WITH_INADMISSIBLE_EXCLUSIVITY',
  },
  { _case: 'let an agreement start when found admissible', facts: starting(true, 'ADMISSIBLE'), code: null },
  { _case: 'send a signed agreement back when found inadmissible', facts: reopening('SIGNED'), code: null },
  {
    _case: 'send none back that nobody has reviewed',
    facts: reopening('SIGNED', null),
    code: 'REOPENING_WITHOUT_INADMISSIBLE_REVIEW',
  },
  {
    _case: 'send none back when found admissible',
    facts: reopening('SIGNED', 'ADMISSIBLE'),
    code: 'REOPENING_WITHOUT_INADMISSIBLE_REVIEW',
  },
  { _case: 'send no draft back', facts: reopening('DRAFT'), code: 'AGREEMENT_STATE_NOT_FIT' },
  ...(['ACTIVE', 'SUSPENDED'] as const).map((state) => ({
    _case: `send none back that is ${state}`,
    facts: reopening(state),
    code: 'STARTED_AGREEMENT_NOT_REOPENED' as const,
  })),
  { _case: 'send none back that has ended', facts: reopening('TERMINATED'), code: 'AGREEMENT_STATE_NOT_FIT' },
  {
    _case: 'are no ground for the operator to send one back',
    facts: reopening('SIGNED', 'INADMISSIBLE', actor()),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
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
