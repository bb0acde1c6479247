import {
  restorationOnCorrection,
  type RestorationOnCorrectionFacts,
} from '../../../../src/policy/authorisation/restoration-on-correction.policy';
import { actor, agencyActor, agreement, type Case, expectFinding, TODAY } from '../builders';

const YESTERDAY = '2026-11-22';
type Facts = RestorationOnCorrectionFacts;
const open = { state: 'OPEN', dueOn: TODAY, reportedOn: null } as const;
const reported = { state: 'REPORTED', dueOn: TODAY, reportedOn: TODAY } as const;

const given = (over: Partial<Facts> & Pick<Facts, 'correctionAct'>): Facts => ({
  today: TODAY,
  actor: over.correctionAct === 'REPORT' ? actor() : agencyActor(),
  agreement: agreement({ state: 'SUSPENDED' }),
  rectification: over.correctionAct === 'REPORT' ? open : reported,
  ...over,
});

const cases: Case<Facts>[] = [
  { _case: 'takes a report on the last day', facts: given({ correctionAct: 'REPORT' }), code: null },
  {
    _case: 'refuses a report on the day after, though the clock has not run',
    facts: given({ correctionAct: 'REPORT', rectification: { ...open, dueOn: YESTERDAY } }),
    code: 'CORRECTION_DEADLINE_PASSED',
  },
  {
    _case: 'refuses a second report while the first waits',
    facts: given({ correctionAct: 'REPORT', rectification: reported }),
    code: 'CORRECTION_NOT_OPEN',
  },
  {
    _case: 'refuses a report by the agency',
    facts: given({ correctionAct: 'REPORT', actor: agencyActor() }),
    code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
  },
  {
    _case: 'refuses a report by another operator',
    facts: given({ correctionAct: 'REPORT', actor: actor({ organisationId: 'org_other' }) }),
    code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
  },
  { _case: 'restores on a report in time', facts: given({ correctionAct: 'RESTORE' }), code: null },
  {
    _case: 'restores on a report in time long after the deadline: it holds',
    facts: given({ correctionAct: 'RESTORE', today: '2027-03-01' }),
    code: null,
  },
  {
    _case: 'refuses to restore without a report',
    facts: given({ correctionAct: 'RESTORE', rectification: open }),
    code: 'CORRECTION_NOT_REPORTED',
  },
  {
    _case: 'refuses to restore without a report after the deadline',
    facts: given({ correctionAct: 'RESTORE', rectification: { ...open, dueOn: YESTERDAY } }),
    code: 'CORRECTION_DEADLINE_PASSED',
  },
  {
    _case: 'refuses to restore on a report that came late',
    facts: given({ correctionAct: 'RESTORE', rectification: { ...reported, dueOn: YESTERDAY } }),
    code: 'CORRECTION_DEADLINE_PASSED',
  },
  {
    _case: 'refuses to restore what lapsed',
    facts: given({ correctionAct: 'RESTORE', rectification: { ...open, state: 'LAPSED' } }),
    code: 'CORRECTION_NOT_OPEN',
  },
  {
    _case: 'refuses to restore twice',
    facts: given({ correctionAct: 'RESTORE', rectification: { ...reported, state: 'CORRECTED' } }),
    code: 'CORRECTION_NOT_OPEN',
  },
  {
    _case: 'refuses to be restored by the operator',
    facts: given({ correctionAct: 'RESTORE', actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'refuses to restore an agreement that is not suspended',
    facts: given({ correctionAct: 'RESTORE', agreement: agreement() }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  {
    _case: 'refuses to restore after the term, though the clock has not ended it yet',
    facts: given({
      correctionAct: 'RESTORE',
      agreement: agreement({ state: 'SUSPENDED', endsOn: YESTERDAY }),
    }),
    code: 'AGREEMENT_EXPIRED',
  },
  { _case: 'rejects a report', facts: given({ correctionAct: 'REJECT' }), code: null },
  {
    _case: 'has nothing to reject without a report',
    facts: given({ correctionAct: 'REJECT', rectification: open }),
    code: 'CORRECTION_NOT_REPORTED',
  },
];

describe('restorationOnCorrection', () => {
  it.each(cases)('[K-03] $_case', (row) => {
    expectFinding(restorationOnCorrection, row);
  });
});
