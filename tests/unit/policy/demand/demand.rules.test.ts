import { answerDemandRules } from '../../../../src/policy/demand/answer-demand.rules';
import { postDemandRules } from '../../../../src/policy/demand/post-demand.rules';
import { requestDataRules } from '../../../../src/policy/demand/request-data.rules';
import { judge } from '../../../../src/policy/decision';
import { actor, agreement, OPERATOR, party, product, TODAY } from '../builders';

const RESOURCE = {
  resourceId: 'res_1',
  code: 'SD-001',
  holderId: 'org_department',
  holderState: 'ACTIVE',
  source: 'OWN',
  providerConsentReference: null,
  utilityLicenceReference: null,
  grade: 'GENERAL',
  updateFrequency: '每日',
  updateInterval: 'DAILY',
  qualityNote: '完整',
  useBar: null,
} as const;

const request = {
  today: TODAY,
  actor: actor(),
  agreement: agreement(),
  origin: 'CATALOGUE' as const,
  scenario: { name: '信贷风控', agreementId: 'agr_1', isOpen: true },
  resourceCodes: ['SD-001'],
  wantedData: null,
  resources: [RESOURCE],
};

describe('requestDataRules', () => {
  it('permit what is lawful', () => {
    expect(judge(requestDataRules, request)).toMatchObject({ outcome: 'PERMIT' });
  });
  it('refuse under a suspended agreement', () => {
    expect(
      judge(requestDataRules, { ...request, agreement: agreement({ state: 'SUSPENDED' }) }),
    ).toMatchObject({ outcome: 'REFUSE', ruleId: 'A-19' });
  });
});

describe('requestDataRules about what enters no scope', () => {
  it.each([
    { ruleId: 'B-03', resource: { ...RESOURCE, grade: 'CORE' as const } },
    { ruleId: 'A-17', resource: { ...RESOURCE, useBar: 'PRIVACY' as const } },
  ])('refuse it by $ruleId', ({ ruleId, resource }) => {
    expect(judge(requestDataRules, { ...request, resources: [resource] })).toMatchObject({
      outcome: 'REFUSE',
      ruleId,
    });
  });
});

describe('postDemandRules', () => {
  const facts = { today: TODAY, agreement: agreement(), poster: party() };
  it('permit a verified, active organisation', () => {
    expect(judge(postDemandRules, facts)).toMatchObject({ outcome: 'PERMIT' });
  });
  it('refuse one that is suspended', () => {
    expect(judge(postDemandRules, { ...facts, poster: party({ state: 'SUSPENDED' }) })).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'F-03',
    });
  });
  it('refuse under an agreement that has ended', () => {
    expect(
      judge(postDemandRules, { ...facts, agreement: agreement({ endsOn: '2026-11-22' }) }),
    ).toMatchObject({ outcome: 'REFUSE', ruleId: 'A-19' });
  });
});

describe('postDemandRules about an operator that asks', () => {
  const asking = (organisationId: string) =>
    judge(postDemandRules, {
      today: TODAY,
      agreement: agreement(),
      poster: party({ organisationId, kind: 'OPERATOR' }),
    });
  it('[F-01] refuse a demand of the operator to itself, as a rule of this platform', () => {
    expect(asking(OPERATOR)).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'F-01',
      code: 'DEMAND_OF_ITSELF',
      basis: 'DESIGN',
      clauseIds: ['DESIGN:marketplace'],
    });
  });
  it('[F-03] permit one to another operator, like any verified organisation', () => {
    expect(asking('org_other_operator')).toMatchObject({ outcome: 'PERMIT' });
  });
});

describe('answerDemandRules', () => {
  const facts = { today: TODAY, agreement: agreement(), answer: 'ACCEPT' as const, product: null };
  it('permit an answer in words', () => {
    expect(judge(answerDemandRules, facts)).toMatchObject({ outcome: 'PERMIT' });
  });
  it('permit to decline under a suspended agreement, and nothing else', () => {
    const suspended = { ...facts, agreement: agreement({ state: 'SUSPENDED' }) };
    expect(judge(answerDemandRules, { ...suspended, answer: 'DECLINE' as const })).toMatchObject({
      outcome: 'PERMIT',
    });
    expect(judge(answerDemandRules, suspended)).toMatchObject({ outcome: 'REFUSE', ruleId: 'A-19' });
  });
  it('refuse to point to a product that is not on sale', () => {
    expect(judge(answerDemandRules, { ...facts, product: product({ state: 'SUSPENDED' }) })).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'C-01',
    });
  });
});
