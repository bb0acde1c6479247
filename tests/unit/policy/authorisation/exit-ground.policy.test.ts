import { exitGround, type ExitGroundFacts } from '../../../../src/policy/authorisation/exit-ground.policy';
import { actor, agencyActor, agreement, type Case, expectFinding, TODAY } from '../builders';

const YESTERDAY = '2026-11-22';
type Facts = ExitGroundFacts;
type Of<Act> = Extract<Facts, { exitAct: Act }>;

const application = (over: Partial<Of<'APPLY_EARLY'>> = {}): Facts => ({
  exitAct: 'APPLY_EARLY',
  today: TODAY,
  actor: actor(),
  agreement: agreement(),
  hasOpenApplication: false,
  ...over,
});
const declining = (over: Partial<Of<'DECLINE_EARLY'>> = {}): Facts => ({
  exitAct: 'DECLINE_EARLY',
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  application: { state: 'APPLIED' },
  ...over,
});
const termination = (over: Partial<Of<'TERMINATE'>> & Pick<Of<'TERMINATE'>, 'ground'>): Facts => ({
  exitAct: 'TERMINATE',
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  hasOpenApplication: false,
  hasLapsedBreach: false,
  hasDocument: false,
  ...over,
});
const expiry = (over: Parameters<typeof agreement>[0] = {}): Facts => ({
  exitAct: 'EXPIRE',
  today: TODAY,
  agreement: agreement({ endsOn: YESTERDAY, ...over }),
});

const cases: Case<Facts>[] = [
  { _case: 'takes the application of the operator', facts: application(), code: null },
  {
    _case: 'takes the application of a suspended operator',
    facts: application({ agreement: agreement({ state: 'SUSPENDED' }) }),
    code: null,
  },
  {
    _case: 'takes an application before it is active',
    facts: application({ agreement: agreement({ state: 'SIGNED' }) }),
    code: null,
  },
  {
    _case: 'refuses a second application',
    facts: application({ hasOpenApplication: true }),
    code: 'EARLY_TERMINATION_ALREADY_OPEN',
  },
  {
    _case: 'refuses an application of the agency',
    facts: application({ actor: agencyActor() }),
    code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
  },
  {
    _case: 'refuses an application after the term',
    facts: application({ agreement: agreement({ endsOn: YESTERDAY }) }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses an application under a draft',
    facts: application({ agreement: agreement({ state: 'DRAFT', startsOn: null, endsOn: null }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  { _case: 'lets the agency decline', facts: declining(), code: null },
  {
    _case: 'declines once',
    facts: declining({ application: { state: 'DECLINED' } }),
    code: 'EARLY_TERMINATION_ALREADY_DECIDED',
  },
  {
    _case: 'leaves declining to the agency',
    facts: declining({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'ends it on an open application',
    facts: termination({ ground: 'EARLY_TERMINATION', hasOpenApplication: true }),
    code: null,
  },
  {
    _case: 'does not end it early without an application',
    facts: termination({ ground: 'EARLY_TERMINATION', hasLapsedBreach: true, hasDocument: true }),
    code: 'EARLY_TERMINATION_NOT_APPLIED_FOR',
  },
  {
    _case: 'ends it over a breach that was not corrected',
    facts: termination({ ground: 'UNCORRECTED_BREACH', hasLapsedBreach: true }),
    code: null,
  },
  {
    _case: 'does not end it over a breach whose deadline runs',
    facts: termination({ ground: 'UNCORRECTED_BREACH', hasOpenApplication: true, hasDocument: true }),
    code: 'NO_UNCORRECTED_BREACH',
  },
  {
    _case: 'ends it over a violation with its document',
    facts: termination({ ground: 'OTHER_VIOLATION', hasDocument: true }),
    code: null,
  },
  {
    _case: 'does not end it over a violation without a document',
    facts: termination({ ground: 'OTHER_VIOLATION', hasOpenApplication: true, hasLapsedBreach: true }),
    code: 'VIOLATION_WITHOUT_DOCUMENT',
  },
  {
    _case: 'leaves the end to the agency',
    facts: termination({ ground: 'OTHER_VIOLATION', hasDocument: true, actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'does not end what has passed its term, though the clock has not ended it yet',
    facts: termination({
      ground: 'OTHER_VIOLATION',
      hasDocument: true,
      agreement: agreement({ endsOn: YESTERDAY }),
    }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'ends it once',
    facts: termination({
      ground: 'OTHER_VIOLATION',
      hasDocument: true,
      agreement: agreement({ state: 'TERMINATED' }),
    }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  { _case: 'expires on the day after the last', facts: expiry(), code: null },
  { _case: 'expires under a suspension', facts: expiry({ state: 'SUSPENDED' }), code: null },
  { _case: 'expires before it was active', facts: expiry({ state: 'SIGNED' }), code: null },
  { _case: 'does not expire on its last day', facts: expiry({ endsOn: TODAY }), code: 'AGREEMENT_TERM_RUNS' },
  { _case: 'expires once', facts: expiry({ state: 'EXPIRED' }), code: 'AGREEMENT_STATE_NOT_FIT' },
  {
    _case: 'does not expire without a term',
    facts: expiry({ state: 'DRAFT', startsOn: null, endsOn: null }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
];

describe('exitGround', () => {
  it.each(cases)('[K-01] $_case', (row) => {
    expectFinding(exitGround, row);
  });
});
