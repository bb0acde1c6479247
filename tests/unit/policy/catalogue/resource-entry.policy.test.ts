import { keptEntry } from '../../../../src/policy/catalogue/catalogue-entry.policy';
import { isLower, regrading, type RegradingFacts } from '../../../../src/policy/catalogue/regrading.policy';
import {
  decideRegradingRules,
  proposeRegradingRules,
} from '../../../../src/policy/catalogue/regrading.rules';
import {
  reportedUpdate,
  type ReportedUpdateFacts,
} from '../../../../src/policy/catalogue/reported-update.policy';
import {
  keepResourceEntryRules,
  type ResourceEntryFacts,
} from '../../../../src/policy/catalogue/resource-entry.rules';
import { barOfUse, type BarOfUseFacts } from '../../../../src/policy/catalogue/usable-resource.policy';
import { judge } from '../../../../src/policy/decision';
import { DATA_GRADES } from '../../../../src/policy/vocabulary';
import { actor, agencyActor, type Case, expectFinding, TODAY } from '../builders';

const DEPARTMENT = 'org_department';
const officer = actor({
  personId: 'per_officer',
  organisationId: DEPARTMENT,
  kind: 'SUPPLYING_DEPARTMENT',
});

describe('keptEntry', () => {
  it('[B-01] is written by the holder and by nobody else', () => {
    expectFinding(keptEntry, {
      _case: 'the holder',
      facts: { actor: officer, holderId: DEPARTMENT },
      code: null,
    });
    expectFinding(keptEntry, {
      _case: 'another department',
      facts: { actor: officer, holderId: 'org_other' },
      code: 'RESOURCE_NOT_HELD',
    });
  });
});

describe('reportedUpdate', () => {
  const facts = (over: Partial<ReportedUpdateFacts>): ReportedUpdateFacts => ({
    today: TODAY,
    code: 'LC-1',
    updatedOn: TODAY,
    lastUpdatedOn: '2026-10-01',
    ...over,
  });
  const cases: Case<ReportedUpdateFacts>[] = [
    { _case: 'permits an update of today', facts: facts({}), code: null },
    { _case: 'permits the first one', facts: facts({ lastUpdatedOn: null }), code: null },
    { _case: 'permits another one on the same day', facts: facts({ lastUpdatedOn: TODAY }), code: null },
    { _case: 'has nothing to say where none is told', facts: facts({ updatedOn: null }), code: null },
    {
      _case: 'refuses an update of tomorrow',
      facts: facts({ updatedOn: '2026-11-24' }),
      code: 'UPDATE_IN_FUTURE',
    },
    {
      _case: 'refuses one that is older than what is known',
      facts: facts({ updatedOn: '2026-09-30' }),
      code: 'UPDATE_NOT_NEWER',
    },
  ];
  it.each(cases)('[B-09] $_case', (row) => {
    expectFinding(reportedUpdate, row);
  });
});

describe('barOfUse', () => {
  const facts = (over: Partial<BarOfUseFacts>): BarOfUseFacts => ({
    barAct: 'BAR',
    actor: agencyActor(),
    code: 'LC-1',
    useBar: null,
    ...over,
  });
  const cases: Case<BarOfUseFacts>[] = [
    { _case: 'lets an agency bar a resource', facts: facts({}), code: null },
    {
      _case: 'lets an agency lift the bar',
      facts: facts({ barAct: 'LIFT', useBar: 'PRIVACY' }),
      code: null,
    },
    {
      _case: 'refuses the department that would bar it',
      facts: facts({ actor: officer }),
      code: 'RESOURCE_BAR_NOT_BY_AGENCY',
    },
    {
      _case: 'refuses a second bar beside the first',
      facts: facts({ useBar: 'PRIVACY' }),
      code: 'RESOURCE_ALREADY_BARRED',
    },
    {
      _case: 'refuses to lift what is not there',
      facts: facts({ barAct: 'LIFT' }),
      code: 'RESOURCE_NOT_BARRED',
    },
  ];
  it.each(cases)('[A-17] $_case', (row) => {
    expectFinding(barOfUse, row);
  });
});

