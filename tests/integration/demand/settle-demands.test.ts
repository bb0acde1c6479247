import { In } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay } from '../../../src/kernel/legal-date';
import { runDueTimers } from '../../../src/modules/agenda';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { setTermTimers } from '../../../src/modules/authorisation';
import { terminateAgreement } from '../../../src/modules/authorisation/service/terminate-agreement.service';
import { answerDemand } from '../../../src/modules/demand/service/answer-demand.service';
import { postDemand } from '../../../src/modules/demand/service/post-demand.service';
import { requestData } from '../../../src/modules/demand/service/request-data.service';
import { reviewDataRequest } from '../../../src/modules/demand/service/review-data-request.service';
import { DataRequestReviewEntity } from '../../../src/modules/demand/store/data-request-review.entity';
import { DataRequestEntity } from '../../../src/modules/demand/store/data-request.entity';
import { DemandEntity } from '../../../src/modules/demand/store/demand.entity';
import { TIMER_HANDLERS } from '../../../src/timers';
import { aTimer } from '../../support/agenda';
import { aDataRequest, aDemand, aScenario } from '../../support/demand';
import { anAgreement, aResource, BUILT_AT } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

let keys = 0;
const key = (): string => `settle-${String((keys += 1)).padStart(6, '0')}`;

const act = (): Promise<number> => runDueTimers(ground.deps, TIMER_HANDLERS);

