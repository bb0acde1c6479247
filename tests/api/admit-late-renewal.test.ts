import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { aForeignAgreement, anAgreementInForce } from '../support/agreement-ground';
import { aRenewal } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const ADMIT = `mutation ($input: AdmitLateRenewalInput!) {
  admitLateRenewal(input: $input) {
    agreement { id renewal { lastDayToApply isLateAdmitted application { id } } } ${USER_ERRORS}
  }
}`;
const FIELD = 'admitLateRenewal';
/** With the clock at 2026-11-23 the last day for these was 2026-10-31. */
const LATE = { endsOn: '2027-01-31' };

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const of = (agreementId: string, more: object = {}) => ({
  agreementId,
  expectedVersion: 1,
  reason: '因系统迁移延误',
  ...more,
});
const late = async (more: object = {}) =>
  of((await anAgreementInForce(server, { ...LATE, ...more })).agreement.id);
const admit = (input: object) => server.execute(ADMIT, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: ADMIT,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: () => late(),
  foreign: async () => of((await aForeignAgreement(server, LATE)).id),
  isEdit: true,
  bad: [
    { _case: 'no reason', reason: '' },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'a reason of 501 characters', reason: '因'.repeat(501) },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

it('[A-12] lets a late application in, for a reason, and tells the operator', async () => {
  const { agreement } = await anAgreementInForce(server, LATE);
  const answer = await admit(of(agreement.id));
  expect(answer.thrown).toEqual([]);
  expect(answer.at(FIELD)).toEqual({
    agreement: {
      id: agreement.id,
      renewal: { lastDayToApply: '2026-10-31', isLateAdmitted: true, application: null },
    },
    userErrors: [],
  });
  expect(await server.manager.findBy(NoticeEntity, { subjectId: agreement.id })).toMatchObject([
    { kind: 'RENEWAL_LATE_ADMITTED', recipientId: agreement.operatorId },
  ]);
});

it('[A-12] has nothing to let in while there is time', async () => {
  const input = await late({ endsOn: '2027-02-23' });
  await expectRefusal(server, () => admit(input), { field: FIELD, code: 'RENEWAL_NOT_LATE', ruleId: 'A-12' });
});

it('[A-12] lets in from the day after the last', async () => {
  const answer = await admit(await late({ endsOn: '2027-02-22' }));
  expect(answer.refusals(FIELD)).toEqual([]);
});

it('[A-12] lets in once for a term', async () => {
  const input = await late();
  await admit(input);
  await expectRefusal(server, () => admit({ ...input, expectedVersion: 2 }), {
    field: FIELD,
    code: 'LATE_RENEWAL_ALREADY_ADMITTED',
    ruleId: 'A-12',
  });
});

it('[A-12] has nothing to let in while an application is open', async () => {
  const input = await late();
  await aRenewal(server.manager, {
    agreementId: input.agreementId,
    appliedBy: server.cast.operatorAdmin.personId,
    termEndsOn: LATE.endsOn,
  });
  await expectRefusal(server, () => admit(input), {
    field: FIELD,
    code: 'RENEWAL_ALREADY_OPEN',
    ruleId: 'A-12',
  });
});

it('[A-12] refuses in the first millisecond after the term, though the clock has not ended it yet', async () => {
  const input = await late({ endsOn: '2026-11-22' });
  await expectRefusal(server, () => admit(input), {
    field: FIELD,
    code: 'AGREEMENT_EXPIRED',
    ruleId: 'A-12',
  });
});

it('is what the example shows', async () => {
  const answer = await server.execute(
    example(FIELD),
    { input: await late() },
    { as: server.cast.agencyRuling },
  );
  expect(answer.at(`${FIELD}.agreement.renewal.isLateAdmitted`)).toBe(true);
});
