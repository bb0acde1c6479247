import type { View } from '../../src/kernel/view';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { buildBareSchema } from '../../src/schema';
import { AGREEMENT_CONTENT_GROUPS, AGREEMENT_STATES, type AgreementState } from '../../src/policy/vocabulary';
import type { Answer } from '../support/answer';
import { anEarlyTermination, aRectification, aRenewal, reportedBy } from '../support/agreement-life';
import { aForeignAgreement } from '../support/agreement-ground';
import {
  aDraft,
  aSignature,
  aSignedAgreement,
  aStartedAgreement,
  anExclusivityReview,
} from '../support/agreements';
import { example } from '../support/example';
import { aResource } from '../support/market';
import { aDecidedSelection } from '../support/plans';
import {
  personaOf,
  PERSONA_NAMES,
  startMarketServer,
  type MarketServer,
  type PersonaName,
} from '../support/market-server';
import { expectThrown } from '../support/refusals';

const AGREEMENT = `query ($id: ID!) {
  agreement(id: $id) { id number state version missing availableTransitions { operation to isOpen reason } }
}`;
const START = '2026-11-23T02:00:00.000Z';
const MUTATIONS = Object.keys(buildBareSchema().getMutationType()?.getFields() ?? {});

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
beforeEach(() => {
  server.clock.set(START);
});
afterAll(() => server.stop());

interface Told {
  readonly operation: string;
  readonly to: string;
  readonly isOpen: boolean;
  readonly reason: string | null;
}

const ask = (id: string, name: PersonaName | 'nobody', locale: 'zh' | 'en' = 'en'): Promise<Answer> =>
  server.execute(AGREEMENT, { id }, { ...personaOf(server, name), locale });
const told = async (id: string, name: PersonaName, locale: 'zh' | 'en' = 'en'): Promise<Told[]> =>
  (await ask(id, name, locale)).at('agreement.availableTransitions') as Told[];
const openTo = async (id: string, name: PersonaName): Promise<string[]> =>
  (await told(id, name)).filter(({ isOpen }) => isOpen).map(({ operation }) => operation);
const reasonOf = async (id: string, name: PersonaName, operation: string): Promise<string | null> =>
  (await told(id, name)).find((transition) => transition.operation === operation)?.reason ?? null;

/** One agreement in each state, by the moves that lead there. */
async function inState(state: AgreementState): Promise<View<AgreementEntity>> {
  const { manager, cast } = server;
  if (state === 'DRAFT') return aDraft(manager, cast);
  if (state === 'SIGNED') return aSignedAgreement(manager, cast);
  const started = await aStartedAgreement(manager, cast);
  if (state === 'ACTIVE') return started;
  const takes = state === 'SUSPENDED' ? '' : ', takes_orders = 0, takes_deliveries = 0';
  await manager.query(`UPDATE agreement SET state = ?${takes} WHERE id = ?`, [state, started.id]);
  return started;
}

