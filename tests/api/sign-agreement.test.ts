import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { AgreementSignatureEntity } from '../../src/modules/authorisation/store/agreement-signature.entity';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import type { View } from '../../src/kernel/view';
import { agreementNow, aForeignAgreement } from '../support/agreement-ground';
import { aDraft, aSignature, aSignedAgreement } from '../support/agreements';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import type { Persona } from '../support/personas';
import { aMajorChange } from '../support/plans';
import { SelectionEntity } from '../../src/modules/authorisation/store/selection.entity';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const SIGN = `mutation ($input: SignAgreementInput!) {
  signAgreement(input: $input) {
    agreement { id state signedOn startsOn endsOn version missing
      signatures { seat contentRevision contentHash resourceCount signedAt } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'signAgreement';
const START = '2026-11-23T02:00:00.000Z';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
beforeEach(() => {
  server.clock.set(START);
});
afterAll(() => server.stop());

type Draft = Pick<View<AgreementEntity>, 'id' | 'contentHash'>;
const signatureOf = ({ id, contentHash }: Draft, more: object = {}) => ({
  agreementId: id,
  contentHash: contentHash ?? '0'.repeat(64),
  ...more,
});
const sign = (draft: Draft, as: Persona = server.cast.agencyRuling, more: object = {}) =>
  server.execute(SIGN, { input: signatureOf(draft, more) }, { as });
const signedByAgency = async (more: Parameters<typeof aDraft>[2] = {}) => {
  const draft = await aDraft(server.manager, server.cast, more);
  await aSignature(server.manager, server.cast, draft, 'AGENCY');
  return draft;
};

itGuards({
  server: () => server,
  field: FIELD,
  query: SIGN,
  admitted: ['agencyRuling', 'agencyAdmin', 'operatorAdmin', 'enterpriseAdmin', 'departmentOfficer'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => signatureOf(await aDraft(server.manager, server.cast)),
  foreign: async () => signatureOf(await aForeignAgreement(server)),
  isEdit: false,
  bad: [
    { _case: 'a hash that is none', contentHash: 'abc' },
    { _case: 'a hash in upper case', contentHash: 'A'.repeat(64) },
    { _case: 'no hash', contentHash: null },
    { _case: 'a version', expectedVersion: 1 },
  ],
});

describe('a signature', () => {
  it('[A-08] of one party leaves the agreement a draft that waits for the other', async () => {
    const draft = await aDraft(server.manager, server.cast);
    const answer = await sign(draft);
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: draft.id,
        state: 'DRAFT',
        signedOn: null,
        startsOn: null,
        endsOn: null,
        version: draft.version + 1,
        missing: ['SIGNATURE_OF_OPERATOR'],
        signatures: [
          {
            seat: 'AGENCY',
            contentRevision: 1,
            contentHash: draft.contentHash,
            resourceCount: 1,
            signedAt: START,
          },
        ],
        history: [{ type: 'AGREEMENT_SIGNATURE_GIVEN' }],
      },
      userErrors: [],
    });
    expect(await server.manager.countBy(DutyEntity, { subjectId: draft.id })).toBe(0);
  });

  it('[A-10] of the last party lets the term run from this day for the agreed years', async () => {
    const draft = await signedByAgency();
    const answer = await sign(draft, server.cast.operatorAdmin);
    expect(answer.at(`${FIELD}.agreement`)).toMatchObject({
      state: 'SIGNED',
      signedOn: '2026-11-23',
      startsOn: '2026-11-23',
      endsOn: '2029-11-23',
      missing: [],
      history: [{ type: 'AGREEMENT_SIGNATURE_GIVEN' }, { type: 'AGREEMENT_SIGNED' }],
    });
  });

  it('[A-14] of the last party opens the duty to file, and sets the clock for the term', async () => {
    const { id } = await signedByAgency();
    const draft = await agreementNow(server, id);
    await sign(draft, server.cast.operatorAdmin);
    const { agency, operator, regulator } = server.cast;
    // Twenty working days from Monday 2026-11-23.
    expect(await server.manager.findBy(DutyEntity, { subjectId: id })).toMatchObject([
      {
        kind: 'FILE_AGREEMENT',
        holderId: agency.id,
        escalatesToId: regulator.organisationId,
        dueOn: '2026-12-21',
        state: 'OPEN',
      },
    ]);
    const timers = await server.manager.findBy(TimerEntity, { subjectId: id });
    expect(timers.map(({ kind, dueAt }) => [kind, dueAt.toISOString()]).sort()).toEqual([
      // The first millisecond of 2029-11-24 in Shanghai.
      ['AGREEMENT_EXPIRY', '2029-11-23T16:00:00.000Z'],
      ['RENEWAL_REMINDER', '2029-05-22T16:00:00.000Z'],
      ['RENEWAL_REMINDER', '2029-08-22T16:00:00.000Z'],
    ]);
    const notices = await server.manager.findBy(NoticeEntity, { subjectId: id });
    expect(notices.map(({ kind, recipientId }) => [kind, recipientId]).sort()).toEqual(
      [
        ['AGREEMENT_SIGNED', agency.id],
        ['AGREEMENT_SIGNED', operator.id],
      ].sort(),
    );
  });

  it('keeps from when on state and term stand, with the decision behind them', async () => {
    const draft = await signedByAgency();
    await sign(draft, server.cast.operatorAdmin);
    const { decisionId } = await server.manager.findOneByOrFail(AgreementSignatureEntity, {
      agreementId: draft.id,
      seat: 'OPERATOR',
    });
    const since = server.clock.now();
    expect(await server.manager.findBy(StateChangeEntity, { subjectId: draft.id })).toMatchObject([
      { aspect: 'STATE', value: 'SIGNED', since, decisionId },
      { aspect: 'TERM', value: { startsOn: '2026-11-23', endsOn: '2029-11-23' }, since, decisionId },
    ]);
  });

  it.each([
    {
      _case: '1 ms before midnight',
      at: '2026-11-23T15:59:59.999Z',
      signedOn: '2026-11-23',
      endsOn: '2029-11-23',
    },
    { _case: 'midnight', at: '2026-11-23T16:00:00.000Z', signedOn: '2026-11-24', endsOn: '2029-11-24' },
    {
      _case: '1 ms after midnight',
      at: '2026-11-23T16:00:00.001Z',
      signedOn: '2026-11-24',
      endsOn: '2029-11-24',
    },
    { _case: 'a leap day', at: '2028-02-29T04:00:00.000Z', signedOn: '2028-02-29', endsOn: '2031-02-28' },
    {
      _case: 'the last instant of a leap day',
      at: '2028-02-29T15:59:59.999Z',
      signedOn: '2028-02-29',
      endsOn: '2031-02-28',
    },
    {
      _case: 'the day before a leap day',
      at: '2028-02-28T04:00:00.000Z',
      signedOn: '2028-02-28',
      endsOn: '2031-02-28',
    },
  ])('[A-10] is of the day in Shanghai: $_case', async ({ at, signedOn, endsOn }) => {
    const draft = await signedByAgency();
    server.clock.set(at);
    const answer = await sign(draft, server.cast.operatorAdmin);
    expect(answer.at(`${FIELD}.agreement`)).toMatchObject({
      state: 'SIGNED',
      signedOn,
      startsOn: signedOn,
      endsOn,
    });
  });

  it('[A-10] of a four-year term on a leap day ends with a leap day', async () => {
    const draft = await signedByAgency({ termYears: 4 });
    server.clock.set('2028-02-29T04:00:00.000Z');
    const answer = await sign(draft, server.cast.operatorAdmin);
    expect(answer.at(`${FIELD}.agreement.endsOn`)).toBe('2032-02-29');
  });

  it('[A-08] of the department is waited for where one is named', async () => {
    const draft = await signedByAgency({ departmentId: server.cast.department.id });
    const second = await sign(draft, server.cast.operatorAdmin);
    expect(second.at(`${FIELD}.agreement`)).toMatchObject({
      state: 'DRAFT',
      missing: ['SIGNATURE_OF_DEPARTMENT'],
    });
    const third = await sign(draft, server.cast.departmentOfficer);
    expect(third.at(`${FIELD}.agreement`)).toMatchObject({ state: 'SIGNED', missing: [] });
    const told = await server.manager.findBy(NoticeEntity, { subjectId: draft.id });
    expect(told.map(({ recipientId }) => recipientId)).toContain(server.cast.department.id);
  });

  it('shows the agreement to the department that signs, and to no other', async () => {
    const { id } = await aDraft(server.manager, server.cast, { departmentId: server.cast.department.id });
    const other = await aDraft(server.manager, server.cast);
    const answer = await server.execute(
      'query ($own: ID!, $other: ID!) { own: agreement(id: $own) { id } other: agreement(id: $other) { id } }',
      { own: id, other: other.id },
      { as: server.cast.departmentOfficer },
    );
    expect(answer.data).toEqual({ own: { id }, other: null });
  });

  it('of both parties at the same moment concludes the agreement once', async () => {
    const draft = await aDraft(server.manager, server.cast);
    const answers = await Promise.all([
      sign(draft, server.cast.agencyRuling),
      sign(draft, server.cast.operatorAdmin),
    ]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual([]);
    expect(await agreementNow(server, draft.id)).toMatchObject({
      state: 'SIGNED',
      version: draft.version + 2,
    });
    expect(await server.manager.countBy(DutyEntity, { subjectId: draft.id, kind: 'FILE_AGREEMENT' })).toBe(1);
    expect(await server.manager.countBy(TimerEntity, { subjectId: draft.id, kind: 'AGREEMENT_EXPIRY' })).toBe(
      1,
    );
  });

  it('[A-08] of one party at the same moment is given once', async () => {
    const draft = await aDraft(server.manager, server.cast);
    const answers = await Promise.all([1, 2, 3].map(() => sign(draft)));
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual([
      'SIGNED_BY_THIS_PARTY',
      'SIGNED_BY_THIS_PARTY',
    ]);
    expect(await server.manager.countBy(AgreementSignatureEntity, { agreementId: draft.id })).toBe(1);
  });

  it('[A-08] of a party that has signed is refused', async () => {
    const draft = await signedByAgency();
    await expectRefusal(server, () => sign(draft), {
      field: FIELD,
      code: 'SIGNED_BY_THIS_PARTY',
      ruleId: 'A-08',
    });
  });

  it('is refused for what was changed meanwhile', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await expectRefusal(server, () => sign(draft, undefined, { contentHash: 'e'.repeat(64) }), {
      field: FIELD,
      code: 'CONTENT_CHANGED',
      path: ['contentHash'],
    });
  });

  it('[A-08] is refused to a person of a party who does not sign for it', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await expectRefusal(server, () => sign(draft, server.cast.agencyAdmin), {
      field: FIELD,
      code: 'NOT_A_SIGNATORY',
      ruleId: 'A-08',
    });
  });

  it('is refused to a department that is not named, as if there were no agreement', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await expectRefusal(server, () => sign(draft, server.cast.departmentOfficer), {
      field: FIELD,
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
  });

  it('[A-08] is refused once all parties have signed', async () => {
    const signed = await aSignedAgreement(server.manager, server.cast);
    await expectRefusal(server, () => sign(signed), {
      field: FIELD,
      code: 'AGREEMENT_SIGNED_ALREADY',
      ruleId: 'A-08',
    });
  });

  it('[A-09] is refused under an incomplete agreement, with the name of everything that is missing', async () => {
    const draft = await aDraft(server.manager, server.cast, {
      groups: ['TERM', 'PLATFORM', 'OWNERSHIP', 'BREACH_LIABILITY', 'RESOURCE_SCOPE', 'DISPUTE_RESOLUTION'],
      hasRedevelopmentBan: false,
    });
    const answer = await expectRefusal(server, () => sign(draft), {
      field: FIELD,
      code: 'AGREEMENT_INCOMPLETE',
      ruleId: 'A-09',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain(
      'PRODUCT_LIST, DISCLOSURE_AND_REDEVELOPMENT_BAN, ACCOUNTING_AND_SHARING, SECURITY_AND_EMERGENCY, EVALUATION_RENEWAL_AND_EXIT, CHANGE_AND_TERMINATION, REDEVELOPMENT_BAN.',
    );
  });

  it('[A-09] is refused under an empty scope, which is named among everything that is missing', async () => {
    const draft = await aDraft(server.manager, server.cast, { scopeSize: 0, hasRedevelopmentBan: false });
    const answer = await expectRefusal(server, () => sign(draft), {
      field: FIELD,
      code: 'SCOPE_WITHOUT_RESOURCES',
      ruleId: 'A-09',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('RESOURCES_IN_SCOPE, REDEVELOPMENT_BAN.');
  });

  it('[G-03] is refused without the ban on redevelopment', async () => {
    const draft = await aDraft(server.manager, server.cast, { hasRedevelopmentBan: false });
    await expectRefusal(server, () => sign(draft), {
      field: FIELD,
      code: 'REDEVELOPMENT_BAN_MISSING',
      ruleId: 'G-03',
    });
  });

  it('[A-08] is refused before the collective decision', async () => {
    const draft = await aDraft(server.manager, server.cast, {
      collectiveDecisionNumber: null,
      collectiveDecisionOn: null,
    });
    await expectRefusal(server, () => sign(draft), {
      field: FIELD,
      code: 'COLLECTIVE_DECISION_MISSING',
      ruleId: 'A-08',
    });
  });

  it('[A-11] is refused under a longer term than the rule has, unless its reason is on record', async () => {
    const draft = await aDraft(server.manager, server.cast, { termYears: 6 });
    await expectRefusal(server, () => sign(draft), { field: FIELD, code: 'TERM_TOO_LONG', ruleId: 'A-11' });
    const reasoned = await aDraft(server.manager, server.cast, {
      termYears: 6,
      termReason: '投入回收期较长',
    });
    expect((await sign(reasoned)).refusals(FIELD)).toEqual([]);
  });

  it('[A-04] is refused while the plan waits for its approval again', async () => {
    const draft = await aDraft(server.manager, server.cast);
    const { planId } = await server.manager.findOneByOrFail(SelectionEntity, { id: draft.selectionId ?? '' });
    await aMajorChange(server.manager, server.cast, planId);
    await expectRefusal(server, () => sign(draft), { field: FIELD, code: 'PLAN_NOT_FILED', ruleId: 'A-04' });
  });

  it('[A-08] is refused with an operator that was suspended meanwhile', async () => {
    const draft = await aDraft(server.manager, server.cast);
    const { id } = server.cast.operator;
    await server.manager.update(OrganisationEntity, { id }, { state: 'SUSPENDED' });
    try {
      await expectRefusal(server, () => sign(draft), {
        field: FIELD,
        code: 'OPERATOR_NOT_ACTIVE',
        ruleId: 'A-08',
      });
    } finally {
      await server.manager.update(OrganisationEntity, { id }, { state: 'ACTIVE' });
    }
  });

  it('does without the first responsible person for security, who is named until the start', async () => {
    const draft = await aDraft(server.manager, server.cast, {
      securityLeadName: null,
      securityLeadPost: null,
    });
    expect((await sign(draft)).at(`${FIELD}.agreement.missing`)).toEqual([
      'SIGNATURE_OF_OPERATOR',
      'SECURITY_LEAD',
    ]);
  });

  it('is what the example asks for', async () => {
    const input = signatureOf(await aDraft(server.manager, server.cast));
    const answer = await server.execute(
      example('signAgreement'),
      { input },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(FIELD)).toMatchObject({ agreement: { state: 'DRAFT' }, userErrors: [] });
  });
});
