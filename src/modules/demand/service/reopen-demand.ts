import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import type { AgreementFacts } from '../../../policy/facts';
import { notify, openDuty } from '../../agenda';
import { announce } from '../../ledger';
import { demandForUse } from '../store/demand-facts.query';
import { DemandEntity } from '../store/demand.entity';

interface Reopening {
  readonly demandId: string;
  readonly agreement: AgreementFacts;
  /** The review that rejected the request; null where the operator withdrew it. */
  readonly decisionId: string | null;
}

/**
 * Nothing came of the data request for a demand: the demand is open as it was before it was taken up. The operator owes an
 * answer within the days of an answer, counted anew, and who posted it is told. Hold the agreement and the request.
 */
export async function reopenDemand(
  manager: EntityManager,
  deps: Deps,
  { demandId, agreement, decisionId }: Reopening,
): Promise<void> {
  const demand = await demandForUse(manager, demandId, 'UPDATE');
  // A product may serve it meanwhile, or its agreement may have ended.
  if (demand?.state !== 'REQUESTED') return;
  await manager.update(
    DemandEntity,
    { id: demandId, version: demand.version },
    {
      state: 'POSTED',
      answer: null,
      answerText: null,
      answeredBy: null,
      answeredAt: null,
      decisionId: null,
      version: demand.version + 1,
    },
  );
  await openDuty(manager, deps, {
    kind: 'ANSWER_DEMAND',
    subjectId: demandId,
    about: demand.title,
    holderId: agreement.operatorId,
    escalatesToId: agreement.agencyId,
    period: { setting: 'DEMAND_ANSWER_WORKING_DAYS' },
  });
  await announce(manager, {
    clock: deps.clock,
    type: 'DEMAND_REOPENED',
    subjectId: demandId,
    decisionId,
    payload: {},
  });
  await notify(manager, deps.clock, {
    recipientIds: [demand.posterId],
    kind: 'DEMAND_REOPENED',
    subjectId: demandId,
    params: { title: demand.title },
  });
}