async function posted(agreementId: string): Promise<string> {
  const outcome = await postDemand(ground.deps, callerOf(ground.cast.enterpriseBuyer), {
    idempotencyKey: key(),
    agreementId,
    title: '冷链物流温控数据',
    description: '冷库月度汇总',
    field: 'TRANSPORT',
    purposeClass: 'INDUSTRY',
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.row.id;
}

const accept = (demandId: string) =>
  answerDemand(ground.deps, callerOf(ground.cast.operatorProduct), {
    demandId,
    expectedVersion: 1,
    answer: 'ACCEPT',
    text: '已受理',
    productId: null,
  });

async function requested(agreementId: string, demandId: string | null): Promise<string> {
  const { manager, cast, deps } = ground;
  const scenario = await aScenario(manager, { agreementId, registeredBy: cast.operatorProduct.personId });
  const resource = await aResource(manager, { holderId: cast.department.id });
  const outcome = await requestData(deps, callerOf(cast.operatorProduct), {
    idempotencyKey: key(),
    agreementId,
    scenarioId: scenario.id,
    demandId,
    origin: 'CATALOGUE',
    purpose: '温控',
    resourceIds: [resource.id],
    wantedData: null,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.row.id;
}

const review = (requestId: string) =>
  reviewDataRequest(ground.deps, callerOf(ground.cast.departmentOfficer), {
    requestId,
    expectedVersion: 1,
    ruling: 'APPROVE',
    opinion: null,
    documentReference: null,
  });

const stateOfDemand = async (id: string) =>
  (await ground.manager.findOneByOrFail(DemandEntity, { id })).state;
const stateOfRequest = async (id: string) =>
  (await ground.manager.findOneByOrFail(DataRequestEntity, { id })).state;

describe('the end of an agreement', () => {
  interface World {
    readonly agreementId: string;
    readonly demands: readonly string[];
    readonly withdrawnDemand: string;
    readonly requests: readonly string[];
    readonly decidedRequest: string;
    readonly duties: readonly DutyEntity[];
  }

  /** Something of everything that can be open, and of what is closed already. */
  async function world(): Promise<World> {
    const { manager, deps, clock, cast } = ground;
    const endsOn = addDays(legalDateOf(clock.now()), 3);
    const { id: agreementId } = await anAgreement(manager, ground.market, { endsOn });
    await setTermTimers(manager, deps, { id: agreementId, endsOn });
    const demands = [await posted(agreementId), await posted(agreementId), await posted(agreementId)];
    await accept(demands[1] ?? '');
    await accept(demands[2] ?? '');
    const requests = [await requested(agreementId, demands[2] ?? ''), await requested(agreementId, null)];
    const decidedRequest = await requested(agreementId, null);
    await review(decidedRequest);
    const poster = { posterId: cast.enterprise.id, postedBy: cast.enterpriseBuyer.personId };
    const withdrawn = await aDemand(manager, { agreementId, ...poster, state: 'WITHDRAWN' });
    const reviews = await manager.findBy(DataRequestReviewEntity, { requestId: In(requests) });
    const subjectIds = [demands[0] ?? '', ...reviews.map(({ id }) => id)];
    const duties = await manager.findBy(DutyEntity, { subjectId: In(subjectIds) });
    expect(duties.map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
    return { agreementId, demands, withdrawnDemand: withdrawn.id, requests, decidedRequest, duties };
  }

  const ENDS = {
    terminated: async ({ agreementId }: World): Promise<void> => {
      const outcome = await terminateAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
        agreementId,
        expectedVersion: 1,
        ground: 'OTHER_VIOLATION',
        reason: '严重违法',
        documentHash: '0'.repeat(64),
      });
      expect(outcome).toMatchObject({ ok: true });
    },
    expired: (): Promise<void> => {
      ground.clock.set(startOfLegalDay(addDays(legalDateOf(ground.clock.now()), 4)));
      return Promise.resolve();
    },
  } as const;

  it.each(['terminated', 'expired'] as const)(
    '%s, closes what is open under it: duties are cancelled, and who waits is told',
    async (how) => {
      const made = await world();
      await ENDS[how](made);
      // From the same instant nobody reviews, requests or posts under it, though the clock has not acted.
      expect(await review(made.requests[0] ?? '')).toMatchObject({
        ok: false,
        refusal: { kind: 'plain', code: 'STATE_NOT_FIT', params: { state: 'LAPSED' } },
      });
      await expect(posted(made.agreementId)).rejects.toThrow(/A-19/);
      await expect(requested(made.agreementId, null)).rejects.toThrow(/A-19/);

      await act();
      for (const id of made.demands) expect(await stateOfDemand(id)).toBe('LAPSED');
      for (const id of made.requests) expect(await stateOfRequest(id)).toBe('LAPSED');
      expect(await stateOfDemand(made.withdrawnDemand)).toBe('WITHDRAWN');
      expect(await stateOfRequest(made.decidedRequest)).toBe('APPROVED');
      const duties = await ground.manager.findBy(DutyEntity, { id: In(made.duties.map(({ id }) => id)) });
      expect(duties.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);

      const { enterprise, operator, department } = ground.cast;
      const told = async (kind: NoticeEntity['kind'], subjectIds: readonly string[]) =>
        (await ground.manager.findBy(NoticeEntity, { kind, subjectId: In([...subjectIds]) }))
          .map(({ recipientId }) => recipientId)
          .sort();
      expect(await told('DEMAND_LAPSED', made.demands)).toEqual([
        enterprise.id,
        enterprise.id,
        enterprise.id,
      ]);
      expect(await told('DATA_REQUEST_LAPSED', made.requests)).toEqual(
        [operator.id, operator.id, department.id, department.id].sort(),
      );
      // Nothing is answered any more, and a second run finds nothing to do.
      expect(await accept(made.demands[0] ?? '')).toMatchObject({ ok: false });
      await aTimer(ground.manager, { kind: 'SETTLE_DEMANDS', subjectId: made.agreementId });
      await act();
      expect(await told('DEMAND_LAPSED', made.demands)).toHaveLength(3);
    },
  );

  it('closes also more than one run settles', async () => {
    const { manager, cast, market } = ground;
    const { id: agreementId } = await anAgreement(manager, market, { state: 'TERMINATED' });
    const poster = { posterId: cast.enterprise.id, postedBy: cast.enterpriseBuyer.personId };
    for (let count = 0; count < 205; count += 1) await aDemand(manager, { agreementId, ...poster });
    await aTimer(manager, { kind: 'SETTLE_DEMANDS', subjectId: agreementId });
    await act();
    expect(await manager.countBy(DemandEntity, { agreementId, state: 'LAPSED' })).toBe(205);
  });
});

describe('a demand that an earlier version left without a request', () => {
  it('is open again, and one whose request waits is not', async () => {
    const { manager, cast, market } = ground;
    const { id: agreementId } = await anAgreement(manager, market);
    const submittedBy = cast.operatorProduct.personId;
    const scenario = await aScenario(manager, { agreementId, registeredBy: submittedBy });
    const left = {
      agreementId,
      posterId: cast.enterprise.id,
      postedBy: cast.enterpriseBuyer.personId,
      state: 'REQUESTED',
      answer: 'ACCEPT',
      answerText: '已受理',
      answeredBy: submittedBy,
      answeredAt: BUILT_AT,
    } as const;
    const [forsaken, waiting] = [await aDemand(manager, left), await aDemand(manager, left)];
    const request = { agreementId, scenarioId: scenario.id, submittedBy, reviewerIds: [cast.department.id] };
    await aDataRequest(manager, { ...request, demandId: forsaken.id, state: 'REJECTED' });
    await aDataRequest(manager, { ...request, demandId: waiting.id });
    await aTimer(manager, { kind: 'SETTLE_DEMANDS', subjectId: agreementId });
    await act();
    expect(await stateOfDemand(forsaken.id)).toBe('POSTED');
    expect(await stateOfDemand(waiting.id)).toBe('REQUESTED');
    expect(await manager.countBy(DutyEntity, { subjectId: forsaken.id, state: 'OPEN' })).toBe(1);
  });
});
