import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { MembershipEntity } from '../../src/modules/party/store/membership.entity';
import { SelectionEntity } from '../../src/modules/authorisation/store/selection.entity';
import { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import type { View } from '../../src/kernel/view';
import { AGREEMENT_CONTENT_GROUPS } from '../../src/policy/vocabulary';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import { agreementNow, aForeignAgreement } from '../support/agreement-ground';
import { aDraft, anExclusivityReview, aSignedAgreement, aStartedAgreement } from '../support/agreements';
import { aPersonIn } from '../support/builders';
import { withoutGates } from '../support/database-gates';
import { example } from '../support/example';
import { anAgreement } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { aMajorChange } from '../support/plans';
import { leaveScopeSilently } from '../support/scope';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const ACTIVATE = `mutation ($input: ActivateAgreementInput!) {
  activateAgreement(input: $input) {
    agreement { id state version missing startsOn endsOn history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'activateAgreement';
const START = '2026-11-23T02:00:00.000Z';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
beforeEach(() => {
  server.clock.set(START);
});
afterAll(() => server.stop());

type AsRead = Pick<View<AgreementEntity>, 'id' | 'version'>;
const inputFor = ({ id, version }: AsRead) => ({ agreementId: id, expectedVersion: version });
const activate = (read: AsRead) =>
  server.execute(ACTIVATE, { input: inputFor(read) }, { as: server.cast.agencyRuling });
const signed = (more: Parameters<typeof aSignedAgreement>[2] = {}) =>
  aSignedAgreement(server.manager, server.cast, more);

itGuards({
  server: () => server,
  field: FIELD,
  query: ACTIVATE,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => inputFor(await signed()),
  foreign: async () => inputFor(await aForeignAgreement(server)),
  isEdit: true,
  bad: [
    { _case: 'version zero', expectedVersion: 0 },
    { _case: 'no version', expectedVersion: null },
    { _case: 'an unknown field', state: 'ACTIVE' },
  ],
});

describe('the start of an agreement', () => {
  it('puts it in force, and takes orders and deliveries', async () => {
    const agreement = await signed();
    const answer = await activate(agreement);
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: agreement.id,
        state: 'ACTIVE',
        version: agreement.version + 1,
        missing: [],
        startsOn: '2026-11-23',
        endsOn: '2029-11-23',
        history: [{ type: 'AGREEMENT_ACTIVATED' }],
      },
      userErrors: [],
    });
    expect(await agreementNow(server, agreement.id)).toMatchObject({
      takesOrders: true,
      takesDeliveries: true,
    });
    expect(await server.manager.findBy(StateChangeEntity, { subjectId: agreement.id })).toMatchObject([
      { aspect: 'STATE', value: 'ACTIVE', since: server.clock.now() },
    ]);
  });

  it('[A-20] opens the duty to publish, and tells the operator and the department', async () => {
    const { department, operator, agency } = server.cast;
    const agreement = await signed({ departmentId: department.id });
    await activate(agreement);
    // Five working days from Monday 2026-11-23.
    expect(await server.manager.findBy(DutyEntity, { subjectId: agreement.id })).toMatchObject([
      { kind: 'PUBLISH_AGREEMENT', holderId: agency.id, dueOn: '2026-11-30', state: 'OPEN' },
    ]);
    const notices = await server.manager.findBy(NoticeEntity, { subjectId: agreement.id });
    expect(notices.map(({ kind, recipientId }) => [kind, recipientId]).sort()).toEqual(
      [
        ['AGREEMENT_ACTIVATED', operator.id],
        ['AGREEMENT_ACTIVATED', department.id],
      ].sort(),
    );
  });

  it.each(AGREEMENT_CONTENT_GROUPS)(
    '[A-09] is refused without the content group %s, and names it',
    async (group) => {
      const agreement = await signed({ groups: AGREEMENT_CONTENT_GROUPS.filter((other) => other !== group) });
      const answer = await expectRefusal(server, () => activate(agreement), {
        field: FIELD,
        code: 'AGREEMENT_INCOMPLETE',
        ruleId: 'A-09',
      });
      expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain(`missing: ${group}.`);
    },
  );

  it('[G-03] is refused without the ban on redevelopment, and names it', async () => {
    const agreement = await signed({ hasRedevelopmentBan: false });
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'REDEVELOPMENT_BAN_MISSING',
      ruleId: 'G-03',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('missing: REDEVELOPMENT_BAN.');
  });

  it('[I-01] is refused without the first responsible person for security, and names it', async () => {
    const agreement = await signed({ securityLeadName: null, securityLeadPost: null });
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'SECURITY_LEAD_MISSING',
      ruleId: 'I-01',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('missing: SECURITY_LEAD.');
  });

  it('[I-01] is refused once that person has left the security role, and made with the next one', async () => {
    const { personId } = await aPersonIn(server, server.cast.operator, 'OPERATOR_SECURITY');
    const agreement = await signed({ securityLeadPost: null, securityLeadPersonId: personId });
    await server.manager.delete(MembershipEntity, { personId });
    await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'SECURITY_LEAD_MISSING',
      ruleId: 'I-01',
    });
    await server.manager.query('UPDATE agreement SET security_lead_person_id = ? WHERE id = ?', [
      server.cast.operatorSecurity.personId,
      agreement.id,
    ]);
    expect((await activate(agreement)).refusals(FIELD)).toEqual([]);
  });

  it('[A-08] is refused without the collective decision, and names it', async () => {
    const agreement = await signed({ collectiveDecisionNumber: null, collectiveDecisionOn: null });
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'COLLECTIVE_DECISION_MISSING',
      ruleId: 'A-08',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('missing: COLLECTIVE_DECISION.');
  });

  it('[A-08] names everything that is missing at once, whichever rule refuses', async () => {
    const agreement = await signed({
      groups: ['TERM'],
      hasRedevelopmentBan: false,
      collectiveDecisionNumber: null,
      collectiveDecisionOn: null,
      securityLeadName: null,
      securityLeadPost: null,
    });
    const missing = [
      ...AGREEMENT_CONTENT_GROUPS.filter((group) => group !== 'TERM'),
      'REDEVELOPMENT_BAN',
      'COLLECTIVE_DECISION',
      'SECURITY_LEAD',
    ].join(', ');
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'COLLECTIVE_DECISION_MISSING',
      ruleId: 'A-08',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain(missing);
    const zh = await server.execute(
      ACTIVATE,
      { input: inputFor(agreement) },
      { as: server.cast.agencyRuling, locale: 'zh' },
    );
    expect(zh.text(`${FIELD}.userErrors.0.message`)).toContain(`全部缺项：${missing}`);
  });

  it('[A-08] is refused for an agreement that a party has not signed', async () => {
    const agreement = await anAgreement(server.manager, server.market, { state: 'SIGNED', termYears: 3 });
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'SIGNATURE_MISSING',
      ruleId: 'A-08',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain(
      'SIGNATURE_OF_AGENCY, SIGNATURE_OF_OPERATOR',
    );
  });

  it('[A-10] is refused for a term that does not run from its signing', async () => {
    const agreement = await withoutGates(
      server.dataSource,
      [{ trigger: 'tr_agreement_keeps_what_was_signed' }],
      async () => {
        const made = await signed();
        await server.manager.query("UPDATE agreement SET ends_on = '2030-11-23' WHERE id = ?", [made.id]);
        return made;
      },
    );
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'TERM_NOT_FROM_SIGNING',
      ruleId: 'A-10',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('2026-11-23 to 2029-11-23');
  });

  it('[A-08] is refused for a draft', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await expectRefusal(server, () => activate(draft), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'A-08',
    });
  });

  it('[A-08] is refused for an agreement that has started', async () => {
    const started = await aStartedAgreement(server.manager, server.cast);
    await expectRefusal(server, () => activate(started), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'A-08',
    });
  });

  it.each([
    { _case: '1 ms before the end of its last day', at: '2029-11-23T15:59:59.999Z', refusals: [] },
    {
      _case: 'in the first millisecond after it',
      at: '2029-11-23T16:00:00.000Z',
      refusals: ['AGREEMENT_EXPIRED'],
    },
    { _case: '1 ms later', at: '2029-11-23T16:00:00.001Z', refusals: ['AGREEMENT_EXPIRED'] },
  ])('[A-08] $_case is answered by the date, although no clock has run', async ({ at, refusals }) => {
    const agreement = await signed();
    server.clock.set(at);
    expect((await activate(agreement)).refusals(FIELD)).toEqual(refusals);
  });

  it('[A-08] is refused with an operator that was suspended meanwhile', async () => {
    const agreement = await signed();
    const { id } = server.cast.operator;
    await server.manager.update(OrganisationEntity, { id }, { state: 'SUSPENDED' });
    try {
      await expectRefusal(server, () => activate(agreement), {
        field: FIELD,
        code: 'OPERATOR_NOT_ACTIVE',
        ruleId: 'A-08',
      });
    } finally {
      await server.manager.update(OrganisationEntity, { id }, { state: 'ACTIVE' });
    }
  });

  it('is made once where two try at the same moment', async () => {
    const agreement = await signed();
    const answers = await Promise.all([1, 2].map(() => activate(agreement)));
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
    expect(await server.manager.countBy(DutyEntity, { subjectId: agreement.id })).toBe(1);
  });

  it('is what the example asks for', async () => {
    const input = inputFor(await signed());
    const answer = await server.execute(
      example('activateAgreement'),
      { input },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(FIELD)).toMatchObject({ agreement: { state: 'ACTIVE' }, userErrors: [] });
  });
});

describe('what has changed since the signing', () => {
  it('[A-04] refuses the start while a major change of the plan is pending, and says what to do', async () => {
    const agreement = await signed();
    const { planId } = await server.manager.findOneByOrFail(SelectionEntity, {
      id: agreement.selectionId ?? '',
    });
    await aMajorChange(server.manager, server.cast, planId);
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'PLAN_NOT_FILED',
      ruleId: 'A-04',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('record the filing first');
    const shown = await server.execute(
      'query ($id: ID!) { agreement(id: $id) { availableTransitions { operation isOpen } } }',
      { id: agreement.id },
      { as: server.cast.agencyRuling },
    );
    expect(shown.at('agreement.availableTransitions')).toContainEqual({ operation: FIELD, isOpen: false });
  });

  it('[A-03] lets it start once the change was approved and filed in its turn', async () => {
    const agreement = await signed();
    const { planId } = await server.manager.findOneByOrFail(SelectionEntity, {
      id: agreement.selectionId ?? '',
    });
    await aMajorChange(server.manager, server.cast, planId, { isApproved: true });
    expect((await activate(agreement)).at(`${FIELD}.agreement.state`)).toBe('ACTIVE');
  });

  it('[A-09] refuses the start once nothing is left of the scope', async () => {
    const agreement = await signed();
    const { resourceId } = await server.manager.findOneByOrFail(AgreementResourceEntity, {
      agreementId: agreement.id,
    });
    await leaveScopeSilently(server.manager, { agreementId: agreement.id, resourceId });
    const answer = await expectRefusal(server, () => activate(agreement), {
      field: FIELD,
      code: 'SCOPE_WITHOUT_RESOURCES',
      ruleId: 'A-09',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('RESOURCES_IN_SCOPE');
  });

  it.each([
    { _case: 'unreviewed', review: null, code: 'START_BEFORE_EXCLUSIVITY_REVIEW' },
    { _case: 'inadmissible', review: 'INADMISSIBLE', code: 'START_WITH_INADMISSIBLE_EXCLUSIVITY' },
  ] as const)('[A-21] refuses the start while exclusive conditions are $_case', async ({ review, code }) => {
    const agreement = await signed({ exclusiveConditions: '独家销售' });
    if (review !== null) await anExclusivityReview(server.manager, server.cast, agreement, review);
    await expectRefusal(server, () => activate(agreement), { field: FIELD, code, ruleId: 'A-21' });
    await anExclusivityReview(server.manager, server.cast, agreement, 'ADMISSIBLE');
    expect((await activate(agreement)).at(`${FIELD}.agreement.state`)).toBe('ACTIVE');
  });
});
