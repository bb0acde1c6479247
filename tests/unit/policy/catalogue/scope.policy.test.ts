import { catalogueEntry } from '../../../../src/policy/catalogue/catalogue-entry.policy';
import { gradedResource } from '../../../../src/policy/catalogue/graded-resource.policy';
import { noCoreData } from '../../../../src/policy/catalogue/no-core-data.policy';
import { openScope, type OpenScopeFacts } from '../../../../src/policy/catalogue/open-scope.policy';
import { providerConsent } from '../../../../src/policy/catalogue/provider-consent.policy';
import { registrationDuty } from '../../../../src/policy/catalogue/registration-duty.policy';
import type {
  ScopeResourceFacts,
  ScopeResourcesFacts,
} from '../../../../src/policy/catalogue/scope-resource';
import { addResourcesToScopeRules } from '../../../../src/policy/catalogue/scope.rules';
import { usableResource } from '../../../../src/policy/catalogue/usable-resource.policy';
import { utilityLicence } from '../../../../src/policy/catalogue/utility-licence.policy';
import { judge, type Rule } from '../../../../src/policy/decision';
import { AGREEMENT_STATES, USE_BARS, type AgreementState } from '../../../../src/policy/vocabulary';
import { actor, agencyActor, agreement, type Case, expectFinding, expectRefusal, TODAY } from '../builders';

function resource(over: Partial<ScopeResourceFacts> = {}): ScopeResourceFacts {
  return {
    resourceId: 'res_1',
    code: 'LC-1',
    holderId: 'org_department',
    holderState: 'ACTIVE',
    source: 'OWN',
    providerConsentReference: null,
    utilityLicenceReference: null,
    grade: 'GENERAL',
    updateFrequency: '每月',
    updateInterval: 'MONTHLY',
    qualityNote: '完整率 99%',
    useBar: null,
    ...over,
  };
}

const of = (...resources: Partial<ScopeResourceFacts>[]): ScopeResourcesFacts => ({
  resources: resources.map(resource),
});

/** Rules about what enters a scope: one fault each, and all that lack it. */
const FAULTS: readonly {
  readonly rule: Rule<ScopeResourcesFacts>;
  readonly id: string;
  readonly cases: readonly Case<ScopeResourcesFacts>[];
}[] = [
  {
    id: 'A-15',
    rule: providerConsent,
    cases: [
      { _case: 'permits what its holder collects itself', facts: of({}), code: null },
      {
        _case: 'refuses what was shared without consent',
        facts: of({ source: 'SHARED' }),
        code: 'RESOURCE_WITHOUT_CONSENT',
      },
      {
        _case: 'refuses a consent that is blank',
        facts: of({ source: 'SHARED', providerConsentReference: '  ' }),
        code: 'RESOURCE_WITHOUT_CONSENT',
      },
      {
        _case: 'permits what was shared with consent',
        facts: of({ source: 'SHARED', providerConsentReference: '德数函〔2026〕3号' }),
        code: null,
      },
    ],
  },
  {
    id: 'A-16',
    rule: utilityLicence,
    cases: [
      {
        _case: 'refuses data of a public utility without its licence',
        facts: of({ source: 'PUBLIC_UTILITY' }),
        code: 'RESOURCE_WITHOUT_LICENCE',
      },
      {
        _case: 'takes no consent of a region for it',
        facts: of({ source: 'PUBLIC_UTILITY', providerConsentReference: '德数函〔2026〕3号' }),
        code: 'RESOURCE_WITHOUT_LICENCE',
      },
      {
        _case: 'permits it with the licence',
        facts: of({ source: 'PUBLIC_UTILITY', utilityLicenceReference: '水务许可〔2026〕1号' }),
        code: null,
      },
      { _case: 'asks for none elsewhere', facts: of({}), code: null },
    ],
  },
  {
    id: 'A-17',
    rule: usableResource,
    cases: [
      { _case: 'permits what nothing stands against', facts: of({}), code: null },
      ...USE_BARS.map((useBar) => ({
        _case: `refuses what is barred for ${useBar}`,
        facts: of({ useBar }),
        code: 'RESOURCE_BARRED' as const,
      })),
    ],
  },
  {
    id: 'B-01',
    rule: catalogueEntry,
    cases: [
      { _case: 'permits a whole entry', facts: of({}), code: null },
      { _case: 'takes the frequency in words', facts: of({ updateInterval: null }), code: null },
      { _case: 'takes the frequency as an interval', facts: of({ updateFrequency: null }), code: null },
      {
        _case: 'refuses an entry without any frequency',
        facts: of({ updateInterval: null, updateFrequency: ' ' }),
        code: 'RESOURCE_ENTRY_INCOMPLETE',
      },
      {
        _case: 'refuses an entry without quality',
        facts: of({ qualityNote: '' }),
        code: 'RESOURCE_ENTRY_INCOMPLETE',
      },
    ],
  },
  {
    id: 'B-02',
    rule: gradedResource,
    cases: [
      { _case: 'permits important data', facts: of({ grade: 'IMPORTANT' }), code: null },
      { _case: 'refuses what nobody has graded', facts: of({ grade: null }), code: 'RESOURCE_UNGRADED' },
    ],
  },
  {
    id: 'B-03',
    rule: noCoreData,
    cases: [
      { _case: 'permits general and important data', facts: of({}, { grade: 'IMPORTANT' }), code: null },
      { _case: 'refuses core data', facts: of({ grade: 'CORE' }), code: 'RESOURCE_CORE_NOT_AUTHORISED' },
      { _case: 'leaves the ungraded to another rule', facts: of({ grade: null }), code: null },
    ],
  },
  {
    id: 'B-12',
    rule: registrationDuty,
    cases: [
      { _case: 'permits what an active holder can register', facts: of({}), code: null },
      {
        _case: 'refuses what nobody could be told to register',
        facts: of({ holderState: 'SUSPENDED' }),
        code: 'RESOURCE_HOLDER_NOT_ACTIVE',
      },
    ],
  },
];