describe('an agreement', () => {
  it('refuses who is not signed in', () =>
    expectThrown(server, () => ask(newId('agreement'), 'nobody'), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('is shown to %s if it is theirs to see', async (name) => {
    const own = await aDraft(server.manager, server.cast);
    const foreign = await aForeignAgreement(server);
    const isSupervisor = /^(auditor|regulator)/.test(name);
    const isParty = /^(operator|agency)/.test(name);
    const seen = await Promise.all([own.id, foreign.id].map((id) => ask(id, name)));
    expect(seen.map((answer) => answer.thrown)).toEqual([[], []]);
    expect(seen.map((answer) => answer.at('agreement') !== null)).toEqual([
      isParty || isSupervisor,
      isSupervisor,
    ]);
  });

  it.each([
    { _case: 'an unknown id', id: () => newId('agreement') },
    { _case: 'an id of another kind', id: () => newId('order') },
    { _case: 'text that is no id', id: () => 'no-such-agreement' },
  ])('is null for $_case', async ({ id }) => {
    const answer = await ask(id(), 'regulator');
    expect(answer.thrown).toEqual([]);
    expect(answer.at('agreement')).toBeNull();
  });

  it('shows an agreement that was made before its content was kept here', async () => {
    const { id } = await aForeignAgreement(server);
    const answer = await server.execute(
      `query ($id: ID!) { agreement(id: $id) { contentRevision contentHash mode termYears collectiveDecision { number }
        securityLead { name } contents { group } signatures { seat } exclusivityReviews { number } publications { number }
        draftedAt missing department { id } selectionId } }`,
      { id },
      { as: server.cast.regulator },
    );
    expect(answer.at('agreement')).toEqual({
      contentRevision: 0,
      contentHash: null,
      mode: null,
      termYears: null,
      collectiveDecision: null,
      securityLead: null,
      contents: [],
      signatures: [],
      exclusivityReviews: [],
      publications: [],
      draftedAt: null,
      missing: [],
      department: null,
      selectionId: null,
    });
  });

  it('is what the example asks for', async () => {
    const { id } = await aDraft(server.manager, server.cast);
    const answer = await server.execute(example('agreement'), { id }, { as: server.cast.operatorAdmin });
    expect(answer.thrown).toEqual([]);
    expect(answer.at('agreement')).toMatchObject({ id, contentRevision: 1 });
  });
});

describe('the transitions of an agreement', () => {
  const OPEN: Readonly<Record<AgreementState, Readonly<Partial<Record<PersonaName, readonly string[]>>>>> = {
    DRAFT: {
      agencyReviewer: ['reviseAgreement', 'addResourcesToScope', 'removeResourcesFromScope'],
      agencyRuling: ['addResourcesToScope', 'removeResourcesFromScope', 'signAgreement'],
      operatorAdmin: ['signAgreement', 'nameSecurityLead'],
    },
    SIGNED: {
      agencyReviewer: ['addResourcesToScope', 'removeResourcesFromScope'],
      agencyRuling: [
        'addResourcesToScope',
        'removeResourcesFromScope',
        'activateAgreement',
        'terminateResources',
        'terminateAgreement',
      ],
      operatorAdmin: ['nameSecurityLead', 'applyEarlyTermination'],
    },
    ACTIVE: {
      agencyReviewer: ['addResourcesToScope', 'removeResourcesFromScope', 'publishAgreement'],
      agencyRuling: [
        'addResourcesToScope',
        'removeResourcesFromScope',
        'publishAgreement',
        'suspendAgreement',
        'terminateResources',
        'terminateAgreement',
      ],
      operatorAdmin: ['nameSecurityLead', 'applyRenewal', 'applyEarlyTermination'],
    },
    SUSPENDED: {
      agencyReviewer: ['removeResourcesFromScope', 'publishAgreement'],
      agencyRuling: [
        'removeResourcesFromScope',
        'publishAgreement',
        'suspendAgreement',
        'terminateResources',
        'terminateAgreement',
      ],
      operatorAdmin: ['nameSecurityLead', 'applyRenewal', 'applyEarlyTermination'],
    },
    EXPIRED: {},
    TERMINATED: {},
  };

  it.each(AGREEMENT_STATES)(
    'that are open in the state %s are open to those who make them',
    async (state) => {
      const { id } = await inState(state);
      for (const name of [
        'agencyReviewer',
        'agencyRuling',
        'agencyAdmin',
        'operatorAdmin',
        'operatorProduct',
        'auditor',
      ] as const) {
        expect({ name, open: await openTo(id, name) }).toEqual({ name, open: OPEN[state][name] ?? [] });
      }
    },
  );

  it.each(AGREEMENT_STATES)('are all told in the state %s, and each that is shut says why', async (state) => {
    const { id } = await inState(state);
    const operations = (await told((await inState('DRAFT')).id, 'agencyRuling')).map(
      ({ operation }) => operation,
    );
    expect(operations).toHaveLength(20);
    expect(MUTATIONS).toEqual(expect.arrayContaining(operations));
    for (const locale of ['zh', 'en'] as const) {
      for (const name of ['agencyRuling', 'operatorAdmin', 'regulator'] as const) {
        const transitions = await told(id, name, locale);
        expect(transitions.map(({ operation }) => operation)).toEqual(operations);
        for (const { isOpen, reason } of transitions) {
          if (isOpen) expect(reason).toBeNull();
          else expect(reason).toMatch(locale === 'zh' ? /[一-龥].*。$/s : /^[A-Z{][^一-龥{}]*\.$/s);
        }
      }
    }
  });

  it('say which content is missing, and which role is needed', async () => {
    const { id } = await aDraft(server.manager, server.cast, { groups: ['TERM'] });
    expect(await reasonOf(id, 'operatorAdmin', 'signAgreement')).toContain('RESOURCE_SCOPE, PRODUCT_LIST');
    expect(await reasonOf(id, 'agencyReviewer', 'activateAgreement')).toMatch(/DRAFT.*AGENCY_RULING/);
  });

  it('say that a party has signed already', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await aSignature(server.manager, server.cast, draft, 'AGENCY');
    expect(await reasonOf(draft.id, 'agencyRuling', 'signAgreement')).toContain('your side has signed');
    expect(await reasonOf(draft.id, 'operatorAdmin', 'signAgreement')).toBeNull();
  });

  it('are open to the department that signs', async () => {
    const { id } = await aDraft(server.manager, server.cast, { departmentId: server.cast.department.id });
    expect(await openTo(id, 'departmentOfficer')).toEqual(['signAgreement']);
  });

  it.each([
    { _case: '1 ms before the end of its last day', at: '2029-11-23T15:59:59.999Z', isOpen: true },
    { _case: 'in the first millisecond after it', at: '2029-11-23T16:00:00.000Z', isOpen: false },
    { _case: '1 ms later', at: '2029-11-23T16:00:00.001Z', isOpen: false },
  ])('follow the date and not only the state: $_case', async ({ at, isOpen }) => {
    const { id } = await inState('ACTIVE');
    server.clock.set(at);
    expect((await openTo(id, 'agencyRuling')).length > 0).toBe(isOpen);
    if (!isOpen) expect(await reasonOf(id, 'agencyRuling', 'suspendAgreement')).toContain('2029-11-23');
  });

  it('say when a renewal is too late, and open the exception to the agency', async () => {
    const { id } = await inState('ACTIVE');
    server.clock.set('2029-10-01T02:00:00.000Z');
    expect(await reasonOf(id, 'operatorAdmin', 'applyRenewal')).toContain('2029-08-23');
    expect(await openTo(id, 'agencyRuling')).toContain('admitLateRenewal');
  });

  it('lead through a call to correct', async () => {
    const { id } = await inState('SUSPENDED');
    const { manager, cast } = server;
    const opened = { agreementId: id, openedBy: cast.agencyRuling.personId };
    await aRectification(manager, opened);
    expect(await openTo(id, 'operatorSecurity')).toEqual(['reportCorrection']);
    expect(await reasonOf(id, 'agencyRuling', 'restoreAgreement')).toContain('not reported');
    await aRectification(manager, { ...opened, ...reportedBy(cast.operatorAdmin.personId) });
    expect(await openTo(id, 'agencyRuling')).toEqual(
      expect.arrayContaining(['restoreAgreement', 'rejectCorrection']),
    );
  });

  it('lead through the applications of the operator', async () => {
    const { id } = await inState('ACTIVE');
    const { manager, cast } = server;
    const application = { agreementId: id, appliedBy: cast.operatorAdmin.personId };
    expect(await reasonOf(id, 'agencyRuling', 'decideRenewal')).toContain('No application for renewal');
    await aRenewal(manager, application);
    await anEarlyTermination(manager, application);
    expect(await openTo(id, 'agencyRuling')).toEqual(
      expect.arrayContaining(['decideRenewal', 'declineEarlyTermination', 'terminateAgreement']),
    );
    expect(await openTo(id, 'operatorAdmin')).toEqual(['nameSecurityLead']);
  });

  it('lead through the review of exclusive conditions', async () => {
    const { manager, cast } = server;
    const agreement = await aStartedAgreement(manager, cast, { exclusiveConditions: '独家销售' });
    expect(await openTo(agreement.id, 'regulator')).toEqual(['reviewExclusivity']);
    expect(await reasonOf(agreement.id, 'agencyReviewer', 'reviewExclusivity')).toContain('another person');
    expect(await reasonOf(agreement.id, 'agencyRuling', 'publishAgreement')).toContain('nobody has reviewed');
    await anExclusivityReview(manager, cast, agreement, 'ADMISSIBLE');
    expect(await openTo(agreement.id, 'agencyRuling')).toContain('publishAgreement');
  });
});

describe('the way of an agreement', () => {
  it('leads from the appointment to the publication, and every step is kept', async () => {
    const { cast, manager, clock } = server;
    const { selection } = await aDecidedSelection(manager, cast, cast.operator.id);
    const FIELDS = 'agreement { id state version contentHash missing } userErrors { code message }';
    const step = async (name: PersonaName, operation: string, input: object): Promise<Answer> => {
      const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${FIELDS} } }`;
      const answer = await server.execute(document, { input }, personaOf(server, name));
      expect(answer.thrown).toEqual([]);
      expect(answer.at(`${operation}.userErrors`)).toEqual([]);
      clock.advance(60_000);
      return answer;
    };
    const drafted = await step('agencyReviewer', 'draftAgreement', {
      idempotencyKey: 'the-way-of-an-agreement',
      selectionId: selection.id,
      number: '聊数授〔2026〕全程1号',
      title: '聊城市公共数据资源授权运营协议',
      mode: 'WHOLE_PACKAGE',
    });
    const agreementId = drafted.text('draftAgreement.agreement.id');
    const revised = await step('agencyReviewer', 'reviseAgreement', {
      agreementId,
      expectedVersion: 1,
      contents: AGREEMENT_CONTENT_GROUPS.map((group) => ({ group, text: `${group} 的约定` })),
      hasRedevelopmentBan: true,
      collectiveDecision: { number: '集体〔2026〕12号', decidedOn: '2026-11-20' },
      correctionWorkingDays: 15,
      exclusiveConditions: '乙方独家销售信用类产品一年',
    });
    expect(revised.at('reviseAgreement.agreement.missing')).toContain('RESOURCES_IN_SCOPE');
    const scoped = await step('agencyReviewer', 'addResourcesToScope', {
      agreementId,
      expectedVersion: 2,
      resourceIds: [(await aResource(manager, { holderId: cast.department.id })).id],
    });
    const contentHash = scoped.text('addResourcesToScope.agreement.contentHash');
    await step('agencyRuling', 'signAgreement', { agreementId, contentHash });
    const signed = await step('operatorAdmin', 'signAgreement', { agreementId, contentHash });
    expect(signed.at('signAgreement.agreement')).toMatchObject({
      state: 'SIGNED',
      missing: ['SECURITY_LEAD'],
    });
    const securityLead = { name: '李安全', personId: cast.operatorSecurity.personId };
    await step('operatorAdmin', 'nameSecurityLead', { agreementId, expectedVersion: 5, securityLead });
    const opinion = '未发现排除、限制竞争的情形';
    await step('regulator', 'reviewExclusivity', {
      agreementId,
      expectedVersion: 6,
      result: 'ADMISSIBLE',
      opinion,
    });
    await step('agencyRuling', 'activateAgreement', { agreementId, expectedVersion: 7 });
    const words = { content: '整体授权', scope: '市级政务数据' };
    await step('agencyReviewer', 'publishAgreement', { agreementId, expectedVersion: 8, ...words });

    const kept = await server.execute(
      `query ($id: ID!, $drafted: DateTime!, $signed: DateTime!, $started: DateTime!) {
        agreement(id: $id) { state version history { type decisionId } }
        drafted: agreementAt(agreementId: $id, at: $drafted) { state startsOn }
        signed: agreementAt(agreementId: $id, at: $signed) { state startsOn endsOn isInForce }
        started: agreementAt(agreementId: $id, at: $started) { state isInForce }
        publishedAgreements(first: 1) { nodes { id } }
      }`,
      {
        id: agreementId,
        drafted: '2026-11-23T02:00:30.000Z',
        signed: '2026-11-23T02:04:30.000Z',
        started: '2026-11-23T02:07:30.000Z',
      },
      { as: cast.regulator },
    );
    expect(kept.thrown).toEqual([]);
    expect(kept.at('agreement')).toMatchObject({ state: 'ACTIVE', version: 9 });
    const history = kept.at('agreement.history') as { type: string; decisionId: string | null }[];
    expect(history.map(({ type }) => type)).toEqual([
      'AGREEMENT_DRAFTED',
      'AGREEMENT_REVISED',
      'AGREEMENT_REVISED',
      'SCOPE_EXTENDED',
      'AGREEMENT_SIGNATURE_GIVEN',
      'AGREEMENT_SIGNATURE_GIVEN',
      'AGREEMENT_SIGNED',
      'SECURITY_LEAD_NAMED',
      'EXCLUSIVITY_REVIEWED',
      'AGREEMENT_ACTIVATED',
      'AGREEMENT_PUBLISHED',
    ]);
    expect(history.every(({ decisionId }) => decisionId !== null)).toBe(true);
    expect(kept.at('drafted')).toEqual({ state: 'DRAFT', startsOn: null });
    expect(kept.at('signed')).toMatchObject({
      state: 'SIGNED',
      startsOn: '2026-11-23',
      endsOn: '2029-11-23',
    });
    expect(kept.at('started')).toEqual({ state: 'ACTIVE', isInForce: true });
    expect(kept.at('publishedAgreements.nodes.0.id')).toBe(agreementId);
  });
});
