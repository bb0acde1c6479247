import { dutyTimerHandlers, runDueTimers, setTimers } from '../../src/modules/agenda';
import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import { TimerEntity } from '../../src/modules/agenda/store/timer.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { DUTY_KIND_FACTS } from '../../src/policy/agenda/duty-kinds';
import { DUTY_KINDS } from '../../src/policy/vocabulary';
import { startOfLegalDay } from '../../src/kernel/legal-date';
import { aDuty } from '../support/agenda';
import { anOrganisation, aPersonIn } from '../support/builders';
import { startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const COMPLETE = `mutation ($input: CompleteDutyInput!) {
  completeDuty(input: $input) {
    duty { id state isLate evidence version closedAt availableTransitions { to } history { type } }
    ${USER_ERRORS}
  }
}`;
const START = '2026-11-23T02:00:00.000Z';
const EVIDENCE = '鲁数备〔2026〕7号';

describe('completeDuty', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.clock.set(START);
  });

  const open = async (more: Partial<DutyEntity> = {}): Promise<string> => {
    const { operator, agency } = server.cast;
    const row = { holderId: operator.id, escalatesToId: agency.id, dueOn: '2026-11-23', ...more };
    const { id } = await aDuty(server.manager, row);
    return id;
  };
  const complete = (
    dutyId: string,
    more: object = {},
    as: Persona | undefined = server.cast.operatorProduct,
  ) =>
    server.execute(COMPLETE, { input: { dutyId, expectedVersion: 1, evidence: EVIDENCE, ...more } }, { as });

  it('refuses who is not signed in', async () => {
    const input = { dutyId: await open(), expectedVersion: 1, evidence: EVIDENCE };
    await expectThrown(server, () => server.execute(COMPLETE, { input }), 'UNAUTHENTICATED');
  });

  it.each([
    'operatorBuyer',
    'pricingOfficer',
    'publicBuyer',
    'enterpriseBuyer',
    'auditor',
    'regulator',
  ] as const)('turns %s away', async (name) => {
    const id = await open();
    await expectThrown(server, () => complete(id, {}, server.cast[name]), 'FORBIDDEN');
  });

  it('closes it with its evidence, and the clock leaves it alone from then on', async () => {
    const id = await open();
    await setTimers(server.manager, [
      { kind: 'DUTY_OVERDUE', subjectId: id, dueAt: startOfLegalDay('2026-11-24') },
    ]);
    const answer = await complete(id);
    expect(answer.thrown).toEqual([]);
    expect(answer.at('completeDuty')).toMatchObject({
      duty: {
        state: 'DONE',
        isLate: false,
        evidence: EVIDENCE,
        version: 2,
        closedAt: START,
        availableTransitions: [],
        history: [{ type: 'DUTY_COMPLETED' }],
      },
      userErrors: [],
    });
    expect(await server.manager.countBy(TimerEntity, { subjectId: id, state: 'WAITING' })).toBe(0);
    server.clock.set('2026-12-24T00:00:00.000Z');
    await runDueTimers(server.deps, dutyTimerHandlers);
    const row = await server.manager.findOneByOrFail(DutyEntity, { id });
    expect(row).toMatchObject({ state: 'DONE', closedBy: server.cast.operatorProduct.personId });
  });

  it.each([
    { at: '2026-11-23T15:59:59.999Z', isLate: false },
    { at: '2026-11-23T16:00:00.000Z', isLate: true },
  ])('is late by the day in Shanghai: $isLate at $at, and stays so', async ({ at, isLate }) => {
    const id = await open();
    server.clock.set(at);
    expect((await complete(id)).at('completeDuty.duty')).toMatchObject({ state: 'DONE', isLate });
    server.clock.set('2027-06-01T00:00:00.000Z');
    const answer = await server.execute(
      'query ($id: ID!) { node(id: $id) { ... on Duty { isLate } } }',
      { id },
      { as: server.cast.operatorProduct },
    );
    expect(answer.at('node.isLate')).toBe(isLate);
  });

  it('closes what is overdue, and keeps it visibly late', async () => {
    const id = await open({ state: 'OVERDUE', dueOn: '2026-11-20', version: 2 });
    const answer = await complete(id, { expectedVersion: 2 });
    expect(answer.at('completeDuty.duty')).toMatchObject({ state: 'DONE', isLate: true, version: 3 });
  });

  it('without a day is never late', async () => {
    const id = await open({ dueOn: null });
    expect((await complete(id)).at('completeDuty.duty.isLate')).toBe(false);
  });

  it.each(DUTY_KINDS)('takes or refuses evidence for %s as its kind says', async (kind) => {
    const { end } = DUTY_KIND_FACTS[kind];
    const id = await open({ kind });
    if (end === 'EVIDENCE') {
      expect((await complete(id)).at('completeDuty.duty.state')).toBe('DONE');
      return;
    }
    const answer = await expectRefusal(server, () => complete(id), {
      field: 'completeDuty',
      code: 'DUTY_ENDS_BY_OPERATION',
      path: ['dutyId'],
    });
    expect(answer.text('completeDuty.userErrors.0.message')).toContain(end.operation);
  });

  it('tells who follows it up that it is another’s to do', async () => {
    const id = await open();
    await expectRefusal(server, () => complete(id, {}, server.cast.agencyReviewer), {
      field: 'completeDuty',
      code: 'DUTY_OF_ANOTHER',
      path: ['dutyId'],
    });
  });

  it('answers a stranger as for a random id', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const id = await open();
    const expected = { field: 'completeDuty', code: 'NOT_FOUND', path: ['dutyId'] } as const;
    const foreign = await expectRefusal(server, () => complete(id, {}, stranger), expected);
    const random = await expectRefusal(server, () => complete(newId('duty'), {}, stranger), expected);
    expect(random.data).toEqual(foreign.data);
  });

  it('names the present version to who has read an older one', async () => {
    const id = await open({ version: 2 });
    const answer = await expectRefusal(server, () => complete(id), {
      field: 'completeDuty',
      code: 'VERSION_CONFLICT',
    });
    expect(answer.at('completeDuty.userErrors.0.currentVersion')).toBe(2);
  });

  it.each(['DONE', 'CANCELLED'] as const)('refuses what is %s already', async (state) => {
    const id = await open({ state, closedAt: new Date(START) });
    await expectRefusal(server, () => complete(id), {
      field: 'completeDuty',
      code: 'STATE_NOT_FIT',
      path: ['dutyId'],
    });
  });

  it('lets one of many at the same moment close it', async () => {
    const id = await open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => complete(id)));
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    expect(answers.flatMap((answer) => answer.refusals('completeDuty'))).toEqual(
      Array.from({ length: 7 }, () => 'VERSION_CONFLICT'),
    );
  });

  it.each([
    { _case: 'no evidence', more: { evidence: '' } },
    { _case: 'evidence of blanks', more: { evidence: ' \u3000 ' } },
    { _case: 'evidence of 501 characters', more: { evidence: 'x'.repeat(501) } },
    { _case: 'a version below one', more: { expectedVersion: 0 } },
    { _case: 'an id that is too long', more: { dutyId: 'x'.repeat(41) } },
  ])('refuses $_case as input', async ({ more }) => {
    const id = await open();
    await expectThrown(server, () => complete(id, more), 'BAD_USER_INPUT');
  });

  it('writes nothing for a refusal', async () => {
    const id = await open({ kind: 'FILE_PLAN' });
    const before = await tableSums(server);
    await complete(id);
    expect(await tableSums(server)).toEqual(before);
  });
});