describe('regrading', () => {
  const set = (grade: 'GENERAL' | 'IMPORTANT' | 'CORE' | null, nextGrade: typeof grade): RegradingFacts => ({
    gradeAct: 'SET',
    code: 'LC-1',
    grade,
    nextGrade,
  });
  const proposal = {
    state: 'PROPOSED',
    proposedBy: 'per_officer',
    proposedByOrganisationId: DEPARTMENT,
  } as const;
  const decide = (over: Partial<Extract<RegradingFacts, { gradeAct: 'DECIDE' }>> = {}): RegradingFacts => ({
    gradeAct: 'DECIDE',
    code: 'LC-1',
    grade: 'IMPORTANT',
    actor: agencyActor(),
    proposal,
    isApproval: true,
    ...over,
  });
  const propose = (
    grade: 'GENERAL' | 'IMPORTANT' | 'CORE' | null,
    hasOpenProposal = false,
  ): RegradingFacts => ({
    gradeAct: 'PROPOSE',
    code: 'LC-1',
    grade,
    hasOpenProposal,
  });
  const cases: Case<RegradingFacts>[] = [
    { _case: 'lets a grade be given', facts: set(null, 'GENERAL'), code: null },
    { _case: 'lets a grade rise', facts: set('GENERAL', 'CORE'), code: null },
    { _case: 'lets a grade stay', facts: set('IMPORTANT', 'IMPORTANT'), code: null },
    {
      _case: 'keeps important data important until that is approved',
      facts: set('IMPORTANT', 'GENERAL'),
      code: 'GRADE_NOT_LOWERED',
    },
    { _case: 'never lowers core data', facts: set('CORE', 'IMPORTANT'), code: 'GRADE_NOT_LOWERED' },
    { _case: 'never takes a grade away', facts: set('GENERAL', null), code: 'GRADE_NOT_LOWERED' },
    { _case: 'lets important data be proposed', facts: propose('IMPORTANT'), code: null },
    {
      _case: 'refuses a proposal for core data',
      facts: propose('CORE'),
      code: 'REGRADING_ONLY_OF_IMPORTANT',
    },
    {
      _case: 'refuses a proposal for what has no grade',
      facts: propose(null),
      code: 'REGRADING_ONLY_OF_IMPORTANT',
    },
    { _case: 'refuses a second proposal', facts: propose('IMPORTANT', true), code: 'REGRADING_WAITS' },
    { _case: 'lets an agency approve', facts: decide(), code: null },
    {
      _case: 'refuses the approval of what has become core meanwhile',
      facts: decide({ grade: 'CORE' }),
      code: 'REGRADING_ONLY_OF_IMPORTANT',
    },
    {
      _case: 'lets an agency reject what has become core meanwhile',
      facts: decide({ grade: 'CORE', isApproval: false }),
      code: null,
    },
    {
      _case: 'refuses the department that would approve its own proposal',
      facts: decide({ actor: officer }),
      code: 'REGRADING_NOT_BY_AGENCY',
    },
    {
      _case: 'refuses the person who proposed it, acting for an agency',
      facts: decide({ actor: agencyActor({ personId: 'per_officer' }) }),
      code: 'REGRADING_DECIDED_BY_PROPOSER',
    },
    {
      _case: 'refuses the organisation that proposed it',
      facts: decide({ proposal: { ...proposal, proposedByOrganisationId: 'org_agency' } }),
      code: 'REGRADING_DECIDED_BY_PROPOSER',
    },
    {
      _case: 'refuses a second ruling',
      facts: decide({ proposal: { ...proposal, state: 'REJECTED' } }),
      code: 'REGRADING_ALREADY_DECIDED',
    },
  ];
  it.each(cases)('[B-05] $_case', (row) => {
    expectFinding(regrading, row);
  });

  it('[B-05] takes the grades in the order of the vocabulary', () => {
    for (const [place, grade] of DATA_GRADES.entries()) {
      for (const [next, nextGrade] of DATA_GRADES.entries()) {
        expect(isLower(grade, nextGrade)).toBe(next < place);
      }
      expect(isLower(null, grade)).toBe(false);
      expect(isLower(grade, null)).toBe(true);
    }
  });

  it('asks first whose entry it is', () => {
    const facts = { actor: officer, holderId: 'org_other', code: 'LC-1', grade: 'IMPORTANT' } as const;
    expect(judge(proposeRegradingRules, { ...facts, hasOpenProposal: false })).toMatchObject({
      code: 'RESOURCE_NOT_HELD',
    });
    expect(
      judge(decideRegradingRules, decide() as Extract<RegradingFacts, { gradeAct: 'DECIDE' }>).outcome,
    ).toBe('PERMIT');
  });
});

describe('keepResourceEntryRules', () => {
  const inScope: NonNullable<ResourceEntryFacts['inScope']> = {
    resourceId: 'res_1',
    code: 'LC-1',
    holderId: DEPARTMENT,
    holderState: 'ACTIVE',
    source: 'OWN',
    providerConsentReference: null,
    utilityLicenceReference: null,
    grade: 'GENERAL',
    updateFrequency: null,
    updateInterval: 'MONTHLY',
    qualityNote: '完整',
    useBar: null,
  };
  const ask = (over: Partial<ResourceEntryFacts>) =>
    judge(keepResourceEntryRules, {
      today: TODAY,
      actor: officer,
      holderId: DEPARTMENT,
      code: 'LC-1',
      grade: null,
      nextGrade: 'GENERAL',
      updatedOn: TODAY,
      inScope: null,
      ...over,
    });

  it('permit an entry, and its day of update to be corrected to an earlier one', () => {
    expect(ask({ updatedOn: '2020-01-01' })).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['B-01', 'B-05', 'B-09', 'A-15', 'A-16'],
    });
  });

  it.each([
    [{ source: 'SHARED' }, 'RESOURCE_WITHOUT_CONSENT'],
    [{ source: 'PUBLIC_UTILITY' }, 'RESOURCE_WITHOUT_LICENCE'],
    [{ qualityNote: null }, 'RESOURCE_ENTRY_INCOMPLETE'],
  ] as const)('refuse what would undo an entry in a scope: %j', (change, code) => {
    expect(ask({ inScope: { ...inScope, ...change } })).toMatchObject({ outcome: 'REFUSE', code });
  });
});
