import {
  endedCompetence,
  pricingDelegation,
  recordedCompetence,
  type EndedCompetenceFacts,
  type PricingDelegationFacts,
  type RecordedCompetenceFacts,
} from '../../../../src/policy/pricing/pricing-delegation.policy';
import { actor, agencyActor, type Case, expectFinding, TODAY } from '../builders';

const given = (over: Partial<NonNullable<PricingDelegationFacts['delegation']>>): PricingDelegationFacts => ({
  today: TODAY,
  delegation: {
    documentNumber: '鲁发改成本〔2025〕1号',
    effectiveFrom: '2025-06-01',
    effectiveTo: null,
    ...over,
  },
});

const cases: Case<PricingDelegationFacts>[] = [
  { _case: 'permits under a delegation document in force', facts: given({}), code: null },
  {
    _case: 'permits on the first and only day of the delegation',
    facts: given({ effectiveFrom: TODAY, effectiveTo: TODAY }),
    code: null,
  },
  {
    _case: 'refuses without a delegation document',
    facts: { today: TODAY, delegation: null },
    code: 'PRICING_DELEGATION_MISSING',
  },
  {
    _case: 'refuses a delegation without document number',
    facts: given({ documentNumber: ' ' }),
    code: 'PRICING_DELEGATION_MISSING',
  },
  {
    _case: 'refuses the day before the delegation',
    facts: given({ effectiveFrom: '2026-11-24' }),
    code: 'PRICING_DELEGATION_NOT_IN_FORCE',
  },
  {
    _case: 'refuses the day after the delegation',
    facts: given({ effectiveTo: '2026-11-22' }),
    code: 'PRICING_DELEGATION_NOT_IN_FORCE',
  },
];

describe('pricingDelegation', () => {
  it.each(cases)('[E-01] $_case', (row) => {
    expectFinding(pricingDelegation, row);
  });
});

const office = actor({ organisationId: 'org_pricing', kind: 'PRICING_OFFICE' });
const record = (over: Partial<RecordedCompetenceFacts>): RecordedCompetenceFacts => ({
  actor: agencyActor(),
  office: { organisationId: 'org_pricing', kind: 'PRICING_OFFICE' },
  authority: '山东省人民政府',
  documentNumber: '鲁政〔2026〕1号',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  ...over,
});

const records: Case<RecordedCompetenceFacts>[] = [
  { _case: 'permits the agency', facts: record({}), code: null },
  { _case: 'permits one day', facts: record({ effectiveTo: '2026-01-01' }), code: null },
  {
    _case: 'refuses the office itself',
    facts: record({ actor: office }),
    code: 'COMPETENCE_BY_THE_OFFICE_ITSELF',
  },
  { _case: 'refuses the operator', facts: record({ actor: actor() }), code: 'COMPETENCE_NOT_BY_AGENCY' },
  {
    _case: 'refuses a regulator, who reads',
    facts: record({ actor: actor({ kind: 'REGULATOR' }) }),
    code: 'COMPETENCE_NOT_BY_AGENCY',
  },
  {
    _case: 'refuses the agency as an office',
    facts: record({ office: { organisationId: 'org_agency', kind: 'IMPLEMENTING_AGENCY' } }),
    code: 'COMPETENCE_OF_NO_PRICING_OFFICE',
  },
  {
    _case: 'refuses without authority',
    facts: record({ authority: ' ' }),
    code: 'COMPETENCE_PAPER_INCOMPLETE',
  },
  {
    _case: 'refuses without document',
    facts: record({ documentNumber: '' }),
    code: 'COMPETENCE_PAPER_INCOMPLETE',
  },
  {
    _case: 'refuses a last day before the first',
    facts: record({ effectiveTo: '2025-12-31' }),
    code: 'COMPETENCE_PERIOD_REVERSED',
  },
];

describe('recordedCompetence', () => {
  it.each(records)('[E-01] $_case', (row) => {
    expectFinding(recordedCompetence, row);
  });
});

const ending = (
  over: Partial<EndedCompetenceFacts>,
  competence: Partial<EndedCompetenceFacts['competence']> = {},
): EndedCompetenceFacts => ({
  today: TODAY,
  actor: agencyActor(),
  endedOn: TODAY,
  competence: {
    documentNumber: '鲁政〔2026〕1号',
    effectiveFrom: '2026-01-01',
    effectiveTo: '2026-12-31',
    alreadyEndedOn: null,
    ...competence,
  },
  ...over,
});

const endings: Case<EndedCompetenceFacts>[] = [
  { _case: 'permits from today', facts: ending({}), code: null },
  { _case: 'permits from its last day', facts: ending({ endedOn: '2026-12-31' }), code: null },
  {
    _case: 'refuses the office itself',
    facts: ending({ actor: office }),
    code: 'COMPETENCE_BY_THE_OFFICE_ITSELF',
  },
  {
    _case: 'refuses yesterday',
    facts: ending({ endedOn: '2026-11-22' }),
    code: 'COMPETENCE_END_OUTSIDE_PERIOD',
  },
  {
    _case: 'refuses after its last day',
    facts: ending({ endedOn: '2027-01-01' }),
    code: 'COMPETENCE_END_OUTSIDE_PERIOD',
  },
  {
    _case: 'refuses before its first day',
    facts: ending({}, { effectiveFrom: '2026-12-01' }),
    code: 'COMPETENCE_END_OUTSIDE_PERIOD',
  },
  {
    _case: 'refuses a second time',
    facts: ending({}, { alreadyEndedOn: '2026-12-01' }),
    code: 'COMPETENCE_ENDED',
  },
];

describe('endedCompetence', () => {
  it.each(endings)('[E-01] $_case', (row) => {
    expectFinding(endedCompetence, row);
  });
});
