import {
  resourcesOfBreachEnd,
  type ResourcesOfBreachEndFacts,
} from '../../../../src/policy/authorisation/resources-of-breach-end.policy';
import { actor, agencyActor, agreement, type Case, expectFinding, TODAY } from '../builders';

const YESTERDAY = '2026-11-22';
type Facts = ResourcesOfBreachEndFacts;
type Of<Act> = Extract<Facts, { scopeAct: Act }>;

const lapse = (over: Partial<Of<'LAPSE'>['rectification']> = {}): Facts => ({
  scopeAct: 'LAPSE',
  today: TODAY,
  rectification: { state: 'OPEN', dueOn: YESTERDAY, reportedOn: null, ...over },
});
const termination = (over: Partial<Of<'TERMINATE_RESOURCES'>> = {}): Facts => ({
  scopeAct: 'TERMINATE_RESOURCES',
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  resources: [{ resourceId: 'res_1', isInScope: true }],
  ...over,
});
const continuation = (over: Partial<Of<'GO_ON_WITHOUT'>> = {}): Facts => ({
  scopeAct: 'GO_ON_WITHOUT',
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement({ state: 'SUSPENDED' }),
  rectification: { state: 'LAPSED', dueOn: YESTERDAY, reportedOn: null, isLifted: false },
  ...over,
});

const cases: Case<Facts>[] = [
  { _case: 'lapses on the day after the deadline', facts: lapse(), code: null },
  {
    _case: 'does not lapse on the last day',
    facts: lapse({ dueOn: TODAY }),
    code: 'CORRECTION_DEADLINE_RUNS',
  },
  {
    _case: 'does not lapse while a report in time waits',
    facts: lapse({ state: 'REPORTED', reportedOn: YESTERDAY }),
    code: 'CORRECTION_NOT_OPEN',
  },
  { _case: 'lapses once', facts: lapse({ state: 'LAPSED' }), code: 'CORRECTION_NOT_OPEN' },
  {
    _case: 'does not lapse once corrected',
    facts: lapse({ state: 'CORRECTED' }),
    code: 'CORRECTION_NOT_OPEN',
  },
  { _case: 'lets the agency end named resources at once', facts: termination(), code: null },
  {
    _case: 'lets the agency end named resources under a suspension',
    facts: termination({ agreement: agreement({ state: 'SUSPENDED' }) }),
    code: null,
  },
  {
    _case: 'refuses to end a resource outside the scope',
    facts: termination({ resources: [{ resourceId: 'res_9', isInScope: false }] }),
    code: 'NAMED_RESOURCE_OUT_OF_SCOPE',
  },
  {
    _case: 'refuses to let the operator end resources',
    facts: termination({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses to end resources after the term, though the clock has not ended it yet',
    facts: termination({ agreement: agreement({ endsOn: YESTERDAY }) }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses to end resources of a draft',
    facts: termination({ agreement: agreement({ state: 'DRAFT', startsOn: null, endsOn: null }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  { _case: 'lets the agreement go on with what is left after a lapse', facts: continuation(), code: null },
  {
    _case: 'has nothing to go on from once that was lifted',
    facts: continuation({
      rectification: { state: 'LAPSED', dueOn: YESTERDAY, reportedOn: null, isLifted: true },
    }),
    code: 'CORRECTION_NOT_OPEN',
  },
  {
    _case: 'refuses to let the operator decide that it goes on',
    facts: continuation({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses to go on once it is terminated',
    facts: continuation({ agreement: agreement({ state: 'TERMINATED' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
];

describe('resourcesOfBreachEnd', () => {
  it.each(cases)('[K-04] $_case', (row) => {
    expectFinding(resourcesOfBreachEnd, row);
  });
});
