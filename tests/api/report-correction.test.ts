import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { aForeignRectification, agreementNow, aSuspendedAgreement } from '../support/agreement-ground';
import { DOCUMENT_HASH, reportedBy } from '../support/agreement-life';
import { example } from '../support/example';
import { startMarketServer, type MarketServer, type PersonaName } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const REPORT = `mutation ($input: ReportCorrectionInput!) {
  reportCorrection(input: $input) {
    rectification { id state report reportHash reportedAt version agreement { state }
      availableTransitions { operation to isOpen reason } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'reportCorrection';

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

const reportOf = (rectificationId: string, more: object = {}) => ({
  rectificationId,
  expectedVersion: 1,
  report: '已停用超范围接口并完成核查。',
  documentHash: DOCUMENT_HASH,
  ...more,
});
const open = async (more: object = {}) =>
  reportOf((await aSuspendedAgreement(server, more)).rectification.id);
const report = (input: object, by: PersonaName = 'operatorSecurity') =>
  server.execute(REPORT, { input }, { as: server.cast[by] });

itGuards({
  server: () => server,
  field: FIELD,
  query: REPORT,
  admitted: ['agencyAdmin', 'operatorAdmin', 'operatorSecurity', 'enterpriseAdmin'],
  by: 'operatorSecurity',
  id: { field: 'rectificationId', kind: 'rectification' },
  good: () => open(),
  foreign: async () => reportOf((await aForeignRectification(server)).id),
  isEdit: true,
  bad: [
    { _case: 'no report', report: '' },
    { _case: 'a report of 2,001 characters', report: '报'.repeat(2001) },
    { _case: 'a hash that is none', documentHash: 'abc' },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('a report of a correction', () => {
  it.each(['operatorSecurity', 'operatorAdmin'] as const)(
    '[K-03] is filed in time by %s, and the agreement stays suspended',
    async (name) => {
      const { agreement, rectification } = await aSuspendedAgreement(server);
      const answer = await report(reportOf(rectification.id), name);
      expect(answer.thrown).toEqual([]);
      expect(answer.at(FIELD)).toEqual({
        rectification: {
          id: rectification.id,
          state: 'REPORTED',
          report: '已停用超范围接口并完成核查。',
          reportHash: DOCUMENT_HASH,
          reportedAt: server.clock.now().toISOString(),
          version: 2,
          agreement: { state: 'SUSPENDED' },
          availableTransitions: [
            {
              operation: 'restoreAgreement',
              to: 'CORRECTED',
              isOpen: false,
              reason: expect.any(String) as string,
            },
            {
              operation: 'rejectCorrection',
              to: 'OPEN',
              isOpen: false,
              reason: expect.any(String) as string,
            },
          ],
          history: [{ type: 'CORRECTION_REPORTED' }],
        },
        userErrors: [],
      });
      expect((await agreementNow(server, agreement.id)).version).toBe(1);
    },
  );

  it('does the duty of the operator and tells the agency', async () => {
    const { agreement, rectification } = await aSuspendedAgreement(server);
    const duty = {
      kind: 'CORRECT_BREACH',
      subjectId: rectification.id,
      holderId: agreement.operatorId,
    } as const;
    await server.manager.insert(DutyEntity, {
      id: 'dut_019ab000-0000-7000-8000-000000000001',
      ...duty,
      escalatesToId: agreement.agencyId,
      dueOn: rectification.dueOn,
      isProvisional: false,
      state: 'OPEN',
      params: { about: agreement.agreementNumber },
      openedAt: server.clock.now(),
    });
    await report(reportOf(rectification.id));
    expect(await server.manager.findOneByOrFail(DutyEntity, duty)).toMatchObject({
      state: 'DONE',
      evidence: DOCUMENT_HASH,
      closedBy: server.cast.operatorSecurity.personId,
    });
    expect(await server.manager.findBy(NoticeEntity, { subjectId: rectification.id })).toMatchObject([
      { kind: 'CORRECTION_REPORTED', recipientId: agreement.agencyId },
    ]);
  });

  it('is what the example shows', async () => {
    const answer = await server.execute(
      example(FIELD),
      { input: await open() },
      { as: server.cast.operatorSecurity },
    );
    expect(answer.at(`${FIELD}.rectification.state`)).toBe('REPORTED');
  });
});

describe('a report is refused', () => {
  it('[K-03] by the admin of the agency', async () => {
    const input = await open();
    await expectRefusal(server, () => report(input, 'agencyAdmin'), {
      field: FIELD,
      code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
      ruleId: 'K-03',
    });
  });

  it('by the admin of an enterprise, who sees no such thing', async () => {
    const input = await open();
    await expectRefusal(server, () => report(input, 'enterpriseAdmin'), { field: FIELD, code: 'NOT_FOUND' });
  });

  it('[K-03] on the day after the deadline, though the clock has not run', async () => {
    const input = await open({ dueOn: '2026-11-22' });
    await expectRefusal(server, () => report(input), {
      field: FIELD,
      code: 'CORRECTION_DEADLINE_PASSED',
      ruleId: 'K-03',
    });
  });

  it('[K-03] while an earlier one waits', async () => {
    const input = await open(reportedBy(server.cast.operatorAdmin.personId));
    await expectRefusal(server, () => report(input), {
      field: FIELD,
      code: 'CORRECTION_NOT_OPEN',
      ruleId: 'K-03',
    });
  });

  it('[K-03] once the agreement has ended', async () => {
    const { agreement, rectification } = await aSuspendedAgreement(server);
    await server.dataSource.query(
      "UPDATE agreement SET state = 'TERMINATED', takes_orders = 0, takes_deliveries = 0 WHERE id = ?",
      [agreement.id],
    );
    await expectRefusal(server, () => report(reportOf(rectification.id)), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'K-03',
    });
  });
});
