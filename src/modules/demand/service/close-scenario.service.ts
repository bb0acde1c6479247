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
import { agreementFacts } from '../../authorisation';
import { announce } from '../../ledger';
import { ApplicationScenarioEntity } from '../store/application-scenario.entity';
import { scenarioForUse } from '../store/demand-facts.query';

export interface CloseScenario {
  readonly scenarioId: string;
  readonly expectedVersion: number;
}

type Reason = PlainRefusal | VersionConflict;

/** The operator closes a scenario: no more data is requested for it. Possible whatever became of the agreement. */
export function closeScenario(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { scenarioId, expectedVersion }: CloseScenario,
): Promise<Outcome<ApplicationScenarioEntity, Reason>> {
  return inTransaction<Outcome<ApplicationScenarioEntity, Reason>>(dataSource, async (manager) => {
    const named = await scenarioForUse(manager, scenarioId, 'NONE');
    const agreement = named && (await agreementFacts(manager, named.agreementId, 'SHARE'));
    const scenario = await scenarioForUse(manager, scenarioId, 'UPDATE');
    if (scenario === null || agreement?.operatorId !== caller.organisationId) {
      return refused(plainRefusal('NOT_FOUND', ['scenarioId']));
    }
    if (scenario.version !== expectedVersion) return refused(versionConflict(scenario.version));
    if (scenario.closedAt !== null) {
      return refused(plainRefusal('STATE_NOT_FIT', ['scenarioId'], { state: 'CLOSED' }));
    }
    await manager.update(
      ApplicationScenarioEntity,
      { id: scenarioId, version: expectedVersion },
      { closedAt: clock.now(), version: expectedVersion + 1 },
    );
    await announce(manager, {
      clock,
      type: 'SCENARIO_CLOSED',
      subjectId: scenarioId,
      decisionId: null,
      payload: { agreementId: scenario.agreementId },
    });
    return permitted(await manager.findOneByOrFail(ApplicationScenarioEntity, { id: scenarioId }));
  });
}
