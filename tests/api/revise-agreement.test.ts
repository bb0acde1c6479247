import { AgreementContentEntity } from '../../src/modules/authorisation/store/agreement-content.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { AGREEMENT_CONTENT_GROUPS } from '../../src/policy/vocabulary';
import { aForeignAgreement } from '../support/agreement-ground';
import { aDraft, aSignature, aSignedAgreement } from '../support/agreements';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const REVISE = `mutation ($input: ReviseAgreementInput!) {
  reviseAgreement(input: $input) {
    agreement { id number title mode version contentRevision contentHash hasRedevelopmentBan termYears termReason
      hasExclusiveConditions exclusiveConditions correctionWorkingDays missing
      department { id } collectiveDecision { number decidedOn documentHash }
      securityLead { name post personId holdsRole } contents { group text documentHash } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'reviseAgreement';
const HASH = 'b'.repeat(64);

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const revise = (input: object) => server.execute(REVISE, { input }, { as: server.cast.agencyReviewer });
const empty = () =>
  aDraft(server.manager, server.cast, {
    groups: [],
    hasRedevelopmentBan: false,
    collectiveDecisionNumber: null,
    collectiveDecisionOn: null,
    correctionWorkingDays: null,
    securityLeadName: null,
    securityLeadPost: null,
  });
const changeOf = ({ id, version }: { readonly id: string; readonly version: number }, more: object) => ({
  agreementId: id,
  expectedVersion: version,
  ...more,
});
const change = async (more: object) => changeOf(await aDraft(server.manager, server.cast), more);

itGuards({
  server: () => server,
  field: FIELD,
  query: REVISE,
  admitted: ['agencyReviewer'],
  by: 'agencyReviewer',
  id: { field: 'agreementId', kind: 'agreement' },
  good: () => change({ title: '修订后的标题' }),
  foreign: async () => changeOf(await aForeignAgreement(server), { title: '修订后的标题' }),
  isEdit: true,
  bad: [
    { _case: 'version zero', expectedVersion: 0 },
    { _case: 'a group that does not exist', contents: [{ group: 'POETRY', text: '诗' }] },
    { _case: 'a blank text', contents: [{ group: 'TERM', text: '  ' }] },
    { _case: 'a text of 4,001 characters', contents: [{ group: 'TERM', text: '期'.repeat(4001) }] },
    {
      _case: 'thirteen groups',
      contents: Array.from({ length: 13 }, () => ({ group: 'TERM', text: '期限' })),
    },
    { _case: 'a hash that is none', contents: [{ group: 'TERM', text: '期限', documentHash: 'abc' }] },
    { _case: 'a term of no years', termYears: 0 },
    { _case: 'a term of 51 years', termYears: 51 },
    { _case: 'a correction in 251 working days', correctionWorkingDays: 251 },
    { _case: 'a correction in no working days', correctionWorkingDays: 0 },
    {
      _case: 'a decision on a day that does not exist',
      collectiveDecision: { number: '12号', decidedOn: '2026-02-30' },
    },
    { _case: 'a decision without a number', collectiveDecision: { number: ' ', decidedOn: '2026-03-01' } },
    { _case: 'a person without a name', securityLead: { name: '' } },
    { _case: 'exclusive conditions of one character', exclusiveConditions: '独' },
    { _case: 'a reason of 501 characters', termReason: '因'.repeat(501) },
    { _case: 'a title of 201 characters', title: '题'.repeat(201) },
  ],
});

describe('a revision', () => {
  it('writes all that an agreement needs before its signatures', async () => {
    const draft = await empty();
    const contents = AGREEMENT_CONTENT_GROUPS.map((group) => ({
      group,
      text: `${group} 约定`,
      documentHash: HASH,
    }));
    const answer = await revise(
      changeOf(draft, {
        number: '聊数授〔2026〕特1号',
        title: '修订后的标题',
        mode: 'BY_FIELD',
        departmentId: server.cast.department.id,
        // In another order than that of the law.
        contents: [...contents].reverse(),
        hasRedevelopmentBan: true,
        collectiveDecision: { number: '集体〔2026〕7号', decidedOn: '2026-11-23', documentHash: HASH },
        termYears: 4,
        exclusiveConditions: '独家销售一年',
        correctionWorkingDays: 20,
        securityLead: { name: '李安全', personId: server.cast.operatorSecurity.personId },
      }),
    );
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: draft.id,
        number: '聊数授〔2026〕特1号',
        title: '修订后的标题',
        mode: 'BY_FIELD',
        version: 2,
        contentRevision: 2,
        contentHash: answer.text(`${FIELD}.agreement.contentHash`),
        hasRedevelopmentBan: true,
        termYears: 4,
        termReason: null,
        hasExclusiveConditions: true,
        exclusiveConditions: '独家销售一年',
        correctionWorkingDays: 20,
        missing: ['SIGNATURE_OF_AGENCY', 'SIGNATURE_OF_OPERATOR', 'SIGNATURE_OF_DEPARTMENT'],
        department: { id: server.cast.department.id },
        collectiveDecision: { number: '集体〔2026〕7号', decidedOn: '2026-11-23', documentHash: HASH },
        securityLead: {
          name: '李安全',
          post: null,
          personId: server.cast.operatorSecurity.personId,
          holdsRole: true,
        },
        contents,
        history: [{ type: 'AGREEMENT_REVISED' }],
      },
      userErrors: [],
    });
    expect(answer.at(`${FIELD}.agreement.contentHash`)).not.toBe(draft.contentHash);
  });

  it('leaves what is not named, and takes away what may be taken away', async () => {
    const draft = await aDraft(server.manager, server.cast, {
      departmentId: server.cast.department.id,
      exclusiveConditions: '独家销售',
    });
    const answer = await revise(
      changeOf(draft, {
        contents: [{ group: 'TERM', text: '三年' }],
        removes: ['DEPARTMENT', 'EXCLUSIVE_CONDITIONS', 'CORRECTION_PERIOD', 'COLLECTIVE_DECISION'],
        title: null,
        securityLead: null,
      }),
    );
    expect(answer.at(`${FIELD}.agreement`)).toMatchObject({
      title: draft.title,
      department: null,
      hasExclusiveConditions: false,
      exclusiveConditions: null,
      correctionWorkingDays: null,
      collectiveDecision: null,
      securityLead: { name: '李安全', post: '总经理', personId: null, holdsRole: null },
    });
    const contents = await server.manager.findBy(AgreementContentEntity, { agreementId: draft.id });
    expect(contents).toHaveLength(12);
    expect(contents.find(({ contentGroup }) => contentGroup === 'TERM')?.text).toBe('三年');
  });

  it('[A-08] leaves a signature behind, and tells who gave it', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await aSignature(server.manager, server.cast, draft, 'OPERATOR');
    const answer = await revise(changeOf(draft, { correctionWorkingDays: 30 }));
    expect(answer.at(`${FIELD}.agreement.missing`)).toEqual(['SIGNATURE_OF_AGENCY', 'SIGNATURE_OF_OPERATOR']);
    expect(await server.manager.findBy(NoticeEntity, { subjectId: draft.id })).toMatchObject([
      { kind: 'SIGNATURE_VOIDED', recipientId: server.cast.operator.id },
    ]);
  });

  it('[A-08] does not bring a signature back with the words that were signed', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await aSignature(server.manager, server.cast, draft, 'OPERATOR');
    await revise(changeOf(draft, { title: '另一个标题' }));
    const answer = await revise(changeOf({ id: draft.id, version: 2 }, { title: draft.title }));
    expect(answer.at(`${FIELD}.agreement`)).toMatchObject({
      contentHash: draft.contentHash,
      contentRevision: 3,
      missing: ['SIGNATURE_OF_AGENCY', 'SIGNATURE_OF_OPERATOR'],
    });
  });

  it('leaves signatures alone when only the person for security changes', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await aSignature(server.manager, server.cast, draft, 'OPERATOR');
    const answer = await revise(changeOf(draft, { securityLead: { name: '王总', post: '董事长' } }));
    expect(answer.at(`${FIELD}.agreement`)).toMatchObject({
      contentRevision: 1,
      missing: ['SIGNATURE_OF_AGENCY'],
      securityLead: { name: '王总' },
    });
    expect(await server.manager.countBy(NoticeEntity, { subjectId: draft.id })).toBe(0);
  });

  it.each([
    { _case: 'nothing at all', more: {} },
    { _case: 'what stands there already', more: { termYears: 3, hasRedevelopmentBan: true } },
  ])('says so when it changes $_case', async ({ more }) => {
    const input = await change(more);
    await expectRefusal(server, () => revise(input), { field: FIELD, code: 'INVALID_INPUT' });
  });

  it('refuses a group that is named twice', async () => {
    const text = '期限';
    const input = await change({
      contents: [
        { group: 'TERM', text },
        { group: 'TERM', text },
      ],
    });
    await expectRefusal(server, () => revise(input), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['contents', '1', 'group'],
    });
  });

  it('refuses to write and take out the same part', async () => {
    const input = await change({ correctionWorkingDays: 10, removes: ['TERM_REASON', 'CORRECTION_PERIOD'] });
    await expectRefusal(server, () => revise(input), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['removes', '1'],
    });
  });

  it('refuses a decision of tomorrow, and takes one of today', async () => {
    const tomorrow = await change({
      collectiveDecision: { number: '集体〔2026〕9号', decidedOn: '2026-11-24' },
    });
    await expectRefusal(server, () => revise(tomorrow), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['collectiveDecision', 'decidedOn'],
    });
    const today = await change({
      collectiveDecision: { number: '集体〔2026〕9号', decidedOn: '2026-11-23' },
    });
    expect((await revise(today)).refusals(FIELD)).toEqual([]);
  });

  it('refuses the number of another agreement, and takes its own', async () => {
    const other = await aDraft(server.manager, server.cast);
    const taken = await change({ number: other.agreementNumber });
    await expectRefusal(server, () => revise(taken), {
      field: FIELD,
      code: 'ALREADY_EXISTS',
      path: ['number'],
    });
    const own = await revise(changeOf(other, { number: other.agreementNumber, termYears: 2 }));
    expect(own.refusals(FIELD)).toEqual([]);
  });

  it('refuses a department that cannot sign', async () => {
    const input = await change({ departmentId: server.cast.enterprise.id });
    await expectRefusal(server, () => revise(input), {
      field: FIELD,
      code: 'NOT_FOUND',
      path: ['departmentId'],
    });
  });

  it('[A-11] refuses six years without a reason, and takes them with one', async () => {
    const without = await change({ termYears: 6 });
    await expectRefusal(server, () => revise(without), {
      field: FIELD,
      code: 'TERM_TOO_LONG',
      ruleId: 'A-11',
    });
    const reasoned = await revise(await change({ termYears: 6, termReason: '基础设施投入回收期较长' }));
    expect(reasoned.at(`${FIELD}.agreement`)).toMatchObject({
      termYears: 6,
      termReason: '基础设施投入回收期较长',
    });
  });

  it('[A-11] refuses to take the reason of a long term away', async () => {
    const draft = await aDraft(server.manager, server.cast, { termYears: 6, termReason: '投入回收期较长' });
    const input = changeOf(draft, { removes: ['TERM_REASON'] });
    await expectRefusal(server, () => revise(input), {
      field: FIELD,
      code: 'TERM_TOO_LONG',
      ruleId: 'A-11',
    });
  });

  it.each([
    { _case: 'with neither post nor account', lead: () => ({ name: '李安全' }) },
    {
      _case: 'with an account in another role',
      lead: () => ({ name: '李安全', post: '总经理', personId: server.cast.operatorProduct.personId }),
    },
    {
      _case: 'of another organisation',
      lead: () => ({ name: '李安全', personId: server.cast.agencyRuling.personId }),
    },
  ])('[I-01] refuses a person for security $_case', async ({ lead }) => {
    const input = await change({ securityLead: lead() });
    await expectRefusal(server, () => revise(input), {
      field: FIELD,
      code: 'SECURITY_LEAD_NOT_FIT',
      ruleId: 'I-01',
    });
  });

  it('[A-08] changes nothing of what all parties have signed', async () => {
    const input = changeOf(await aSignedAgreement(server.manager, server.cast), { title: '另一个标题' });
    await expectRefusal(server, () => revise(input), {
      field: FIELD,
      code: 'AGREEMENT_SIGNED_ALREADY',
      ruleId: 'A-08',
    });
  });

  it('keeps the first of two that were written at the same moment', async () => {
    const draft = await aDraft(server.manager, server.cast);
    const answers = await Promise.all(
      ['甲标题', '乙标题'].map((title) => revise(changeOf(draft, { title }))),
    );
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
    const { version } = await server.manager.findOneByOrFail(AgreementEntity, { id: draft.id });
    expect(version).toBe(draft.version + 1);
  });

  it('is what the example asks for', async () => {
    const text = example('reviseAgreement');
    const variables = JSON.parse(/# variables: (.+)/.exec(text)?.[1] ?? '') as { input: object };
    const { id, version } = await empty();
    const input = { ...variables.input, agreementId: id, expectedVersion: version };
    const answer = await server.execute(text, { input }, { as: server.cast.agencyReviewer });
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toMatchObject({ agreement: { contentRevision: 2 }, userErrors: [] });
  });
});
