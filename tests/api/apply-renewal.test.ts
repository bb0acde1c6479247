import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { RenewalEntity } from '../../src/modules/authorisation/store/renewal.entity';
import { aForeignAgreement, anAgreementInForce } from '../support/agreement-ground';
import { aLateAdmission, aRenewal } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer, type PersonaName } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const APPLY = `mutation ($input: ApplyRenewalInput!) {
  applyRenewal(input: $input) {
    renewal { id state statement years termEndsOn isLate appliedAt version newEndsOn evaluations { year }
      agreement { id renewal { lastDayToApply isLateAdmitted application { id } } }
      availableTransitions { operation to isOpen } history { type } }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const FIELD = 'applyRenewal';
/** Three months before the end on 2028-12-31. */
const LAST_DAY_ENDS = '2028-09-30T15:59:59.999Z';
const FIRST_LATE = '2028-09-30T16:00:00.000Z';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

let sequence = 0;
const of = (agreementId: string, more: object = {}) => {
  sequence += 1;
  return {
    idempotencyKey: `renewal-${String(sequence)}`,
    agreementId,
    statement: '运营情况良好，申请续期三年。',
    years: 3,
    ...more,
  };
};
const inForce = async (more: object = {}) => of((await anAgreementInForce(server, more)).agreement.id);
const apply = (input: object, by: PersonaName = 'operatorAdmin') =>
  server.execute(APPLY, { input }, { as: server.cast[by] });

/** The clock is put back afterwards: the credentials of the other tests are issued by it. */
async function at<T>(instant: string, work: () => Promise<T>): Promise<T> {
  const now = server.clock.now();
  server.clock.set(instant);
  try {
    return await work();
  } finally {
    server.clock.set(now);
  }
}

itGuards({
  server: () => server,
  field: FIELD,
  query: APPLY,
  admitted: ['agencyAdmin', 'operatorAdmin', 'enterpriseAdmin'],
  by: 'operatorAdmin',
  id: { field: 'agreementId', kind: 'agreement' },
  good: () => inForce(),
  foreign: async () => of((await aForeignAgreement(server)).id),
  isEdit: false,
  bad: [
    { _case: 'no statement', statement: '' },
    { _case: 'a statement of 2,001 characters', statement: '续'.repeat(2001) },
    { _case: 'no years', years: 0 },
    { _case: '31 years', years: 31 },
    { _case: 'a key of seven characters', idempotencyKey: '1234567' },
  ],
});

describe('an application for renewal', () => {
  it('[A-12] is taken in time, and waits for the agency', async () => {
    const { agreement } = await anAgreementInForce(server);
    const answer = await apply(of(agreement.id));
    const id = answer.text(`${FIELD}.renewal.id`);
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      renewal: {
        id,
        state: 'APPLIED',
        statement: '运营情况良好，申请续期三年。',
        years: 3,
        termEndsOn: '2028-12-31',
        isLate: false,
        appliedAt: server.clock.now().toISOString(),
        version: 1,
        newEndsOn: null,
        evaluations: [],
        agreement: {
          id: agreement.id,
          renewal: { lastDayToApply: '2028-09-30', isLateAdmitted: false, application: { id } },
        },
        availableTransitions: [
          { operation: 'decideRenewal', to: 'APPROVED', isOpen: false },
          { operation: 'decideRenewal', to: 'REJECTED', isOpen: false },
        ],
        history: [{ type: 'RENEWAL_APPLIED' }],
      },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    expect(await server.manager.findBy(NoticeEntity, { subjectId: id })).toMatchObject([
      { kind: 'RENEWAL_APPLIED', recipientId: agreement.agencyId },
    ]);
  });

  it('is made once for one key, however often it is sent', async () => {
    const input = await inForce();
    const first = await apply(input);
    const second = await apply(input);
    expect(second.at(`${FIELD}.idempotency.isReplay`)).toBe(true);
    expect(second.at(`${FIELD}.renewal.id`)).toBe(first.at(`${FIELD}.renewal.id`));
    expect(await server.manager.countBy(RenewalEntity, { agreementId: input.agreementId })).toBe(1);
    await expectRefusal(server, () => apply({ ...input, years: 2 }), {
      field: FIELD,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('[A-12] is taken in the last millisecond of the last day', async () => {
    const input = await inForce();
    const answer = await at(LAST_DAY_ENDS, () => apply(input));
    expect(answer.at(`${FIELD}.renewal.isLate`)).toBe(false);
  });

  it('[A-12] is refused from the first millisecond after it', async () => {
    const input = await inForce();
    await at(FIRST_LATE, () =>
      expectRefusal(server, () => apply(input), { field: FIELD, code: 'RENEWAL_TOO_LATE', ruleId: 'A-12' }),
    );
  });

  it('[A-12] is taken late where the agency lets it in', async () => {
    const { agreement } = await anAgreementInForce(server);
    await aLateAdmission(server.manager, {
      agreementId: agreement.id,
      admittedBy: server.cast.agencyRuling.personId,
    });
    const answer = await at(FIRST_LATE, () => apply(of(agreement.id)));
    expect(answer.at(`${FIELD}.renewal`)).toMatchObject({ isLate: true, state: 'APPLIED' });
  });

  it('[A-12] is not let in by what was admitted for an earlier term', async () => {
    const { agreement } = await anAgreementInForce(server);
    await aLateAdmission(server.manager, {
      agreementId: agreement.id,
      admittedBy: server.cast.agencyRuling.personId,
      termEndsOn: '2025-12-31',
    });
    await at(FIRST_LATE, () =>
      expectRefusal(server, () => apply(of(agreement.id)), {
        field: FIELD,
        code: 'RENEWAL_TOO_LATE',
        ruleId: 'A-12',
      }),
    );
  });

  it('[A-12] is taken from a suspended operator', async () => {
    const answer = await apply(await inForce({ state: 'SUSPENDED' }));
    expect(answer.refusals(FIELD)).toEqual([]);
  });

  it('[A-12] is refused while another is open', async () => {
    const { agreement } = await anAgreementInForce(server);
    await aRenewal(server.manager, {
      agreementId: agreement.id,
      appliedBy: server.cast.operatorAdmin.personId,
    });
    await expectRefusal(server, () => apply(of(agreement.id)), {
      field: FIELD,
      code: 'RENEWAL_ALREADY_OPEN',
      ruleId: 'A-12',
    });
  });

  it('[A-12] is refused to the admin of the agency', async () => {
    const input = await inForce();
    await expectRefusal(server, () => apply(input, 'agencyAdmin'), {
      field: FIELD,
      code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
      ruleId: 'A-12',
    });
  });

  it.each([
    { state: 'SIGNED', code: 'AGREEMENT_STATE_NOT_FIT' },
    { state: 'TERMINATED', code: 'AGREEMENT_STATE_NOT_FIT' },
    { state: 'EXPIRED', code: 'AGREEMENT_EXPIRED' },
  ] as const)('[A-12] is refused under an agreement that is $state', async ({ state, code }) => {
    const input = await inForce({ state });
    await expectRefusal(server, () => apply(input), { field: FIELD, code, ruleId: 'A-12' });
  });

  it('is what the example shows', async () => {
    const answer = await server.execute(
      example(FIELD),
      { input: await inForce() },
      { as: server.cast.operatorAdmin },
    );
    expect(answer.at(`${FIELD}.renewal.state`)).toBe('APPLIED');
  });
});
