import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDraft, aSignedAgreement } from '../support/agreements';
import { anOrganisation, aPersonIn } from '../support/builders';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { aDecidedSelection, aMajorChange, aSelection } from '../support/plans';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const DRAFT = `mutation ($input: DraftAgreementInput!) {
  draftAgreement(input: $input) {
    agreement { id number title mode state version signedOn startsOn endsOn termYears contentRevision contentHash
      hasRedevelopmentBan missing agency { id } operator { id } department { id } selectionId history { type } }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const FIELD = 'draftAgreement';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

let sequence = 0;
const inputFor = (selectionId: string, more: object = {}) => {
  sequence += 1;
  return {
    idempotencyKey: `draft-agreement-${String(sequence)}`,
    selectionId,
    number: `聊数授〔2026〕${String(sequence)}号`,
    title: '聊城市公共数据资源授权运营协议',
    mode: 'WHOLE_PACKAGE',
    ...more,
  };
};
const appointed = async (): Promise<string> =>
  (await aDecidedSelection(server.manager, server.cast, server.cast.operator.id)).selection.id;
const draft = (input: object, as = server.cast.agencyReviewer) => server.execute(DRAFT, { input }, { as });

/** A selection of an agency and an operator of whom the cast knows nothing. */
async function foreignSelection(): Promise<string> {
  const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
  const agencyReviewer = await aPersonIn(server, agency, 'AGENCY_REVIEWER');
  const agencyRuling = await aPersonIn(server, agency, 'AGENCY_RULING');
  const { id } = await anOrganisation(server, 'OPERATOR');
  return (await aDecidedSelection(server.manager, { agencyReviewer, agencyRuling }, id)).selection.id;
}

itGuards({
  server: () => server,
  field: FIELD,
  query: DRAFT,
  admitted: ['agencyReviewer'],
  by: 'agencyReviewer',
  id: { field: 'selectionId', kind: 'selection' },
  good: async () => inputFor(await appointed()),
  foreign: async () => inputFor(await foreignSelection()),
  isEdit: false,
  bad: [
    { _case: 'a number of one character', number: '1' },
    { _case: 'a number of 101 characters', number: '号'.repeat(101) },
    { _case: 'a blank number', number: '   ' },
    { _case: 'a title of one character', title: '协' },
    { _case: 'a title of 201 characters', title: '协'.repeat(201) },
    { _case: 'a mode that does not exist', mode: 'BY_LOT' },
    { _case: 'no mode', mode: null },
    { _case: 'a key of seven characters', idempotencyKey: '1234567' },
    { _case: 'a department id of 41 characters', departmentId: 'x'.repeat(41) },
    { _case: 'an unknown field', operatorId: 'org_1' },
  ],
});

describe('a draft', () => {
  it('[A-08] is made with the appointed operator, for the years of the plan, and lacks everything else', async () => {
    const selectionId = await appointed();
    const input = inputFor(selectionId, { departmentId: server.cast.department.id });
    const answer = await draft(input);
    expect(answer.thrown).toEqual([]);
    const { agency, operator, department } = server.cast;
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: answer.text(`${FIELD}.agreement.id`),
        number: input.number,
        title: input.title,
        mode: 'WHOLE_PACKAGE',
        state: 'DRAFT',
        version: 1,
        signedOn: null,
        startsOn: null,
        endsOn: null,
        termYears: 3,
        contentRevision: 1,
        contentHash: answer.text(`${FIELD}.agreement.contentHash`),
        hasRedevelopmentBan: false,
        missing: [
          'RESOURCE_SCOPE',
          'TERM',
          'PRODUCT_LIST',
          'PLATFORM',
          'OWNERSHIP',
          'DISCLOSURE_AND_REDEVELOPMENT_BAN',
          'ACCOUNTING_AND_SHARING',
          'SECURITY_AND_EMERGENCY',
          'EVALUATION_RENEWAL_AND_EXIT',
          'BREACH_LIABILITY',
          'DISPUTE_RESOLUTION',
          'CHANGE_AND_TERMINATION',
          'RESOURCES_IN_SCOPE',
          'REDEVELOPMENT_BAN',
          'COLLECTIVE_DECISION',
          'SIGNATURE_OF_AGENCY',
          'SIGNATURE_OF_OPERATOR',
          'SIGNATURE_OF_DEPARTMENT',
          'SECURITY_LEAD',
        ],
        agency: { id: agency.id },
        operator: { id: operator.id },
        department: { id: department.id },
        selectionId,
        history: [{ type: 'AGREEMENT_DRAFTED' }],
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    expect(answer.text(`${FIELD}.agreement.contentHash`)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps from when on it stands', async () => {
    const answer = await draft(inputFor(await appointed()));
    const subjectId = answer.text(`${FIELD}.agreement.id`);
    expect(await server.manager.findBy(StateChangeEntity, { subjectId })).toMatchObject([
      { aspect: 'STATE', value: 'DRAFT', since: server.clock.now() },
    ]);
  });

  it('is made once for one key, and not for another request with it', async () => {
    const input = inputFor(await appointed());
    const first = await draft(input);
    const again = await draft(input);
    expect(again.at(FIELD)).toMatchObject({
      agreement: { id: first.at(`${FIELD}.agreement.id`) },
      idempotency: { isReplay: true },
    });
    await expectRefusal(server, () => draft({ ...input, title: '另一份协议' }), {
      field: FIELD,
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
    });
  });

  it('takes no number that another agreement has', async () => {
    const { agreementNumber: number } = await aDraft(server.manager, server.cast);
    const input = inputFor(await appointed(), { number });
    await expectRefusal(server, () => draft(input), {
      field: FIELD,
      code: 'ALREADY_EXISTS',
      path: ['number'],
    });
  });

  it.each([
    { _case: 'an unknown organisation', departmentId: () => Promise.resolve(newId('organisation')) },
    { _case: 'an enterprise', departmentId: () => Promise.resolve(server.cast.enterprise.id) },
    {
      _case: 'a suspended department',
      departmentId: async () =>
        (await anOrganisation(server, 'SUPPLYING_DEPARTMENT', { state: 'SUSPENDED' })).id,
    },
  ])('finds no department in $_case', async ({ departmentId }) => {
    const input = inputFor(await appointed(), { departmentId: await departmentId() });
    await expectRefusal(server, () => draft(input), {
      field: FIELD,
      code: 'NOT_FOUND',
      path: ['departmentId'],
    });
  });

  it('[A-08] is refused on a selection that has appointed nobody', async () => {
    const { id } = await aSelection(server.manager, server.cast);
    const input = inputFor(id);
    await expectRefusal(server, () => draft(input), {
      field: FIELD,
      code: 'OPERATOR_NOT_APPOINTED',
      ruleId: 'A-08',
    });
  });

  it('[A-08] is refused with an operator that is suspended', async () => {
    const { id } = await anOrganisation(server, 'OPERATOR', { state: 'SUSPENDED' });
    const { selection } = await aDecidedSelection(server.manager, server.cast, id);
    const input = inputFor(selection.id);
    await expectRefusal(server, () => draft(input), {
      field: FIELD,
      code: 'OPERATOR_NOT_ACTIVE',
      ruleId: 'A-08',
    });
  });

  it('[A-04] is refused while the plan waits for its approval again', async () => {
    const { selection } = await aDecidedSelection(server.manager, server.cast, server.cast.operator.id);
    await aMajorChange(server.manager, server.cast, selection.planId);
    const input = inputFor(selection.id);
    await expectRefusal(server, () => draft(input), {
      field: FIELD,
      code: 'PLAN_NOT_FILED',
      ruleId: 'A-04',
    });
  });

  it('[A-08] is refused while another agreement on the appointment has not ended, and made once it has', async () => {
    const { id, selectionId } = await aSignedAgreement(server.manager, server.cast);
    const input = inputFor(selectionId ?? '');
    const answer = await expectRefusal(server, () => draft(input), {
      field: FIELD,
      code: 'APPOINTMENT_HAS_AGREEMENT',
      ruleId: 'A-08',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('has not ended');
    await server.manager.update(AgreementEntity, { id }, { state: 'TERMINATED' });
    expect((await draft(input)).refusals(FIELD)).toEqual([]);
  });

  it('[A-08] is made once where two are drawn up at the same moment', async () => {
    const selectionId = await appointed();
    const answers = await Promise.all([1, 2, 3].map(() => draft(inputFor(selectionId))));
    const refusals = answers.flatMap((answer) => answer.refusals(FIELD));
    expect(refusals).toEqual(['APPOINTMENT_HAS_AGREEMENT', 'APPOINTMENT_HAS_AGREEMENT']);
    expect(await server.manager.countBy(AgreementEntity, { selectionId })).toBe(1);
  });

  it('is what the example asks for', async () => {
    const answer = await server.execute(
      example('draftAgreement'),
      { input: inputFor(await appointed()) },
      { as: server.cast.agencyReviewer },
    );
    expect(answer.at(FIELD)).toMatchObject({ agreement: { state: 'DRAFT' }, userErrors: [] });
  });
});
