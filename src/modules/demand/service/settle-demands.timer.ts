import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { hasEnded } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import { closeDuties, followUp, notifyEach, setTimers, type TimerHandler } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announceEach } from '../../ledger';
import {
  forsakenDemandIds,
  lapseDemands,
  lapseRequests,
  openDemands,
  pendingReviewsOf,
  undecidedRequests,
} from '../store/settle.query';
import { reopenDemand } from './reopen-demand';

/** Demands, and data requests, of one run. */
const PER_RUN = 200;

/**
 * Settles what is open under an agreement, a page at a time. Under one that has ended, demands and undecided requests
 * lapse, nobody owes a review or an answer any more, and who waits is told. Under one that goes on, a demand whose every
 * data request failed is open again.
 */
export const settleDemandsTimer: TimerHandler = {
  kind: 'SETTLE_DEMANDS',
  // Alone: whoever moves a demand or a request holds its agreement first.
  hold: (manager, agreementId) => agreementFacts(manager, agreementId, 'UPDATE'),
  async run(manager, deps, timer) {
    const agreement = await agreementFacts(manager, timer.subjectId, 'UPDATE');
    if (agreement === null) return;
    const isOver = hasEnded({ today: legalDateOf(deps.clock.now()), agreement });
    const settled = isOver
      ? Math.max(await lapseUndecided(manager, deps, agreement), await lapseOpen(manager, deps, agreement))
      : await reopenForsaken(manager, deps, agreement);
    if (settled < PER_RUN) return;
    const { kind, subjectId } = timer;
    await setTimers(manager, [followUp(timer, deps.clock, { kind, subjectId })]);
  },
};

async function lapseUndecided(
  manager: EntityManager,
  deps: Deps,
  { agreementId, operatorId }: AgreementFacts,
): Promise<number> {
  const requests = await undecidedRequests(manager, agreementId, PER_RUN);
  const ids = requests.map(({ id }) => id);
  const reviews = await pendingReviewsOf(manager, ids);
  await lapseRequests(manager, ids);
  await closeDuties(manager, deps, {
    subjectIds: reviews.map(({ id }) => id),
    kinds: ['REVIEW_DATA_REQUEST'],
    state: 'CANCELLED',
  });
  await announceEach(
    manager,
    deps.clock,
    ids.map((subjectId) => ({
      type: 'DATA_REQUEST_LAPSED',
      subjectId,
      decisionId: null,
      payload: { agreementId },
    })),
  );
  await notifyEach(
    manager,
    deps.clock,
    requests.map(({ id, scenarioName }) => ({
      recipientIds: [
        operatorId,
        ...reviews.flatMap(({ requestId, reviewerId }) => (requestId === id ? reviewerId : [])),
      ],
      kind: 'DATA_REQUEST_LAPSED',
      subjectId: id,
      params: { scenario: scenarioName },
    })),
  );
  return requests.length;
}

async function lapseOpen(
  manager: EntityManager,
  deps: Deps,
  { agreementId }: AgreementFacts,
): Promise<number> {
  const demands = await openDemands(manager, agreementId, PER_RUN);
  const ids = demands.map(({ id }) => id);
  await lapseDemands(manager, ids);
  await closeDuties(manager, deps, { subjectIds: ids, kinds: ['ANSWER_DEMAND'], state: 'CANCELLED' });
  await announceEach(
    manager,
    deps.clock,
    ids.map((subjectId) => ({
      type: 'DEMAND_LAPSED',
      subjectId,
      decisionId: null,
      payload: { agreementId },
    })),
  );
  await notifyEach(
    manager,
    deps.clock,
    demands.map(({ id, posterId, title }) => ({
      recipientIds: [posterId],
      kind: 'DEMAND_LAPSED',
      subjectId: id,
      params: { title },
    })),
  );
  return demands.length;
}

async function reopenForsaken(
  manager: EntityManager,
  deps: Deps,
  agreement: AgreementFacts,
): Promise<number> {
  const ids = await forsakenDemandIds(manager, agreement.agreementId, PER_RUN);
  for (const demandId of ids) await reopenDemand(manager, deps, { demandId, agreement, decisionId: null });
  return ids.length;
}
