import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import type { RenewalEntity } from '../../src/modules/authorisation/store/renewal.entity';
import { StateChangeEntity } from '../../src/modules/ledger/store/state-change.entity';
import { aForeignAgreement, agreementNow, anAgreementInForce } from '../support/agreement-ground';
import { aRenewal, DOCUMENT_HASH } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const DECIDE = `mutation ($input: DecideRenewalInput!) {
  decideRenewal(input: $input) {
    renewal { id state rulingReason newStartsOn newEndsOn decidedAt version
      evaluations { year grade score documentHash } agreement { id endsOn startsOn } availableTransitions { operation } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'decideRenewal';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const evaluation = (year: number, more: object = {}) => ({
  year,
  grade: 'GOOD',
  documentHash: DOCUMENT_HASH,
  ...more,
});
const of = (renewalId: string, more: object = {}) => ({
  renewalId,
  expectedVersion: 1,
  ruling: 'APPROVE',
  evaluations: [evaluation(2026, { score: 86 })],
  ...more,
});
/** The clock stands at 2026-11-23: no calendar year has run wholly under it yet. */
const applied = async (more: Partial<RenewalEntity> = {}, agreement: object = {}) => {
  const ground = await anAgreementInForce(server, agreement);
  const renewal = await aRenewal(server.manager, {
    agreementId: ground.agreement.id,
    appliedBy: server.cast.operatorAdmin.personId,
    ...more,
  });
  return { ...ground, renewal };
};
const decide = (input: object) => server.execute(DECIDE, { input }, { as: server.cast.agencyRuling });

itGuards({
  server: () => server,
  field: FIELD,
  query: DECIDE,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'renewalId', kind: 'renewal' },
  good: async () => of((await applied()).renewal.id),
  foreign: async () => {
    const { id: agreementId } = await aForeignAgreement(server);
    return of(
      (await aRenewal(server.manager, { agreementId, appliedBy: server.cast.operatorAdmin.personId })).id,
    );
  },
  isEdit: true,
  bad: [
    { _case: 'a ruling that does not exist', ruling: 'MAYBE' },
    { _case: 'a reason of one character', reason: '因' },
    { _case: 'no years', years: 0 },
    { _case: '31 years', years: 31 },
    { _case: 'an evaluation of the year 1999', evaluations: [evaluation(1999)] },
    { _case: 'a score of 101', evaluations: [evaluation(2026, { score: 101 })] },
    { _case: 'a grade that does not exist', evaluations: [evaluation(2026, { grade: 'SUPERB' })] },
    { _case: '31 evaluations', evaluations: Array.from({ length: 31 }, () => evaluation(2026)) },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('an approved renewal', () => {
  it('[A-13] prolongs the agreement without a gap, with the evaluations behind it', async () => {
    const { agreement, renewal } = await applied();
    const answer = await decide(of(renewal.id));
    const now = server.clock.now();
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      renewal: {
        id: renewal.id,
        state: 'APPROVED',
        rulingReason: null,
        newStartsOn: '2029-01-01',
        newEndsOn: '2031-12-31',
        decidedAt: now.toISOString(),
        version: 2,
        evaluations: [{ year: 2026, grade: 'GOOD', score: 86, documentHash: DOCUMENT_HASH }],
        agreement: { id: agreement.id, startsOn: '2026-01-01', endsOn: '2031-12-31' },
        availableTransitions: [],
        history: [{ type: 'RENEWAL_APPROVED' }],
      },
      userErrors: [],
    });
    expect(await server.manager.findBy(StateChangeEntity, { subjectId: agreement.id })).toMatchObject([
      { aspect: 'TERM', value: { startsOn: '2026-01-01', endsOn: '2031-12-31' }, since: now },
    ]);
    expect((await agreementNow(server, agreement.id)).version).toBe(2);
    // Signed again, it is filed again.
    expect(await server.manager.findBy(DutyEntity, { subjectId: agreement.id })).toMatchObject([
      { kind: 'FILE_AGREEMENT', holderId: agreement.agencyId, state: 'OPEN' },
    ]);
  });

  it('[A-12] sets the clock to the new end', async () => {
    const { agreement, renewal } = await applied();
    await server.manager.insert(TimerEntity, {
      id: 'tmr_019ab000-0000-7000-8000-000000000001',
      kind: 'AGREEMENT_EXPIRY',
      subjectId: agreement.id,
      dueAt: new Date('2028-12-31T16:00:00.000Z'),
      nextTryAt: new Date('2028-12-31T16:00:00.000Z'),
      params: {},
      state: 'WAITING',
    });
    await decide(of(renewal.id));
    const timers = await server.manager.findBy(TimerEntity, { subjectId: agreement.id });
    expect(timers.map(({ kind, dueAt, state }) => [kind, dueAt.toISOString(), state]).sort()).toEqual([
      ['AGREEMENT_EXPIRY', '2028-12-31T16:00:00.000Z', 'CANCELLED'],
      ['AGREEMENT_EXPIRY', '2031-12-31T16:00:00.000Z', 'WAITING'],
      ['RENEWAL_REMINDER', '2031-06-29T16:00:00.000Z', 'WAITING'],
      ['RENEWAL_REMINDER', '2031-09-29T16:00:00.000Z', 'WAITING'],
    ]);
  });

  it('[A-13] may be for fewer years than applied for', async () => {
    const { renewal } = await applied({ years: 5 });
    const answer = await decide(of(renewal.id, { years: 1 }));
    expect(answer.at(`${FIELD}.renewal.newEndsOn`)).toBe('2029-12-31');
  });

  it('[A-11] is refused for more than five years without a reason', async () => {
    const { renewal } = await applied({ years: 6 });
    await expectRefusal(server, () => decide(of(renewal.id)), {
      field: FIELD,
      code: 'TERM_TOO_LONG',
      ruleId: 'A-11',
    });
  });

  it('[A-11] is for six years with the reason on record', async () => {
    const { renewal } = await applied({ years: 6 });
    const answer = await decide(of(renewal.id, { reason: '建设周期长' }));
    expect(answer.at(`${FIELD}.renewal`)).toMatchObject({
      newEndsOn: '2034-12-31',
      rulingReason: '建设周期长',
    });
  });

  it('[A-10] ends with the corresponding day of its last year, or with the month where there is none', async () => {
    const { renewal } = await applied({ termEndsOn: '2028-02-29' }, { endsOn: '2028-02-29' });
    const answer = await decide(of(renewal.id));
    expect(answer.at(`${FIELD}.renewal`)).toMatchObject({
      newStartsOn: '2028-03-01',
      newEndsOn: '2031-02-28',
    });
  });

  it('is what the example shows', async () => {
    const { renewal } = await applied();
    const answer = await server.execute(
      example(FIELD),
      { input: of(renewal.id) },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(`${FIELD}.renewal.state`)).toBe('APPROVED');
  });
});

describe('a rejected renewal', () => {
  it('[A-13] leaves the term, and tells the operator why', async () => {
    const { agreement, renewal } = await applied();
    const answer = await decide(of(renewal.id, { ruling: 'REJECT', reason: '数据利用效率偏低' }));
    expect(answer.at(`${FIELD}.renewal`)).toMatchObject({
      state: 'REJECTED',
      rulingReason: '数据利用效率偏低',
      newEndsOn: null,
      evaluations: [{ year: 2026 }],
      agreement: { endsOn: '2028-12-31' },
    });
    expect(await server.manager.findBy(NoticeEntity, { subjectId: renewal.id })).toMatchObject([
      { kind: 'RENEWAL_REJECTED', recipientId: agreement.operatorId },
    ]);
  });

  it('has a reason', async () => {
    const { renewal } = await applied();
    await expectRefusal(server, () => decide(of(renewal.id, { ruling: 'REJECT' })), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['reason'],
    });
  });
});

describe('a decision on a renewal is refused', () => {
  it.each([
    { _case: 'without any evaluation', evaluations: [], code: 'EVALUATIONS_MISSING' },
    {
      _case: 'with a year twice',
      evaluations: [evaluation(2026), evaluation(2026)],
      code: 'EVALUATION_YEAR_REPEATED',
    },
    {
      _case: 'with a year that has not begun',
      evaluations: [evaluation(2027)],
      code: 'EVALUATION_YEAR_NOT_OF_TERM',
    },
  ] as const)('[J-03] $_case', async ({ evaluations, code }) => {
    const { renewal } = await applied();
    await expectRefusal(server, () => decide(of(renewal.id, { evaluations })), {
      field: FIELD,
      code,
      ruleId: 'J-03',
    });
  });

  it('[J-03] without the evaluation of each full year', async () => {
    const { renewal } = await applied({}, { signedOn: '2024-06-01', startsOn: '2024-06-01' });
    await expectRefusal(server, () => decide(of(renewal.id)), {
      field: FIELD,
      code: 'EVALUATIONS_MISSING',
      ruleId: 'J-03',
    });
    const answer = await decide(of(renewal.id, { evaluations: [evaluation(2025)] }));
    expect(answer.refusals(FIELD)).toEqual([]);
  });

  it('[A-13] a second time', async () => {
    const { renewal } = await applied();
    await decide(of(renewal.id));
    await expectRefusal(server, () => decide(of(renewal.id, { expectedVersion: 2 })), {
      field: FIELD,
      code: 'RENEWAL_ALREADY_DECIDED',
      ruleId: 'A-13',
    });
  });

  it('[A-13] in the first millisecond after the term, though the clock has not ended it yet', async () => {
    const { renewal } = await applied({ termEndsOn: '2026-11-22' }, { endsOn: '2026-11-22' });
    await expectRefusal(server, () => decide(of(renewal.id)), {
      field: FIELD,
      code: 'AGREEMENT_EXPIRED',
      ruleId: 'A-13',
    });
  });
});