describe.each(FAULTS)('what enters a scope', ({ rule, id, cases }) => {
  it.each(cases)(`by ${id}: $_case`, (row) => {
    expectFinding(rule, row);
  });
});

describe('a refusal of resources', () => {
  const namesOf = (rule: Rule<ScopeResourcesFacts>, facts: ScopeResourcesFacts): unknown => {
    const finding = rule.decide(facts);
    return finding.permitted ? null : finding.params?.['resources'];
  };

  it('[A-15] names every resource that lacks the consent', () => {
    const facts = of({ code: 'A', source: 'SHARED' }, { code: 'B' }, { code: 'C', source: 'SHARED' });
    expect(namesOf(providerConsent, facts)).toBe('A, C');
  });

  it('[A-16] names every resource that lacks the licence', () => {
    expect(namesOf(utilityLicence, of({ code: 'A', source: 'PUBLIC_UTILITY' }, { code: 'B' }))).toBe('A');
  });

  it('[A-17] says of each what stands against it', () => {
    const facts = of({ code: 'A', useBar: 'PRIVACY' }, { code: 'B', useBar: 'TRADE_SECRET' });
    expect(namesOf(usableResource, facts)).toBe('A (PRIVACY), B (TRADE_SECRET)');
  });

  it('[B-01] says of each what is missing', () => {
    const bare = { updateInterval: null, updateFrequency: null, qualityNote: null };
    const facts = of({ code: 'A', ...bare }, { code: 'B', qualityNote: null }, { code: 'C' });
    expect(namesOf(catalogueEntry, facts)).toBe('A (updateInterval, qualityNote), B (qualityNote)');
  });

  it('[B-02] names every ungraded resource', () => {
    expect(namesOf(gradedResource, of({ code: 'A', grade: null }, { code: 'B', grade: null }))).toBe('A, B');
  });

  it('[B-03] names every core resource, as a rule of ours', () => {
    expect(namesOf(noCoreData, of({ code: 'A', grade: 'CORE' }, { code: 'B' }))).toBe('A');
    expect(judge([noCoreData], of({ grade: 'CORE' }))).toMatchObject({
      outcome: 'REFUSE',
      basis: 'DESIGN',
      clauseIds: ['DSL:21', 'DESIGN:marketplace'],
    });
  });

  it('[B-12] names every resource of a holder that is not active', () => {
    expect(namesOf(registrationDuty, of({ code: 'A', holderState: 'APPLIED' }, { code: 'B' }))).toBe('A');
  });
});

describe('openScope', () => {
  const facts = (
    scopeAct: OpenScopeFacts['scopeAct'],
    over: Parameters<typeof agreement>[0] = {},
  ): OpenScopeFacts => ({ scopeAct, today: TODAY, actor: agencyActor(), agreement: agreement(over) });
  const opens: Record<AgreementState, string> = {
    DRAFT: 'ADD REMOVE',
    SIGNED: 'ADD REMOVE',
    ACTIVE: 'ADD REMOVE',
    SUSPENDED: 'REMOVE',
    EXPIRED: '',
    TERMINATED: '',
  };

  it.each(AGREEMENT_STATES)('[A-19] of an agreement that is %s changes as it may', (state) => {
    for (const scopeAct of ['ADD', 'REMOVE'] as const) {
      const finding = openScope.decide(facts(scopeAct, { state }));
      expect(finding.permitted).toBe(opens[state].includes(scopeAct));
      if (!finding.permitted) expectRefusal(finding, 'SCOPE_CLOSED');
    }
  });

  it('[A-19] is open on the last day of the term, and shut on the next whether or not the clock has run', () => {
    const lastDay = { state: 'ACTIVE', endsOn: TODAY } as const;
    expect(openScope.decide(facts('ADD', lastDay)).permitted).toBe(true);
    const past = { state: 'ACTIVE', endsOn: '2026-11-22' } as const;
    expectRefusal(openScope.decide(facts('ADD', past)), 'SCOPE_CLOSED');
    expectRefusal(openScope.decide(facts('REMOVE', past)), 'SCOPE_CLOSED');
  });

  it('[A-19] is changed by the agency of the agreement alone', () => {
    expectRefusal(openScope.decide({ ...facts('ADD'), actor: actor() }), 'SCOPE_NOT_BY_AGENCY');
    const other = agencyActor({ organisationId: 'org_other_agency' });
    expectRefusal(openScope.decide({ ...facts('REMOVE'), actor: other }), 'SCOPE_NOT_BY_AGENCY');
  });
});

describe('addResourcesToScopeRules', () => {
  const ask = (...resources: Partial<ScopeResourceFacts>[]) =>
    judge(addResourcesToScopeRules, {
      scopeAct: 'ADD',
      today: TODAY,
      actor: agencyActor(),
      agreement: agreement(),
      ...of(...resources),
    });

  it('cite every rule that was asked when all resources may enter', () => {
    expect(ask({}, { code: 'LC-2', grade: 'IMPORTANT' })).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['A-19', 'A-17', 'B-03', 'A-15', 'A-16', 'B-01', 'B-02', 'B-12'],
    });
  });

  it('tell what can never enter before what is missing', () => {
    const decision = ask({ code: 'A', qualityNote: null }, { code: 'B', useBar: 'PRIVACY' });
    expect(decision).toMatchObject({ outcome: 'REFUSE', ruleId: 'A-17', code: 'RESOURCE_BARRED' });
  });
});
