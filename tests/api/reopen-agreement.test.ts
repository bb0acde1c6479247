import type { View } from '../../src/kernel/view';
import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { EarlyTerminationEntity } from '../../src/modules/authorisation/store/early-termination.entity';
import { anEarlyTermination } from '../support/agreement-life';
import { aForeignAgreement, agreementNow } from '../support/agreement-ground';
import {
  aDraft,
  anExclusivityReview,
  anInadmissible,
  aSignature,
  aSignedAgreement,
  aStartedAgreement,
} from '../support/agreements';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const REOPEN = `mutation ($input: ReopenAgreementInput!) {
  reopenAgreement(input: $input) {
    agreement { id state version signedOn startsOn endsOn contentRevision missing history { type } }
    ${USER_ERRORS}
  }
}`;
const SIGN = `mutation ($input: SignAgreementInput!) {
  signAgreement(input: $input) { agreement { state } ${USER_ERRORS} }
}`;
const FIELD = 'reopenAgreement';
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
const inputFor = ({ id, version }: AsRead) => ({
  agreementId: id,
  expectedVersion: version,
  reason: '独家条件经审查未获认可',
});
const reopen = (read: AsRead) =>
  server.execute(REOPEN, { input: inputFor(read) }, { as: server.cast.agencyRuling });
const inadmissible = (more: Parameters<typeof anInadmissible>[2] = {}) =>
  anInadmissible(server.manager, server.cast, more);

itGuards({
  server: () => server,
  field: FIELD,
  query: REOPEN,
  admitted: ['agencyRuling'],
  by: 'agencyRuling',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => inputFor(await inadmissible()),
  foreign: async () => inputFor(await aForeignAgreement(server)),
  isEdit: true,
  bad: [
    { _case: 'version zero', expectedVersion: 0 },
    { _case: 'a reason of blanks', reason: '   ' },
    { _case: 'a reason that is too long', reason: '因'.repeat(501) },
    { _case: 'no reason', reason: null },
  ],
});

describe('to reopen an agreement', () => {
  it('[A-21] brings it back to its draft, which nobody has signed', async () => {
    const agreement = await inadmissible();
    const answer = await reopen(agreement);
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: agreement.id,
        state: 'DRAFT',
        version: agreement.version + 1,
        signedOn: null,
        startsOn: null,
        endsOn: null,
        contentRevision: 2,
        missing: ['SIGNATURE_OF_AGENCY', 'SIGNATURE_OF_OPERATOR'],
        history: [{ type: 'AGREEMENT_REOPENED' }],
      },
      userErrors: [],
    });
    const { agency, operator } = server.cast;
    const told = await server.manager.findBy(NoticeEntity, { subjectId: agreement.id });
    expect(told.map(({ kind, recipientId }) => [kind, recipientId]).sort()).toEqual(
      [agency.id, operator.id].map((id) => ['AGREEMENT_REOPENED', id]).sort(),
    );
  });

  it('[A-14] takes back what the last signature brought: timers, and the duty to file', async () => {
    const draft = await aDraft(server.manager, server.cast, { exclusiveConditions: '独家销售' });
    await aSignature(server.manager, server.cast, draft, 'AGENCY');
    const concluded = await server.execute(
      SIGN,
      { input: { agreementId: draft.id, contentHash: draft.contentHash } },
      { as: server.cast.operatorAdmin },
    );
    expect(concluded.at('signAgreement.agreement.state')).toBe('SIGNED');
    await anExclusivityReview(server.manager, server.cast, draft, 'INADMISSIBLE');
    const answer = await reopen(await agreementNow(server, draft.id));
    expect(answer.refusals(FIELD)).toEqual([]);
    const timers = await server.manager.findBy(TimerEntity, { subjectId: draft.id });
    expect(new Set(timers.map(({ state }) => state))).toEqual(new Set(['CANCELLED']));
    expect(await server.manager.findBy(DutyEntity, { subjectId: draft.id })).toMatchObject([
      { kind: 'FILE_AGREEMENT', state: 'CANCELLED' },
    ]);
    const before = await server.execute(
      'query ($id: ID!, $at: DateTime!) { agreementAt(agreementId: $id, at: $at) { state startsOn endsOn } }',
      { id: draft.id, at: START },
      { as: server.cast.regulator },
    );
    expect(before.at('agreementAt')).toEqual({ state: 'DRAFT', startsOn: null, endsOn: null });
  });

  it('[A-08] leads to another signature of every party, under the content that follows', async () => {
    const agreement = await inadmissible();
    await reopen(agreement);
    const sign = (as: typeof server.cast.agencyRuling) =>
      server.execute(
        SIGN,
        { input: { agreementId: agreement.id, contentHash: agreement.contentHash } },
        { as },
      );
    expect((await sign(server.cast.agencyRuling)).at('signAgreement.agreement.state')).toBe('DRAFT');
    expect((await sign(server.cast.operatorAdmin)).at('signAgreement.agreement.state')).toBe('SIGNED');
    // The conditions that stand now were reviewed by nobody.
    await expectRefusal(server, async () => reopen(await agreementNow(server, agreement.id)), {
      field: FIELD,
      code: 'REOPENING_WITHOUT_INADMISSIBLE_REVIEW',
      ruleId: 'A-21',
    });
  });

  it('[K-01] leaves an application for an early end nothing to end', async () => {
    const agreement = await inadmissible();
    const { id } = await anEarlyTermination(server.manager, {
      agreementId: agreement.id,
      appliedBy: server.cast.operatorAdmin.personId,
    });
    await reopen(agreement);
    expect(await server.manager.findOneBy(EarlyTerminationEntity, { id })).toMatchObject({ state: 'LAPSED' });
  });

  it('[A-21] is refused without an inadmissible review', async () => {
    const agreement = await aSignedAgreement(server.manager, server.cast);
    await expectRefusal(server, () => reopen(agreement), {
      field: FIELD,
      code: 'REOPENING_WITHOUT_INADMISSIBLE_REVIEW',
      ruleId: 'A-21',
    });
  });

  it('[A-21] is refused once the agreement has started, and says what is left', async () => {
    const agreement = await aStartedAgreement(server.manager, server.cast, {
      exclusiveConditions: '独家销售',
    });
    await anExclusivityReview(server.manager, server.cast, agreement, 'INADMISSIBLE');
    const answer = await expectRefusal(server, () => reopen(agreement), {
      field: FIELD,
      code: 'STARTED_AGREEMENT_NOT_REOPENED',
      ruleId: 'A-21',
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain('end it');
  });

  it('of two at the same moment happens once', async () => {
    const agreement = await inadmissible();
    const answers = await Promise.all([1, 2].map(() => reopen(agreement)));
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
  });

  it('is what the example asks for', async () => {
    const answer = await server.execute(
      example('reopenAgreement'),
      { input: inputFor(await inadmissible()) },
      { as: server.cast.agencyRuling },
    );
    expect(answer.at(FIELD)).toMatchObject({ agreement: { state: 'DRAFT' }, userErrors: [] });
  });
});
