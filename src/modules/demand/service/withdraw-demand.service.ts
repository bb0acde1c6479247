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
import { DEMAND_TRANSITIONS } from '../../../policy/vocabulary';
import { closeDuties } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announce } from '../../ledger';
import { demandForUse } from '../store/demand-facts.query';
import { DemandEntity } from '../store/demand.entity';

export interface WithdrawDemand {
  readonly demandId: string;
  readonly expectedVersion: number;
}

type Reason = PlainRefusal | VersionConflict;

/** Who posted a demand takes it back, as long as no data was requested for it. */
export function withdrawDemand(
  deps: Deps,
  caller: MemberCaller,
  { demandId, expectedVersion }: WithdrawDemand,
): Promise<Outcome<DemandEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DemandEntity, Reason>>(dataSource, async (manager) => {
    const named = await demandForUse(manager, demandId, 'NONE');
    if (named !== null) await agreementFacts(manager, named.agreementId, 'SHARE');
    const demand = await demandForUse(manager, demandId, 'UPDATE');
    if (demand?.posterId !== caller.organisationId) return refused(plainRefusal('NOT_FOUND', ['demandId']));
    if (demand.version !== expectedVersion) return refused(versionConflict(demand.version));
    if (!DEMAND_TRANSITIONS[demand.state].includes('WITHDRAWN')) {
      return refused(plainRefusal('STATE_NOT_FIT', ['demandId'], { state: demand.state }));
    }
    await manager.update(
      DemandEntity,
      { id: demandId, version: expectedVersion },
      { state: 'WITHDRAWN', version: expectedVersion + 1 },
    );
    await closeDuties(manager, deps, {
      subjectIds: [demandId],
      kinds: ['ANSWER_DEMAND'],
      state: 'CANCELLED',
    });
    await announce(manager, {
      clock,
      type: 'DEMAND_WITHDRAWN',
      subjectId: demandId,
      decisionId: null,
      payload: {},
    });
    return permitted(await manager.findOneByOrFail(DemandEntity, { id: demandId }));
  });
}
