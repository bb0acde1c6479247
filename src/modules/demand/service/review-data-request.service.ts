import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { hasEnded, reviewDataRequestRules } from '../../../policy';
import type { DataRequestState, DataReviewRuling, DataReviewState } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { DataRequestReviewEntity } from '../store/data-request-review.entity';
import { DataRequestEntity } from '../store/data-request.entity';
import { requestForUse, reviewsOfRequest } from '../store/demand-facts.query';
import { reopenDemand } from './reopen-demand';

export interface ReviewDataRequest {
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly ruling: DataReviewRuling;
  readonly opinion: string | null;
  readonly documentReference: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

const STATE_OF: Readonly<Record<DataReviewRuling, DataReviewState>> = {
  APPROVE: 'APPROVED',
  REJECT: 'REJECTED',
};

/** A body that supplies the data reviews its own part; the last review decides the request. */
export function reviewDataRequest(
  deps: Deps,
  caller: MemberCaller,
  { requestId, expectedVersion, ruling, opinion, documentReference }: ReviewDataRequest,
): Promise<Outcome<DataRequestEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataRequestEntity, Reason>>(dataSource, async (manager) => {
    const named = await requestForUse(manager, requestId, 'NONE');
    const agreement = named && (await agreementFacts(manager, named.agreementId, 'SHARE'));
    const request = await requestForUse(manager, requestId, 'UPDATE');
    if (request === null || agreement === null) return refused(plainRefusal('NOT_FOUND', ['requestId']));
    const reviews = await reviewsOfRequest(manager, requestId);
    const own = reviews.find(({ reviewerId }) => reviewerId === caller.organisationId);
    // Who neither supplies the data nor supervises the agreement does not learn that the request exists.
    if (own === undefined && caller.organisationId !== agreement.agencyId) {
      return refused(plainRefusal('NOT_FOUND', ['requestId']));
    }
    if (own !== undefined && request.version !== expectedVersion)
      return refused(versionConflict(request.version));
    // An undecided one has lapsed with its agreement from that instant on, whether or not the clock has written so.
    const isOver = hasEnded({ today: legalDateOf(clock.now()), agreement });
    const state = request.state === 'SUBMITTED' && isOver ? 'LAPSED' : request.state;
    if (state === 'WITHDRAWN' || state === 'LAPSED') {
      return refused(plainRefusal('STATE_NOT_FIT', ['requestId'], { state }));
    }
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'reviewDataRequest',
      subjectId: requestId,
      rules: reviewDataRequestRules,
      facts: { actor: actorFacts(caller), reviewState: own?.state ?? null, ruling, opinion },
    });
    if (!outcome.ok || own === undefined) {
      return outcome.ok ? refused(plainRefusal('NOT_FOUND', ['requestId'])) : outcome;
    }
    await manager.update(
      DataRequestReviewEntity,
      { id: own.id, state: 'PENDING' },
      {
        state: STATE_OF[ruling],
        opinion,
        documentReference,
        reviewedBy: caller.personId,
        reviewedAt: clock.now(),
        decisionId: outcome.value,
      },
    );
    await closeDuties(manager, deps, {
      subjectIds: [own.id],
      kinds: ['REVIEW_DATA_REQUEST'],
      state: 'DONE',
      evidence: documentReference,
      closedBy: caller.personId,
    });
    const nextState = await moveOn(manager, request);
    if (nextState === 'REJECTED' && request.demandId !== null) {
      const { demandId } = request;
      await reopenDemand(manager, deps, { demandId, agreement, decisionId: outcome.value });
    }
    await announce(manager, {
      clock,
      type: 'DATA_REQUEST_REVIEWED',
      subjectId: requestId,
      decisionId: outcome.value,
      payload: { reviewerId: caller.organisationId, ruling, opinion },
    });
    await notify(manager, clock, {
      recipientIds: [agreement.operatorId],
      kind: 'DATA_REQUEST_REVIEWED',
      subjectId: requestId,
      params: { ruling, opinion: opinion ?? '' },
    });
    return permitted(await manager.findOneByOrFail(DataRequestEntity, { id: requestId }));
  });
}

/** Every review changes the request's version, so that a second reader of the same version is told. */
async function moveOn(manager: EntityManager, { id, version }: DataRequestEntity): Promise<DataRequestState> {
  const state = stateAfter((await reviewsOfRequest(manager, id)).map((review) => review.state));
  await manager.update(DataRequestEntity, { id, version }, { state, version: version + 1 });
  return state;
}

function stateAfter(reviews: readonly DataReviewState[]): DataRequestState {
  if (reviews.includes('PENDING')) return 'SUBMITTED';
  if (!reviews.includes('REJECTED')) return 'APPROVED';
  return reviews.includes('APPROVED') ? 'PARTLY_APPROVED' : 'REJECTED';
}
