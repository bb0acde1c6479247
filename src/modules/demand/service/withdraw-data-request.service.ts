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
import { closeDuties } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announce } from '../../ledger';
import { DataRequestEntity } from '../store/data-request.entity';
import { requestForUse, reviewsOfRequest } from '../store/demand-facts.query';
import { reopenDemand } from './reopen-demand';

export interface WithdrawDataRequest {
  readonly requestId: string;
  readonly expectedVersion: number;
}

type Reason = PlainRefusal | VersionConflict;

/** The operator takes a request back before it is decided; the demand that it served is open again. Possible whatever became of the agreement. */
export function withdrawDataRequest(
  deps: Deps,
  caller: MemberCaller,
  { requestId, expectedVersion }: WithdrawDataRequest,
): Promise<Outcome<DataRequestEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DataRequestEntity, Reason>>(dataSource, async (manager) => {
    const named = await requestForUse(manager, requestId, 'NONE');
    const agreement = named && (await agreementFacts(manager, named.agreementId, 'SHARE'));
    const request = await requestForUse(manager, requestId, 'UPDATE');
    if (request === null || agreement?.operatorId !== caller.organisationId) {
      return refused(plainRefusal('NOT_FOUND', ['requestId']));
    }
    if (request.version !== expectedVersion) return refused(versionConflict(request.version));
    if (request.state !== 'SUBMITTED') {
      return refused(plainRefusal('STATE_NOT_FIT', ['requestId'], { state: request.state }));
    }
    await manager.update(
      DataRequestEntity,
      { id: requestId, version: expectedVersion },
      { state: 'WITHDRAWN', version: expectedVersion + 1 },
    );
    const reviews = await reviewsOfRequest(manager, requestId);
    await closeDuties(manager, deps, {
      subjectIds: reviews.map(({ id }) => id),
      kinds: ['REVIEW_DATA_REQUEST'],
      state: 'CANCELLED',
    });
    await announce(manager, {
      clock,
      type: 'DATA_REQUEST_WITHDRAWN',
      subjectId: requestId,
      decisionId: null,
      payload: {},
    });
    if (request.demandId !== null) {
      await reopenDemand(manager, deps, { demandId: request.demandId, agreement, decisionId: null });
    }
    return permitted(await manager.findOneByOrFail(DataRequestEntity, { id: requestId }));
  });
}
