import {
  agreementParties,
  type AgreementPartiesFacts,
} from '../../../../src/policy/authorisation/agreement-parties.policy';
import type { AppointmentFacts } from '../../../../src/policy/facts';
import { actor, agencyActor, agreement, expectFinding, TODAY, type Case } from '../builders';
import { content } from './agreement-content';

type Of<Act extends AgreementPartiesFacts['partyAct']> = Extract<AgreementPartiesFacts, { partyAct: Act }>;

const appointment = (over: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  selectionId: 'sel_1',
  planId: 'pln_1',
  planState: 'FILED',
  mode: 'WHOLE_PACKAGE',
  rivals: [],
  agencyId: 'org_agency',
  operatorId: 'org_operator',
  collectiveDecision: { number: '1号', decidedOn: '2026-03-01' },
  ...over,
});
const drafting = (over: Partial<Of<'DRAFT'>> = {}): AgreementPartiesFacts => ({
  partyAct: 'DRAFT',
  actor: agencyActor(),
  appointment: appointment(),
  operatorState: 'ACTIVE',
  livingAgreement: null,
  ...over,
});
const draft = agreement({ state: 'DRAFT', startsOn: null, endsOn: null });
const signing = (over: Partial<Of<'SIGN'>> = {}): AgreementPartiesFacts => ({
  partyAct: 'SIGN',
  agreement: draft,
  content: content(),
  seat: 'AGENCY',
  hasSigned: false,
  ...over,
});
const signed = agreement({ state: 'SIGNED' });
const activating = (over: Partial<Of<'ACTIVATE'>> = {}): AgreementPartiesFacts => ({
  partyAct: 'ACTIVATE',
  today: TODAY,
  actor: agencyActor(),
  agreement: signed,
  content: content(),
  ...over,
});
const unsigned = content({ signatures: { AGENCY: true, OPERATOR: true, DEPARTMENT: false } });
const undecided = content({ hasCollectiveDecision: false });

const CASES: readonly Case<AgreementPartiesFacts>[] = [
  { _case: 'draws up with the appointed operator', facts: drafting(), code: null },
  {
    _case: 'leaves the draft to the agency of the plan',
    facts: drafting({ actor: agencyActor({ organisationId: 'org_other' }) }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'draws up nothing before somebody is appointed',
    facts: drafting({ appointment: appointment({ operatorId: null }), operatorState: null }),
    code: 'OPERATOR_NOT_APPOINTED',
  },
  {
    _case: 'draws up nothing with a suspended operator',
    facts: drafting({ operatorState: 'SUSPENDED' }),
    code: 'OPERATOR_NOT_ACTIVE',
  },
  {
    _case: 'draws up one agreement on one appointment',
    facts: drafting({ livingAgreement: '1号' }),
    code: 'APPOINTMENT_HAS_AGREEMENT',
  },
  {
    _case: 'lets the agency write on in a draft',
    facts: { partyAct: 'REVISE', actor: agencyActor(), agreement: draft },
    code: null,
  },
  {
    _case: 'lets nobody else write on',
    facts: { partyAct: 'REVISE', actor: actor(), agreement: draft },
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'leaves what was signed as it is',
    facts: { partyAct: 'REVISE', actor: agencyActor(), agreement: signed },
    code: 'AGREEMENT_SIGNED_ALREADY',
  },
  { _case: 'takes the signature of a party', facts: signing(), code: null },
  { _case: 'takes no signature of another', facts: signing({ seat: null }), code: 'NOT_A_SIGNATORY' },
  { _case: 'takes a signature once', facts: signing({ hasSigned: true }), code: 'SIGNED_BY_THIS_PARTY' },
  {
    _case: 'takes no signature once all have signed',
    facts: signing({ agreement: signed }),
    code: 'AGREEMENT_SIGNED_ALREADY',
  },
  {
    _case: 'takes no signature with a suspended operator',
    facts: signing({ agreement: { ...draft, operatorState: 'SUSPENDED' } }),
    code: 'OPERATOR_NOT_ACTIVE',
  },
  {
    _case: 'takes no signature before the collective decision',
    facts: signing({ content: undecided }),
    code: 'COLLECTIVE_DECISION_MISSING',
  },
  { _case: 'starts what all have signed', facts: activating(), code: null },
  {
    _case: 'leaves the start to the agency',
    facts: activating({ actor: actor() }),
    code: 'NOT_BY_AGENCY_OF_AGREEMENT',
  },
  {
    _case: 'starts nothing that is not signed',
    facts: activating({ agreement: draft }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  {
    _case: 'starts on the last day of the term',
    facts: activating({ agreement: { ...signed, endsOn: TODAY } }),
    code: null,
  },
  {
    _case: 'starts nothing after the last day of the term',
    facts: activating({ agreement: { ...signed, endsOn: '2026-11-22' } }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'starts nothing with a suspended operator',
    facts: activating({ agreement: { ...signed, operatorState: 'SUSPENDED' } }),
    code: 'OPERATOR_NOT_ACTIVE',
  },
  {
    _case: 'starts nothing that the named department has not signed',
    facts: activating({ content: unsigned }),
    code: 'SIGNATURE_MISSING',
  },
  {
    _case: 'starts nothing without the collective decision',
    facts: activating({ content: undecided }),
    code: 'COLLECTIVE_DECISION_MISSING',
  },
];

describe('the parties of an agreement', () => {
  it.each(CASES)('[A-08] $_case', (example) => {
    expectFinding(agreementParties, example);
  });
});
